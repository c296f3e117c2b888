import type { Severity } from "./diagnostic.ts";

/** A diagnostic about an answer: like a `Diagnostic`, but located by its offset in the raw answer, not in a file. */
export interface AnswerDiagnostic {
  readonly severity: Severity;
  /** Stable kebab-case identifier of the rule, e.g. `ambiguous-dollar`. */
  readonly rule: string;
  /** Start in the raw answer, in UTF-16 code units. */
  readonly offset: number;
  /** Length in UTF-16 code units. */
  readonly length: number;
  readonly reason: string;
  readonly hint: string;
}

/** Creates a warning: it doesn't exclude the article from the build. */
export function createWarning(diagnostic: Omit<AnswerDiagnostic, "severity">): AnswerDiagnostic {
  return { severity: "warning", ...diagnostic };
}
