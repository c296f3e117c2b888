import katex from "katex";
import type { Formula } from "../article/answer.ts";
import type { SetFormula } from "./answer-tools.ts";
import { htmlToFit } from "./formula-fit.ts";

/** Formulas kept set, e.g. for a page that renders again with other tools; an article rarely has more than 100. */
const maxKept = 1000;

const kept = new Map<string, SetFormula>();

/** The colour in which KaTeX shows commands that it doesn't trust (`\href`, `\htmlData`) instead of throwing. */
const untrusted = "#cc0000";

/** Boxes that KaTeX moves below the line get a height below zero: none is, so browsers drop it, and validators object. */
const negativeHeights = /(?<=<span class="vlist") style="height:-[\d.]+em;?"/gu;

function toHtml({ tex, display }: Formula): string {
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
 * Sets a formula with KaTeX: HTML for the eye, MathML for a screen reader. A formula that KaTeX refuses, in whole or
 * with one command, comes back with the reason. Never throws.
 */
export function setFormula(formula: Formula): SetFormula {
  const key = `${formula.display ? "display" : "inline"} ${formula.tex}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  try {
    const html = toHtml(formula);
    if (html.includes(untrusted) && !formula.tex.toLowerCase().includes(untrusted)) {
      return { kind: "refused", reason: "a command in it is not allowed" };
    }
    const set: SetFormula = { kind: "set", html, fit: htmlToFit(html) };
    if (kept.size >= maxKept) kept.clear();
    kept.set(key, set);
    return set;
  } catch (error) {
    // Not kept: what is refused now may be set once chemistry has been loaded.
    return { kind: "refused", reason: error instanceof Error ? error.message : String(error) };
  }
}
