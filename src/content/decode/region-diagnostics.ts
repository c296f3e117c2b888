import { type AnswerDiagnostic, createWarning } from "../answer-diagnostic.ts";
import type { DollarPair } from "./pair-dollars.ts";
import type { FormulaRegion } from "./region.ts";

/** Longest quotation of the answer in a reason, in characters. */
const maxQuoteLength = 60;

function shortenQuote(text: string): string {
  const line = text.replace(/\s+/gu, " ");
  return line.length > maxQuoteLength ? `${line.slice(0, maxQuoteLength - 1)}…` : line;
}

/** Two dollars that could be delimiters of a formula or amounts of money. */
export function ambiguousDollar(text: string, { open, close, isFormula }: DollarPair): AnswerDiagnostic {
  const quoted = shortenQuote(text.slice(open, close + 1));
  return createWarning({
    rule: "ambiguous-dollar",
    offset: open,
    length: close + 1 - open,
    reason: `"${quoted}" could be a formula or an amount of money; it is read as ${isFormula ? "a formula" : "money"}`,
    hint: isFormula
      ? "For money, write \\$ for each dollar sign; for a formula, write \\(…\\) around it."
      : "For a formula, write \\(…\\) around it; for money, write \\$ for each dollar sign.",
  });
}

/** A delimiter without its counterpart; it is shown literally. */
export function unbalancedDelimiter(offset: number, open: string, close: string): AnswerDiagnostic {
  const escapedOpen = open.startsWith("$") ? open.replaceAll("$", "\\$") : `\`${open}\``;
  return createWarning({
    rule: "unbalanced-delimiter",
    offset,
    length: open.length,
    reason: `${open} opens a formula that is never closed`,
    hint: `Close it with ${close} before the paragraph ends, or write ${escapedOpen} to show the characters themselves.`,
  });
}

/** A formula between delimiters that don't match. */
export function mismatchedDelimiters(
  text: string,
  { start, end, texStart, texEnd }: FormulaRegion,
): AnswerDiagnostic {
  return createWarning({
    rule: "unbalanced-delimiter",
    offset: start,
    length: end - start,
    reason: `"${shortenQuote(text.slice(start, end))}" starts with ${text.slice(start, texStart)} but ends with ${text.slice(texEnd, end)}; it is read as a formula`,
    hint: "Use the matching delimiter to close the formula.",
  });
}

/** A fence that is never closed. */
export function unclosedFence(offset: number, marker: string): AnswerDiagnostic {
  return createWarning({
    rule: "unclosed-fence",
    offset,
    length: marker.length,
    reason: "the code block is never closed, so the rest of the answer is shown as code",
    hint: `Add a line ${marker} where the code ends.`,
  });
}
