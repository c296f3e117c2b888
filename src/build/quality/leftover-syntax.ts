/** Syntax of other tools that must not be visible in a page's text, outside of code and formulas. */
const leftoverSyntax: readonly RegExp[] = [
  /^[ \t]*:{3,}/mu,
  /^[ \t]*(?:!!!|\?\?\?)\+?[ \t]+[a-z]/mu,
  /^[ \t]*===[ \t]+"/mu,
  /\{\{[<%]/u,
  /\{%-?\s*\/?[a-zA-Z]/u,
  /!?\[\[[^[\]\n]+\]\](?!\()/u,
  /(?:^|\n)[ \t>]*\[!\p{L}[^\]\n]*\]/u,
  /<!--/u,
  /<\/?(?:details|summary|div|span|img|br|sub|sup|kbd|table|t[rdh]|center|font)(?:\s[^<>]*)?\/?>/iu,
  /\{:\s*[.#\w][^}\n]*\}/u,
  /\{#[\p{L}][^}\n]*\}/u,
  /--8<--|@include\b/u,
  /!\[[^\]\n]*\]\([^)\n]*\)/u,
];

/** The syntax that was left over in a text, with some text around it; at most one excerpt of each kind. */
export function findLeftoverSyntax(prose: string): string[] {
  return leftoverSyntax.flatMap((pattern) => {
    const match = pattern.exec(prose);
    return match === null ? [] : [prose.slice(Math.max(0, match.index - 30), match.index + 40)];
  });
}
