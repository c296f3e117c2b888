import katex from "katex";
import type { Formula } from "../../../../../content/answer.ts";
import type { RenderedFormula } from "../answer-tools.ts";
import { htmlToWidthClass } from "./formula-width-class.ts";

/** Most rendered formulas in the memo, which serves repeated renders; an article rarely has more than 100. */
const maxMemoized = 1000;

const memo = new Map<string, RenderedFormula>();

/** The color in which KaTeX shows commands that it doesn't trust (`\href`, `\htmlData`) instead of throwing. */
const untrustedColor = "#cc0000";

/** KaTeX gives boxes below the line a negative height. That is invalid CSS: browsers drop it, validators complain. */
const negativeHeights = /(?<=<span class="vlist") style="height:-[\d.]+em;?"/gu;

function formulaToHtml({ tex, display }: Formula): string {
  const html = katex.renderToString(tex, {
    displayMode: display,
    throwOnError: true,
    strict: false,
    trust: false,
    maxExpand: 1000,
    output: "htmlAndMathml",
  });
  return html.replace(negativeHeights, "");
}

/**
 * Renders a formula with KaTeX: HTML to see, MathML for screen readers. A formula that KaTeX rejects, even if only for
 * one command, results in the reason. Never throws.
 */
export function renderFormula(formula: Formula): RenderedFormula {
  const key = `${formula.display ? "display" : "inline"} ${formula.tex}`;
  const memoized = memo.get(key);
  if (memoized !== undefined) return memoized;
  try {
    const html = formulaToHtml(formula);
    if (html.includes(untrustedColor) && !formula.tex.toLowerCase().includes(untrustedColor)) {
      return { kind: "failed", reason: "a command in it is not allowed" };
    }
    const rendered: RenderedFormula = { kind: "rendered", html, widthClass: htmlToWidthClass(html) };
    if (memo.size >= maxMemoized) memo.clear();
    memo.set(key, rendered);
    return rendered;
  } catch (error) {
    // Not memoized: what fails now may succeed once mhchem has been loaded.
    return { kind: "failed", reason: error instanceof Error ? error.message : String(error) };
  }
}
