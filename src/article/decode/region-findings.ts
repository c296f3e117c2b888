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
    reason: `"${whole}" could be a formula or dollars; it is read as ${isFormula ? "a formula" : "dollars"}`,
    hint: isFormula
      ? "If money is meant, write \\$ for each dollar; if not, write \\(…\\) around the formula."
      : "If a formula is meant, write \\(…\\) around it; if not, write \\$ for each dollar.",
  });
}

/** A delimiter whose other half is missing; it is shown as it stands. */
export function unbalancedDelimiter(offset: number, open: string, close: string): Finding {
  const itself = open.startsWith("$") ? open.replaceAll("$", "\\$") : `\`${open}\``;
  return warning({
    rule: "unbalanced-delimiter",
    offset,
    length: open.length,
    reason: `${open} opens a formula that nothing closes`,
    hint: `Close it with ${close} before the paragraph ends; for the characters themselves write ${itself}.`,
  });
}

/** A formula between delimiters that don't match, read as one. */
export function mixedDelimiters(text: string, { start, end, texStart, texEnd }: FormulaRegion): Finding {
  return warning({
    rule: "unbalanced-delimiter",
    offset: start,
    length: end - start,
    reason: `"${quote(text.slice(start, end))}" opens with ${text.slice(start, texStart)} and closes with ${text.slice(texEnd, end)}; it is read as a formula`,
    hint: "Close a formula with the delimiter that matches the opening one.",
  });
}

/** A fence that runs to the answer's end. */
export function unclosedFence(offset: number, marks: string): Finding {
  return warning({
    rule: "fence-unclosed",
    offset,
    length: marks.length,
    reason: "this code block is never closed, so the rest of the answer is shown as code",
    hint: `Write ${marks} on a line of its own where the code ends.`,
  });
}
