import { type Formula, formulaPlaceholderPattern } from "../answer.ts";
import { texToUnicode } from "./tex-to-unicode.ts";

/**
 * A text of an answer on one line, with readable Unicode text in place of the formulas' placeholders. Throws a `RangeError`
 * if there is no such formula: the answer is damaged.
 */
export function placeholdersToText(text: string, formulas: readonly Formula[]): string {
  return text
    .replace(formulaPlaceholderPattern, (_, index: string) => {
      const formula = formulas[Number(index)];
      if (formula === undefined) throw new RangeError(`The answer has no formula ${index}`);
      const readable = texToUnicode(formula.tex);
      return formula.display ? ` ${readable} ` : readable;
    })
    .replace(/\s+/gu, " ")
    .trim();
}
