/** A place in a content file. `line` and `column` count from 1; a column counts UTF-16 units. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** `error` keeps the article out of the build; `warning` is worth a look and changes nothing. */
export type Severity = "error" | "warning";

/** Something wrong with a content file: where, what, and what a publisher can do about it. */
export interface Problem extends Place {
  readonly severity: Severity;
  /** Stable kebab-case name of the kind of problem; summaries and `--json` group by it. */
  readonly rule: string;
  readonly reason: string;
  readonly hint: string;
}

/** The line of a terminal report: `file:line:column: severity: reason (hint) [rule]`. */
export function problemToLine(problem: Problem): string {
  const { file, line, column, severity, reason, hint, rule } = problem;
  return `${file}:${line}:${column}: ${severity}: ${reason}. ${hint} [${rule}]`;
}
