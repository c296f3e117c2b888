import katex from "katex";
import type { Formula } from "../answer.ts";
import "katex/contrib/mhchem";

/** Size of the cache: `x` and `n` occur in thousands of answers. */
const maxCachedFormulas = 20_000;

const errorCache = new Map<string, string | undefined>();

/** The colour in which KaTeX renders untrusted commands (`\href`, `\htmlData`) instead of throwing. */
const untrustedColor = "#cc0000";

function renderToError({ tex, display }: Formula): string | undefined {
  try {
    // Same settings as in the answer renderer.
    const html = katex.renderToString(tex, {
      displayMode: display,
      throwOnError: true,
      strict: false,
      trust: false,
      maxExpand: 1000,
      output: "htmlAndMathml",
    });
    const isUntrusted = html.includes(untrustedColor) && !tex.toLowerCase().includes(untrustedColor);
    return isUntrusted ? "it uses a command that is not allowed" : undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Why a formula can't be rendered, mostly as KaTeX's error message; undefined if it can. Results are memoized. */
export function findFormulaError(formula: Formula): string | undefined {
  const key = `${formula.display ? "display" : "inline"} ${formula.tex}`;
  if (errorCache.has(key)) return errorCache.get(key);
  if (errorCache.size >= maxCachedFormulas) errorCache.clear();
  const message = renderToError(formula);
  errorCache.set(key, message);
  return message;
}
