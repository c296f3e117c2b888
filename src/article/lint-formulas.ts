import { proseWordsIn } from "./decode/formula-evidence.ts";
import type { Decoded } from "./decode-answer.ts";
import { type Finding, warning } from "./finding.ts";
import { formulaFault } from "./formula-check.ts";

/** KaTeX's messages as far as they tell an author something: without the marked-up excerpt at their end. */
function shortenFault(message: string): string {
  return message
    .replace(/^KaTeX parse error:\s*/u, "")
    .replace(/ at (?:position \d+|end of input):[\s\S]*$/u, "")
    .trim();
}

/** Formulas that readers don't see as they were meant: those that KaTeX refuses, and those with words as variables. */
export function lintFormulas({ answer, formulaOffsets }: Decoded, raw: string): Finding[] {
  return answer.formulas.flatMap((formula, index) => {
    const offset = formulaOffsets[index] ?? 0;
    const place = { offset, length: Math.min(formula.tex.length, raw.length - offset) };
    const fault = formulaFault(formula);
    if (fault !== undefined) {
      return warning({
        rule: "formula-refused",
        ...place,
        reason: `KaTeX cannot render this formula (${shortenFault(fault)}); readers see its source`,
        hint: "Correct the TeX. See katex.org/docs/supported for the supported commands.",
      });
    }
    const words = proseWordsIn(formula.tex);
    if (words === undefined) return [];
    return warning({
      rule: "words-in-formula",
      ...place,
      reason: `"${words}" is typeset as single-letter variables, without spaces`,
      hint: `Write \\text{${words}}.`,
    });
  });
}
