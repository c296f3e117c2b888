import * as v from "valibot";
import { headerPath } from "../../search/codec/index-format.ts";
import type { LoadIndexFile } from "../../search/query/index-reader.ts";
import { createSearchEngine } from "../../search/query/search-engine.ts";
import {
  type KnownItem,
  type KnownItemReport,
  measureKnownItems,
  parseKnownItems,
  type QueryOutcome,
} from "./known-items.ts";
import { MeasuringLoader } from "./measuring-loader.ts";

/** What a search has to reach. */
export const thresholdsSchema = v.object({
  /** Minimum values of query classes, as shares of 1. */
  classes: v.record(
    v.string(),
    v.object({ success1: v.exactOptional(v.number()), mrr10: v.exactOptional(v.number()) }),
  ),
  /** Maximum average cost of a query over all classes, including engine and header. */
  coldBytes: v.number(),
  coldRequests: v.number(),
  coldRoundTrips: v.number(),
  /** The same without engine and header. */
  warmBytes: v.number(),
  p95Ms: v.number(),
});

export type QualityThresholds = v.InferOutput<typeof thresholdsSchema>;

/** Quire's own thresholds, for the collection it was tuned with. */
export const defaultThresholds: QualityThresholds = {
  classes: {
    keywords: { success1: 0.77, mrr10: 0.84 },
    keywordWords: { success1: 0.53, mrr10: 0.64 },
    title: { success1: 0.99, mrr10: 0.996 },
    typo: { success1: 0.99, mrr10: 0.99 },
    prefix: { success1: 0.98, mrr10: 0.99 },
    body: { success1: 0.88, mrr10: 0.92 },
  },
  coldBytes: 65_000,
  coldRequests: 9.5,
  coldRoundTrips: 3,
  warmBytes: 50_000,
  p95Ms: 10,
};

export interface QualityReport extends KnownItemReport {
  /** Missed thresholds, one sentence each. */
  readonly failures: readonly string[];
}

export interface QualityOptions {
  readonly load: LoadIndexFile;
  /** Transferred size of a file, compressed if the host compresses it. */
  readonly servedBytes: (path: string, bytes: Uint8Array) => number;
  /** Transferred size of the engine's script. */
  readonly engineBytes: number;
  /** Parsed JSON, not validated yet. Throws `ValiError` if it isn't a list of queries. */
  readonly queries: unknown;
  /** Results requested per query. Default: 10. */
  readonly limit?: number;
  readonly thresholds?: QualityThresholds;
}

function throwNotLoaded(path: string): never {
  throw new Error(`This file was not loaded on the first run: ${path}`);
}

async function runQuery(
  options: QualityOptions,
  header: unknown,
  query: string,
  url: string,
): Promise<QueryOutcome> {
  const { limit = 10, servedBytes } = options;
  const loader = new MeasuringLoader(options.load);
  const response = await createSearchEngine({ load: loader.load, header }).search(query, { limit });
  const warmEngine = createSearchEngine({
    header,
    load: async (path) => loader.loaded.get(path) ?? throwNotLoaded(path),
  });
  const startedMs = performance.now();
  await warmEngine.search(query, { limit });
  const ms = performance.now() - startedMs;
  const position = response.results.findIndex((result) => result.url === url);
  return {
    rank: position < 0 ? undefined : position + 1,
    bytes: [...loader.loaded].reduce((sum, [path, bytes]) => sum + servedBytes(path, bytes), 0),
    requests: loader.loaded.size,
    roundTrips: loader.roundTrips,
    ms,
  };
}

function findFailures(report: KnownItemReport, thresholds: QualityThresholds): string[] {
  const failures: string[] = [];
  const { all, classes } = report;
  for (const [name, classThreshold] of Object.entries(thresholds.classes)) {
    for (const metric of ["success1", "mrr10"] as const) {
      const measured = classes[name]?.[metric];
      const threshold = classThreshold[metric];
      if (measured === undefined || threshold === undefined || measured >= threshold) continue;
      failures.push(`${name}: ${metric} is ${measured.toFixed(3)}, expected at least ${threshold}`);
    }
  }
  for (const metric of ["coldBytes", "coldRequests", "coldRoundTrips", "warmBytes"] as const) {
    const { mean } = all[metric];
    if (mean > thresholds[metric])
      failures.push(`${metric} is ${mean.toFixed(2)}, expected at most ${thresholds[metric]}`);
  }
  if (all.ms.p95 > thresholds.p95Ms)
    failures.push(`p95 is ${all.ms.p95.toFixed(1)} ms, expected at most ${thresholds.p95Ms} ms`);
  return failures;
}

async function* runQueries(
  options: QualityOptions,
  header: unknown,
  items: readonly KnownItem[],
): AsyncGenerator<QueryOutcome> {
  for (const { query, url } of items) yield await runQuery(options, header, query, url);
}

/** Runs every query against an index, each with a cold cache, and reports quality and cost per class. */
export async function measureSearchQuality(options: QualityOptions): Promise<QualityReport> {
  const items = parseKnownItems(options.queries);
  const headerBytes = await options.load(headerPath);
  const header: unknown = JSON.parse(new TextDecoder().decode(headerBytes));
  // Engine and header are requested in parallel.
  const startup = {
    bytes: options.engineBytes + options.servedBytes(headerPath, headerBytes),
    requests: 2,
    roundTrips: 1,
  };
  const report = await measureKnownItems(items, runQueries(options, header, items), startup);
  return { ...report, failures: findFailures(report, options.thresholds ?? defaultThresholds) };
}
