/** A name, with a number from 2 on if it is already taken: `tea`, `tea-2`. The result is then taken, too. */
export function takeFreeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = `${name}-${number}`;
  taken.add(free);
  return free;
}
