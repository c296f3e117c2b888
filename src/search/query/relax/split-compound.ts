import { stemWord } from "../../analysis/stem-word.ts";

/** A word of a compound has at least this many letters. */
const minPartLength = 4;

/** The two dictionary words that a word consists of (`mergesort`), if there are such; those of most equal length. */
export function splitCompound(
  typed: string,
  dictionary: ReadonlyMap<string, number>,
): [string, string] | undefined {
  const splits: [string, string][] = [];
  for (let at = minPartLength; at <= typed.length - minPartLength; at += 1) {
    const [first, second] = [typed.slice(0, at), stemWord(typed.slice(at))];
    if (dictionary.has(first) && dictionary.has(second)) splits.push([first, second]);
  }
  const imbalance = ([first, second]: readonly [string, string]): number =>
    Math.abs(first.length - second.length);
  return splits.sort((one, other) => imbalance(one) - imbalance(other))[0];
}
