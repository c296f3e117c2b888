import katex from "katex";
import type { Formula } from "./answer.ts";
import "katex/contrib/mhchem";

/** Why KaTeX refuses a formula, in its own words; undefined where it sets it. Same settings as the answer view's. */
export function formulaFault({ tex, display }: Formula): string | undefined {
  try {
    katex.renderToString(tex, {
      displayMode: display,
      throwOnError: true,
      strict: false,
      trust: false,
      maxExpand: 1000,
      output: "htmlAndMathml",
    });
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
