import { addToGroup } from "../../content/add-to-group.ts";
import { type Diagnostic, diagnosticToLine, isError } from "../../content/diagnostic.ts";
import { groupByReason, type LeftOutFile, leftOutCountToText } from "../collect/left-out.ts";
import { compareText } from "../compare-text.ts";
import { countOf } from "../count-of.ts";
import type { OutputStats } from "../output/output-writer.ts";
import { formatDuration } from "../progress.ts";
import { type Fidelity, fidelityToText, lossesToLines } from "./fidelity.ts";

/** Number of diagnostics per rule, the most frequent first. */
export function countByRule(
  diagnostics: readonly Diagnostic[],
): { rule: string; severity: string; count: number }[] {
  const counts = new Map<string, { rule: string; severity: string; count: number }>();
  for (const { rule, severity } of diagnostics) {
    const counted = counts.get(rule) ?? { rule, severity, count: 0 };
    counted.count += 1;
    counts.set(rule, counted);
  }
  return [...counts.values()].sort(
    (one, other) => other.count - one.count || compareText(one.rule, other.rule),
  );
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(isError);
}

/** `1 error and 14 warnings`, or `no problems`. */
export function severityCountsToText(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(isError).length;
  const warnings = diagnostics.length - errors;
  const parts = [errors > 0 && countOf(errors, "error"), warnings > 0 && countOf(warnings, "warning")];
  return parts.filter(Boolean).join(" and ") || "no problems";
}

/** Of warnings that say the same, this many stand for all. */
const maxEqualWarnings = 2;

/** Warnings, of those that say the same the first two and the number of the others; then every error. */
function diagnosticsToLines(diagnostics: readonly Diagnostic[]): string[] {
  const warnings = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics)
    if (diagnostic.severity === "warning")
      addToGroup(warnings, `${diagnostic.rule}: ${diagnostic.reason}`, diagnostic);
  const warningLines = [...warnings.values()].flatMap((equal) => {
    const rest = equal.length - maxEqualWarnings;
    const lines = equal.slice(0, maxEqualWarnings).map(diagnosticToLine);
    return rest > 0 ? [...lines, `  … and the same in ${countOf(rest, "more place")}`] : lines;
  });
  const errors = diagnostics.filter(isError);
  return [...warningLines, ...errors.map(diagnosticToLine)];
}

/** Diagnostics line by line, the errors last, followed by their number per rule. */
export function diagnosticsToText(diagnostics: readonly Diagnostic[]): string {
  const ruleLines = countByRule(diagnostics).map(
    ({ rule, severity, count }) => `${String(count).padStart(7)}  ${severity.padEnd(7)}  ${rule}`,
  );
  return [...diagnosticsToLines(diagnostics), ...(ruleLines.length > 0 ? ["", ...ruleLines] : [])].join("\n");
}

/** Files that aren't published, one line per reason: `12 drafts (--drafts includes them), e.g. a/b.md`. */
export function leftOutToLines(leftOut: readonly LeftOutFile[]): string[] {
  return groupByReason(leftOut).map(
    ({ reason, count, first }) =>
      `${leftOutCountToText(reason, count)}${count === 1 ? ":" : ", e.g."} ${first}`,
  );
}

/** Why a folder has no articles. */
export function noArticlesToText(folder: string, leftOut: readonly LeftOutFile[]): string {
  const lines = leftOutToLines(leftOut);
  return lines.length === 0
    ? `error: No articles found in ${folder}: it has no files that end with .md, .markdown, .mdx, .qmd or .Rmd.`
    : `error: No articles found in ${folder}. Left out:\n${lines.map((line) => `  ${line}`).join("\n")}`;
}

/** A build lists at most this many files with losses; a check lists all. */
const maxLossyFiles = 10;

/** A summary of a build. */
export interface BuildSummary {
  readonly articles: number;
  readonly unlisted: number;
  readonly subjects: number;
  readonly diagnostics: readonly Diagnostic[];
  /** Files with errors. */
  readonly skipped: number;
  readonly leftOut: readonly LeftOutFile[];
  readonly fidelity: Fidelity;
  /** What the whole build has written, and how long it took; left out of all summaries but the last. */
  readonly total?: { readonly stats: OutputStats; readonly seconds: number };
}

/** The final lines of a build. */
export function buildSummaryToText(summary: BuildSummary): string {
  const { articles, unlisted, subjects, diagnostics, skipped, leftOut, fidelity, total } = summary;
  const exclusions = [
    unlisted > 0 ? `${unlisted} unlisted` : "",
    skipped > 0 ? `${skipped} skipped` : "",
  ].filter(Boolean);
  return [
    `  articles  ${articles}${exclusions.length > 0 ? ` (${exclusions.join(", ")})` : ""} in ${countOf(subjects, "subject")}`,
    ...leftOutToLines(leftOut).map((line, index) => `  ${index === 0 ? "left out" : "        "}  ${line}`),
    ...lossesToLines(fidelity, maxLossyFiles).map(
      (line, index) => `  ${index === 0 ? "losses  " : "        "}  ${line}`,
    ),
    `  problems  ${severityCountsToText(diagnostics)}`,
    ...(total
      ? [
          `  files     ${total.stats.files}, ${formatBytes(total.stats.bytes)}`,
          `  largest   ${total.stats.largest.path}, ${formatBytes(total.stats.largest.bytes)}`,
          `  time      ${formatDuration(total.seconds)}`,
        ]
      : []),
    `${fidelityToText(fidelity)}.`,
  ].join("\n");
}

/** `812 B`, `3.4 KB`, `120 MB`; a kilobyte is 1,000 bytes. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1e6) return `${(bytes / 1e3).toFixed(1)} KB`;
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
