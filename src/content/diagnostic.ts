/** A location in a content file. `line` and `column` count from 1, columns in UTF-16 code units. */
export interface SourceLocation {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** An `error` excludes the article from the build, a `warning` doesn't. */
export type Severity = "error" | "warning";

/** A problem with a content file: its location, the reason, and a hint how to fix it. */
export interface Diagnostic extends SourceLocation {
  readonly severity: Severity;
  /** Stable kebab-case identifier of the rule; summaries and `--json` group by it. */
  readonly rule: string;
  readonly reason: string;
  readonly hint: string;
  /** True if the page will show something otherwise than the tool that the file was written for, or not at all. */
  readonly isLoss?: true;
}

/** True for what excludes its article from the build. */
export function isError({ severity }: Pick<Diagnostic, "severity">): boolean {
  return severity === "error";
}

/** One line for the terminal: `file:line:column: severity: reason. hint [rule]`. */
export function diagnosticToLine(diagnostic: Diagnostic): string {
  const { file, line, column, severity, reason, hint, rule } = diagnostic;
  return `${file}:${line}:${column}: ${severity}: ${reason}. ${hint} [${rule}]`;
}
