import type { Severity } from "./problem.ts";

/** Something about an answer that its publisher should know: like a `Problem`, but placed in the answer's own text. */
export interface Finding {
  readonly severity: Severity;
  /** Stable kebab-case name of the kind of finding, e.g. `ambiguous-dollar`. */
  readonly rule: string;
  /** Where it begins in the answer as written, in UTF-16 units from its start. */
  readonly offset: number;
  /** How much of the answer it is about, in UTF-16 units. */
  readonly length: number;
  readonly reason: string;
  readonly hint: string;
}

/** A warning: worth a look, and no reason to keep the article out of the build. */
export function warning(finding: Omit<Finding, "severity">): Finding {
  return { severity: "warning", ...finding };
}
