/** A keyword as a name: with a capital letter, unless its spelling is deliberate, such as `mRNA`. */
export function keywordToTitle(keyword: string): string {
  const [first = "", ...rest] = keyword.trim().split(/(?<=^\S+)(?=\s|$)/u);
  const isPlain = /^[\p{Ll}\p{M}'’-]+$/u.test(first);
  return (isPlain ? first.charAt(0).toUpperCase() + first.slice(1) : first) + rest.join("");
}
