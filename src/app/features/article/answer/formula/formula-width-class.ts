import type { FormulaWidthClass } from "../answer-tools.ts";

/** Most symbols of a formula that is kept on one line, with its comma: `0.40 \cdot 5184 = 2073.60` has 19. */
const maxShortSymbols = 20;

/** Most symbols of an unbreakable part that fits a 320 px phone, about 11 px each: `\frac{-b \pm \sqrt{D}}{2a}` has 9. */
const maxUnbreakableSymbols = 22;

/** The start of an unbreakable part; KaTeX allows line breaks only between two of them. */
const unbreakableStart = 'class="katex-base"';

/** Counts visible symbols, those above and below a fraction bar as if side by side: at worst too many. */
function countSymbols(html: string): number {
  const spaces = html.match(/class="mspace/gu)?.length ?? 0;
  const text = html.replace(/<[^>]*>?|^[^<]*>/gu, "").replace(/&[^;]+;/gu, "x");
  return spaces / 2 + text.replace(/[\s\u200B]/gu, "").length;
}

/** Estimates from KaTeX's HTML how wide a formula is. Nothing is measured. */
export function htmlToWidthClass(html: string): FormulaWidthClass {
  const [, ...parts] = html.slice(html.indexOf('class="katex-html"')).split(unbreakableStart);
  const symbolCounts = parts.map(countSymbols);
  if (symbolCounts.some((count) => count > maxUnbreakableSymbols)) return "wide";
  return symbolCounts.reduce((sum, count) => sum + count, 0) <= maxShortSymbols ? "short" : "breakable";
}
