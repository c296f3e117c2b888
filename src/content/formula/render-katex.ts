import katex from "katex";
import type { Formula } from "../answer.ts";
import { maxFormulaHtmlLength, maxFormulaLength } from "../limits/content-limits.ts";

/** A formula as KaTeX's HTML with MathML, or the reason why it is shown as its source. */
export type KatexResult =
  | { readonly kind: "rendered"; readonly html: string }
  | { readonly kind: "failed"; readonly reason: string };

/** Rendered formulas in the memo: `x` and `n` occur in thousands of answers. The least recently used one makes room. */
const maxMemoized = 1_000;

const memo = new Map<string, KatexResult>();

/** The color in which KaTeX shows commands that it doesn't trust (`\href`, `\htmlData`) instead of throwing. */
const untrustedColor = "#cc0000";

/** Expansions of macros in a formula. KaTeX's own macros need a few per command. */
const maxExpansions = 1_000;

/** Commands that define macros: each expansion can be as long as the formula, and hold more expansions. */
const definition = /\\(?:[gex]?def|(?:future)?let|(?:new|renew|provide)command)(?![A-Za-z])/u;

/** Characters that all expansions of a formula with definitions may have together. */
const maxExpandedLength = 20_000;

/** KaTeX gives boxes below the line a negative height. That is invalid CSS: browsers drop it, validators complain. */
const negativeHeights = /(?<=<span class="vlist") style="height:-[\d.]+em;?"/gu;

function expansionLimit(tex: string): number {
  return definition.test(tex)
    ? Math.min(maxExpansions, Math.ceil(maxExpandedLength / Math.max(1, tex.length)))
    : maxExpansions;
}

function failed(reason: string): KatexResult {
  return { kind: "failed", reason };
}

function renderUnmemoized({ tex, display }: Formula): KatexResult {
  if (tex.length > maxFormulaLength) return failed(`it is longer than ${maxFormulaLength} characters`);
  let html: string;
  try {
    html = katex.renderToString(tex, {
      displayMode: display,
      throwOnError: true,
      strict: false,
      trust: false,
      maxExpand: expansionLimit(tex),
      maxSize: 50,
      output: "htmlAndMathml",
    });
  } catch (error) {
    if (error instanceof katex.ParseError) return failed(error.message);
    // Thousands of nested groups exhaust the stack.
    if (error instanceof RangeError) return failed("it is nested too deeply");
    throw error;
  }
  if (html.length > maxFormulaHtmlLength) return failed("it becomes too large");
  if (html.includes(untrustedColor) && !tex.toLowerCase().includes(untrustedColor))
    return failed("it uses a command that is not allowed");
  return { kind: "rendered", html: html.replace(negativeHeights, "") };
}

/**
 * Renders a formula with KaTeX: HTML to see, MathML for screen readers. One that KaTeX rejects, even if only for one
 * command, or that exceeds a limit, results in the reason. Chemistry needs `katex/contrib/mhchem` to be loaded before.
 */
export function renderKatex(formula: Formula): KatexResult {
  const key = `${formula.display ? "display" : "inline"} ${formula.tex}`;
  const memoized = memo.get(key);
  memo.delete(key);
  const result = memoized ?? renderUnmemoized(formula);
  // What fails now may succeed once mhchem has been loaded.
  if (result.kind === "failed") return result;
  memo.set(key, result);
  const [oldest] = memo.keys();
  if (memo.size > maxMemoized && oldest !== undefined) memo.delete(oldest);
  return result;
}
