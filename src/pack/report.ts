import { type Problem, problemToLine } from "../article/problem.ts";
import type { OutputTally } from "./output-files.ts";
import { formatSeconds } from "./progress.ts";

/** How many problems there are of each rule, the commonest first. */
export function countRules(
  problems: readonly Problem[],
): { rule: string; severity: string; count: number }[] {
  const counts = new Map<string, { rule: string; severity: string; count: number }>();
  for (const { rule, severity } of problems) {
    const known = counts.get(rule) ?? { rule, severity, count: 0 };
    known.count += 1;
    counts.set(rule, known);
  }
  return [...counts.values()].sort(
    (one, other) => other.count - one.count || (one.rule < other.rule ? -1 : 1),
  );
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === "error");
}

/** `1 error and 14 warnings`, or `no problems`. */
export function countSeverities(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const parts = [plural(errors, "error"), plural(problems.length - errors, "warning")].filter(
    (part) => part !== "",
  );
  return parts.length === 0 ? "no problems" : parts.join(" and ");
}

function plural(count: number, noun: string): string {
  return count === 0 ? "" : `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** Problems line by line, then how many there are of each kind. */
export function problemsToText(problems: readonly Problem[]): string {
  const kinds = countRules(problems).map(
    ({ rule, severity, count }) => `${String(count).padStart(7)}  ${severity.padEnd(7)}  ${rule}`,
  );
  return [...problems.map(problemToLine), ...(kinds.length > 0 ? ["", ...kinds] : [])].join("\n");
}

/** What a build wrote. */
export interface BuildFigures {
  readonly articles: number;
  readonly unlisted: number;
  readonly subjects: number;
  readonly problems: readonly Problem[];
  readonly skipped: number;
  readonly tally: OutputTally;
  readonly seconds: number;
}

/** The closing lines of a build. */
export function figuresToText(figures: BuildFigures): string {
  const { articles, unlisted, subjects, problems, skipped, tally, seconds } = figures;
  const notes = [unlisted > 0 ? `${unlisted} unlisted` : "", skipped > 0 ? `${skipped} skipped` : ""].filter(
    Boolean,
  );
  return [
    `  articles  ${articles}${notes.length > 0 ? ` (${notes.join(", ")})` : ""} in ${plural(subjects, "subject")}`,
    `  problems  ${countSeverities(problems)}`,
    `  files     ${tally.files}, ${formatBytes(tally.bytes)}`,
    `  largest   ${tally.largest.path}, ${formatBytes(tally.largest.bytes)}`,
    `  time      ${formatSeconds(seconds)}`,
  ].join("\n");
}

/** `812 B`, `3.4 KB`, `120 MB`; a kilobyte is 1,000 bytes. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1e6) return `${(bytes / 1e3).toFixed(1)} KB`;
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
