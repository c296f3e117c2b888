import type { ClassQuality, KnownItemReport } from "../../src/pack/known-items.ts";
import { rowsToTable } from "../../src/pack/rows-to-table.ts";
import type { BuildCost } from "./build-child.ts";

/** What was found out about an engine, or why nothing was. */
export type Measured =
  | { readonly name: string; readonly cost: BuildCost; readonly report: KnownItemReport }
  | { readonly name: string; readonly reason: string };

function formatKilobytes(bytes: number): string {
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function toQuality({ success1, mrr10 }: ClassQuality): string {
  return `${success1.toFixed(3)} / ${mrr10.toFixed(3)}`;
}

function toCells(measured: Measured, classes: readonly string[]): string[] {
  if ("reason" in measured) return [measured.name, `not measured: ${measured.reason}`];
  const { name, cost, report } = measured;
  const { all } = report;
  return [
    name,
    `${cost.seconds.toFixed(1)} s`,
    `${Math.round(cost.peakBytes / 1_000_000)} MB`,
    formatKilobytes(all.coldBytes.average),
    all.coldRequests.average.toFixed(1),
    all.coldRoundTrips.average.toFixed(2),
    formatKilobytes(all.furtherBytes.average),
    ...classes.map((each) => (report.classes[each] ? toQuality(report.classes[each]) : "")),
    `${all.ms.p50.toFixed(1)} / ${all.ms.p95.toFixed(1)}`,
  ];
}

/** One table of all engines: a row each; qualities are success@1 / MRR@10 by class of queries. */
export function toTable(rows: readonly Measured[]): string {
  const classes = [
    ...new Set(rows.flatMap((row) => ("report" in row ? Object.keys(row.report.classes) : []))),
  ];
  const heads = [
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
  return rowsToTable([heads, ...rows.map((row) => toCells(row, classes))]);
}
