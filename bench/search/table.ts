import type { ClassQuality, KnownItemReport } from "../../src/build/quality/known-items.ts";
import type { BuildCost } from "./build-child.ts";

/** The results for an engine, or why there are none. */
export type EngineResult =
  | { readonly name: string; readonly cost: BuildCost; readonly report: KnownItemReport }
  | { readonly name: string; readonly reason: string };

function formatKilobytes(bytes: number): string {
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function formatQuality({ success1, mrr10 }: ClassQuality): string {
  return `${success1.toFixed(3)} / ${mrr10.toFixed(3)}`;
}

function resultToCells(result: EngineResult, classes: readonly string[]): string[] {
  if ("reason" in result) return [result.name, `not measured: ${result.reason}`];
  const { name, cost, report } = result;
  const { all } = report;
  return [
    name,
    `${cost.seconds.toFixed(1)} s`,
    `${Math.round(cost.peakBytes / 1_000_000)} MB`,
    formatKilobytes(all.coldBytes.mean),
    all.coldRequests.mean.toFixed(1),
    all.coldRoundTrips.mean.toFixed(2),
    formatKilobytes(all.warmBytes.mean),
    ...classes.map((queryClass) =>
      report.classes[queryClass] ? formatQuality(report.classes[queryClass]) : "",
    ),
    `${all.ms.p50.toFixed(1)} / ${all.ms.p95.toFixed(1)}`,
  ];
}

/** The cells of a table with a row per engine, below its headings; quality is success@1 / MRR@10 per query class. */
export function resultsToRows(rows: readonly EngineResult[]): string[][] {
  const classes = [
    ...new Set(rows.flatMap((row) => ("report" in row ? Object.keys(row.report.classes) : []))),
  ];
  const headers = [
    "engine",
    "build time",
    "peak memory",
    "cold",
    "requests",
    "round trips",
    "warm",
    ...classes,
    "ms p50 / p95",
  ];
  return [headers, ...rows.map((row) => resultToCells(row, classes))];
}
