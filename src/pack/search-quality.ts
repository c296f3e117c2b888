import * as v from "valibot";
import { createEngine } from "../search/engine.ts";
import type { LoadIndexFile } from "../search/index-files.ts";
import { headerPath } from "../search/index-format.ts";

/** Queries whose one right answer is known: an address, and by the name of its class what one might type for it. */
const queriesSchema = v.array(v.objectWithRest({ url: v.string() }, v.string()));

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

/** Average and worst of something counted per query. */
export interface Spread {
  readonly average: number;
  readonly p95: number;
  readonly most: number;
}

export interface ClassQuality {
  readonly queries: number;
  /** Shares of queries whose answer is the first result, and among the first ten. */
  readonly success1: number;
  readonly success10: number;
  /** The mean of 1 / rank, 0 beyond the tenth. */
  readonly mrr10: number;
  /** Until the results asked for are whole, from nothing, engine and header included. */
  readonly coldBytes: Spread;
  readonly coldRequests: Spread;
  /** Requests that had to wait for one another; engine and header are one. */
  readonly coldRoundTrips: Spread;
  /** As `coldBytes` without engine and header. */
  readonly furtherBytes: Spread;
  /** Time to compute, files at hand but not decoded. */
  readonly ms: { readonly p50: number; readonly p95: number };
}

export interface QualityReport {
  readonly classes: Readonly<Record<string, ClassQuality>>;
  readonly all: ClassQuality;
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

interface Outcome {
  readonly rank: number | undefined;
  readonly bytes: number;
  readonly requests: number;
  readonly roundTrips: number;
  readonly ms: number;
}

/** Loads that all take equally long: those asked for at one time arrive together, and count as one round trip. */
class CountingLoader {
  readonly loaded = new Map<string, Uint8Array>();
  roundTrips = 0;
  #waiting: (() => void)[] = [];
  readonly #load: LoadIndexFile;

  constructor(load: LoadIndexFile) {
    this.#load = load;
  }

  load: LoadIndexFile = async (path) => {
    const bytes = await this.#load(path);
    this.loaded.set(path, bytes);
    await new Promise<void>((arrive) => {
      this.#waiting.push(arrive);
      if (this.#waiting.length === 1) setTimeout(() => this.#arrive());
    });
    return bytes;
  };

  #arrive(): void {
    this.roundTrips += 1;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const arrive of waiting) arrive();
  }
}

function missingFile(path: string): never {
  throw new Error(`Not loaded the first time: ${path}`);
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

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function toSpread(numbers: readonly number[], plus: number): Spread {
  const sorted = numbers.map((number) => number + plus).sort((one, other) => one - other);
  const sum = sorted.reduce((total, number) => total + number, 0);
  return { average: sum / Math.max(1, sorted.length), p95: quantile(sorted, 0.95), most: sorted.at(-1) ?? 0 };
}

function summarize(outcomes: readonly Outcome[], startBytes: number): ClassQuality {
  const ranks = outcomes.map(({ rank }) => rank);
  const share = (count: number): number => count / Math.max(1, outcomes.length);
  const times = outcomes.map(({ ms }) => ms).sort((one, other) => one - other);
  const bytes = outcomes.map((outcome) => outcome.bytes);
  return {
    queries: outcomes.length,
    success1: share(ranks.filter((rank) => rank === 1).length),
    success10: share(ranks.filter((rank) => rank !== undefined && rank <= 10).length),
    mrr10: share(
      ranks.reduce<number>((sum, rank) => sum + (rank !== undefined && rank <= 10 ? 1 / rank : 0), 0),
    ),
    coldBytes: toSpread(bytes, startBytes),
    coldRequests: toSpread(
      outcomes.map((outcome) => outcome.requests),
      2,
    ),
    coldRoundTrips: toSpread(
      outcomes.map((outcome) => outcome.roundTrips),
      1,
    ),
    furtherBytes: toSpread(bytes, 0),
    ms: { p50: quantile(times, 0.5), p95: quantile(times, 0.95) },
  };
}

function findMisses(report: Omit<QualityReport, "misses">, thresholds: QualityThresholds): string[] {
  const misses: string[] = [];
  const { all, classes } = report;
  for (const [name, threshold] of Object.entries(thresholds.classes)) {
    for (const figure of ["success1", "mrr10"] as const) {
      const reached = classes[name]?.[figure];
      const least = threshold[figure];
      if (reached === undefined || least === undefined || reached >= least) continue;
      misses.push(`${name}: ${figure} is ${reached.toFixed(3)}, not ${least}`);
    }
  }
  for (const figure of ["coldBytes", "coldRequests", "coldRoundTrips", "furtherBytes"] as const) {
    const { average } = all[figure];
    if (average > thresholds[figure])
      misses.push(`${figure} is ${average.toFixed(1)}, above ${thresholds[figure]}`);
  }
  if (all.ms.p95 > thresholds.p95Ms)
    misses.push(`p95 is ${all.ms.p95.toFixed(1)} ms, above ${thresholds.p95Ms}`);
  return misses;
}

/** Asks every query of an index, each from nothing, and says how good and how dear the answers are, class by class. */
export async function measureSearchQuality(options: QualityOptions): Promise<QualityReport> {
  const queries = v.parse(queriesSchema, options.queries);
  const headerBytes = await options.load(headerPath);
  const header: unknown = JSON.parse(new TextDecoder().decode(headerBytes));
  const startBytes = options.engineBytes + options.servedBytes(headerPath, headerBytes);
  const byClass = new Map<string, Outcome[]>();
  for (const { url, ...texts } of queries) {
    for (const [name, query] of Object.entries(texts)) {
      const outcomes = byClass.get(name) ?? [];
      outcomes.push(await ask(options, header, query, url));
      byClass.set(name, outcomes);
    }
  }
  const report = {
    classes: Object.fromEntries(
      [...byClass].map(([name, outcomes]) => [name, summarize(outcomes, startBytes)]),
    ),
    all: summarize([...byClass.values()].flat(), startBytes),
  };
  return { ...report, misses: findMisses(report, options.thresholds ?? defaultThresholds) };
}
