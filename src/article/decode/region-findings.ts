import { type Finding, warning } from "../finding.ts";
import type { FormulaRegion } from "./region.ts";
import type { DollarPair } from "./resolve-dollars.ts";

/** Characters of the answer that a reason quotes at most. */
const maxQuoted = 60;

function quote(text: string): string {
  const line = text.replace(/\s+/gu, " ");
  return line.length > maxQuoted ? `${line.slice(0, maxQuoted - 1)}…` : line;
}

/** Two dollars that could be a formula's delimiters or amounts of money, and how they were read. */
export function ambiguousDollar(text: string, { open, close, isFormula }: DollarPair): Finding {
  const whole = quote(text.slice(open, close + 1));
  return warning({
    rule: "ambiguous-dollar",
    offset: open,
    length: close + 1 - open,
    reason: `"${whole}" could be a formula or an amount of money; it is read as ${isFormula ? "a formula" : "money"}`,
    hint: isFormula
      ? "For money, write \\$ for each dollar sign; for a formula, write \\(…\\) around it."
      : "For a formula, write \\(…\\) around it; for money, write \\$ for each dollar sign.",
  });
}

/** A delimiter whose other half is missing; it is shown as it stands. */
export function unbalancedDelimiter(offset: number, open: string, close: string): Finding {
  const itself = open.startsWith("$") ? open.replaceAll("$", "\\$") : `\`${open}\``;
  return warning({
    rule: "unbalanced-delimiter",
    offset,
    length: open.length,
    reason: `${open} opens a formula that is never closed`,
    hint: `Close it with ${close} before the paragraph ends, or write ${itself} to show the characters themselves.`,
  });
}

/** A formula between delimiters that don't match, read as one. */
export function mixedDelimiters(text: string, { start, end, texStart, texEnd }: FormulaRegion): Finding {
  return warning({
    rule: "unbalanced-delimiter",
    offset: start,
    length: end - start,
    reason: `"${quote(text.slice(start, end))}" starts with ${text.slice(start, texStart)} but ends with ${text.slice(texEnd, end)}; it is read as a formula`,
    hint: "Use the matching delimiter to close the formula.",
  });
}

/** A fence that runs to the answer's end. */
export function unclosedFence(offset: number, marks: string): Finding {
  return warning({
    rule: "fence-unclosed",
    offset,
    length: marks.length,
    reason: "the code block is never closed, so the rest of the answer is shown as code",
    hint: `Add a line ${marks} where the code ends.`,
  });
}
