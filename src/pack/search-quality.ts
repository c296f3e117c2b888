import { createEngine } from "../search/engine.ts";
import type { LoadIndexFile } from "../search/index-files.ts";
import { headerPath } from "../search/index-format.ts";
import { CountingLoader } from "./counting-loader.ts";
import {
  type KnownItem,
  type KnownItemReport,
  measureKnownItems,
  type Outcome,
  readKnownItems,
} from "./known-items.ts";

/** The least a class of queries has to reach, as shares of 1. */
export interface ClassThreshold {
  readonly success1?: number;
  readonly mrr10?: number;
}

export interface QualityThresholds {
  readonly classes: Readonly<Record<string, ClassThreshold>>;
  /** What the average query of all classes may cost, engine and header included. */
  readonly coldBytes: number;
  readonly coldRequests: number;
  readonly coldRoundTrips: number;
  /** The same without engine and header. */
  readonly furtherBytes: number;
  readonly p95Ms: number;
}

/** What Quire holds itself to, on the collection it was tuned with. */
export const defaultThresholds: QualityThresholds = {
  classes: {
    keywords: { success1: 0.77, mrr10: 0.84 },
    keywordWords: { success1: 0.53, mrr10: 0.64 },
    title: { success1: 0.99, mrr10: 0.996 },
    typo: { success1: 0.99, mrr10: 0.99 },
    prefix: { success1: 0.98, mrr10: 0.99 },
    body: { success1: 0.88, mrr10: 0.92 },
  },
  coldBytes: 80_000,
  coldRequests: 9,
  coldRoundTrips: 3,
  furtherBytes: 50_000,
  p95Ms: 10,
};

export interface QualityReport extends KnownItemReport {
  /** Thresholds that were missed, a sentence each. */
  readonly misses: readonly string[];
}

export interface QualityOptions {
  readonly load: LoadIndexFile;
  /** Bytes of a file as served, compressed where the host compresses. */
  readonly servedBytes: (path: string, bytes: Uint8Array) => number;
  /** Bytes of the engine's script as served. */
  readonly engineBytes: number;
  /** Parsed JSON, not checked yet. Throws `ValiError` where it is no list of queries. */
  readonly queries: unknown;
  /** Results asked for. Default 10. */
  readonly limit?: number;
  readonly thresholds?: QualityThresholds;
}

function missingFile(path: string): never {
  throw new Error(`This file was not loaded on the first run: ${path}`);
}

async function ask(options: QualityOptions, header: unknown, query: string, url: string): Promise<Outcome> {
  const { limit = 10, servedBytes } = options;
  const counting = new CountingLoader(options.load);
  const answer = await createEngine({ load: counting.load, header }).search(query, { limit });
  const again = createEngine({
    header,
    load: async (path) => counting.loaded.get(path) ?? missingFile(path),
  });
  const start = performance.now();
  await again.search(query, { limit });
  const ms = performance.now() - start;
  const place = answer.results.findIndex((result) => result.url === url);
  return {
    rank: place < 0 ? undefined : place + 1,
    bytes: [...counting.loaded].reduce((sum, [path, bytes]) => sum + servedBytes(path, bytes), 0),
    requests: counting.loaded.size,
    roundTrips: counting.roundTrips,
    ms,
  };
}

function findMisses(report: KnownItemReport, thresholds: QualityThresholds): string[] {
  const misses: string[] = [];
  const { all, classes } = report;
  for (const [name, threshold] of Object.entries(thresholds.classes)) {
    for (const figure of ["success1", "mrr10"] as const) {
      const reached = classes[name]?.[figure];
      const least = threshold[figure];
      if (reached === undefined || least === undefined || reached >= least) continue;
      misses.push(`${name}: ${figure} is ${reached.toFixed(3)}, expected at least ${least}`);
    }
  }
  for (const figure of ["coldBytes", "coldRequests", "coldRoundTrips", "furtherBytes"] as const) {
    const { average } = all[figure];
    if (average > thresholds[figure])
      misses.push(`${figure} is ${average.toFixed(2)}, expected at most ${thresholds[figure]}`);
  }
  if (all.ms.p95 > thresholds.p95Ms)
    misses.push(`p95 is ${all.ms.p95.toFixed(1)} ms, expected at most ${thresholds.p95Ms} ms`);
  return misses;
}

async function* askAll(
  options: QualityOptions,
  header: unknown,
  items: readonly KnownItem[],
): AsyncGenerator<Outcome> {
  for (const { query, url } of items) yield await ask(options, header, query, url);
}

/** Asks every query of an index, each from nothing, and says how good and how dear the answers are, class by class. */
export async function measureSearchQuality(options: QualityOptions): Promise<QualityReport> {
  const items = readKnownItems(options.queries);
  const headerBytes = await options.load(headerPath);
  const header: unknown = JSON.parse(new TextDecoder().decode(headerBytes));
  // Engine and header are asked for side by side.
  const start = {
    bytes: options.engineBytes + options.servedBytes(headerPath, headerBytes),
    requests: 2,
    roundTrips: 1,
  };
  const report = await measureKnownItems(items, askAll(options, header, items), start);
  return { ...report, misses: findMisses(report, options.thresholds ?? defaultThresholds) };
}
