import type { FormulaFit } from "./answer-tools.ts";

/** Signs in all of a formula up to which it stays on one line with its comma: `a^2 + b^2 = c^2` has 9. */
const maxShortSigns = 14;

/** Signs in one unbreakable part that still fit a phone of 320 px, about 11 px each: `\frac{-b \pm \sqrt{D}}{2a}` has 9. */
const maxPartSigns = 22;

/** The beginning of a part that KaTeX never breaks; it breaks between two of them. */
const partStart = 'class="katex-base"';

/** Signs that would be read, counting those above and below a fraction bar as if side by side: at worst too many. */
function countSigns(html: string): number {
  const spaces = html.match(/class="mspace/gu)?.length ?? 0;
  const text = html.replace(/<[^>]*>?|^[^<]*>/gu, "").replace(/&[^;]+;/gu, "x");
  return spaces / 2 + text.replace(/[\s\u200B]/gu, "").length;
}

/** Judges from KaTeX's HTML how much room a formula takes in a line. An estimate: nothing is measured. */
export function htmlToFit(html: string): FormulaFit {
  const [, ...parts] = html.slice(html.indexOf('class="katex-html"')).split(partStart);
  const signs = parts.map(countSigns);
  if (signs.some((count) => count > maxPartSigns)) return "wide";
  return signs.reduce((sum, count) => sum + count, 0) <= maxShortSigns ? "short" : "breaks";
}
