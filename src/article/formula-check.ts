import katex from "katex";
import type { Formula } from "./answer.ts";
import "katex/contrib/mhchem";

/** Formulas whose check is kept: `x` and `n` stand in thousands of answers. */
const maxKept = 20_000;

const kept = new Map<string, string | undefined>();

/** The colour in which KaTeX shows commands that it doesn't trust (`\href`, `\htmlData`) instead of throwing. */
const untrusted = "#cc0000";

function check({ tex, display }: Formula): string | undefined {
  try {
    // Same settings as the answer view's.
    const html = katex.renderToString(tex, {
      displayMode: display,
      throwOnError: true,
      strict: false,
      trust: false,
      maxExpand: 1000,
      output: "htmlAndMathml",
    });
    const isRefused = html.includes(untrusted) && !tex.toLowerCase().includes(untrusted);
    return isRefused ? "it uses a command that is not allowed" : undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Why the answer view can't set a formula, in KaTeX's words where they are KaTeX's; undefined where it can. */
export function formulaFault(formula: Formula): string | undefined {
  const key = `${formula.display ? "display" : "inline"} ${formula.tex}`;
  if (kept.has(key)) return kept.get(key);
  if (kept.size >= maxKept) kept.clear();
  const fault = check(formula);
  kept.set(key, fault);
  return fault;
}
