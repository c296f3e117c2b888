import * as v from "valibot";
import { addToGroup } from "../../content/add-to-group.ts";
import { must } from "../../content/must.ts";

/** Known-item queries: the URL of the one right answer, and a query for it per query class. */
export const knownItemQueriesSchema = v.array(v.objectWithRest({ url: v.string() }, v.string()));

/** A query, and the article that someone who types it is looking for. */
export interface KnownItem {
  readonly url: string;
  /** The query class: `title`, `typo`, … */
  readonly queryClass: string;
  readonly query: string;
}

/** Validates parsed JSON. Throws `ValiError` if it isn't a list of queries. */
export function parseKnownItems(queries: unknown): KnownItem[] {
  return v
    .parse(knownItemQueriesSchema, queries)
    .flatMap(({ url, ...queriesByClass }) =>
      Object.entries(queriesByClass).map(([queryClass, query]) => ({ url, queryClass, query })),
    );
}

/** The outcome of one query. */
export interface QueryOutcome {
  /** The right answer's rank among the results, counted from 1. */
  readonly rank: number | undefined;
  /** Bytes loaded for this query, without startup. */
  readonly bytes: number;
  readonly requests: number;
  readonly roundTrips: number;
  /** Computation time with all files loaded but not decoded. */
  readonly ms: number;
}

/** What is loaded before the first query can run. */
export type StartupCost = Pick<QueryOutcome, "bytes" | "requests" | "roundTrips">;

/** Mean, 95th percentile and maximum of a cost per query. */
export interface Distribution {
  readonly mean: number;
  readonly p95: number;
  readonly max: number;
}

export interface ClassQuality {
  readonly queries: number;
  /** Shares of queries whose right answer is the first result, or among the first ten. */
  readonly success1: number;
  readonly success10: number;
  /** Mean reciprocal rank: the mean of 1 / rank, 0 beyond rank 10. */
  readonly mrr10: number;
  /** With a cold cache until the results are complete, including startup. */
  readonly coldBytes: Distribution;
  readonly coldRequests: Distribution;
  /** Sequential requests: each had to wait for the one before. */
  readonly coldRoundTrips: Distribution;
  /** Like `coldBytes`, without startup. */
  readonly warmBytes: Distribution;
  readonly ms: { readonly p50: number; readonly p95: number };
}

export interface KnownItemReport {
  readonly classes: Readonly<Record<string, ClassQuality>>;
  readonly all: ClassQuality;
}

function quantileOf(sorted: readonly number[], level: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * level))] ?? 0;
}

function toDistribution(numbers: readonly number[], offset: number): Distribution {
  const sorted = numbers.map((number) => number + offset).sort((one, other) => one - other);
  const sum = sorted.reduce((total, number) => total + number, 0);
  return { mean: sum / Math.max(1, sorted.length), p95: quantileOf(sorted, 0.95), max: sorted.at(-1) ?? 0 };
}

function summarize(outcomes: readonly QueryOutcome[], start: StartupCost): ClassQuality {
  const ranks = outcomes.map(({ rank }) => rank);
  const ratioOf = (count: number): number => count / Math.max(1, outcomes.length);
  const times = outcomes.map(({ ms }) => ms).sort((one, other) => one - other);
  const distributionOf = (cost: keyof StartupCost, offset: number): Distribution =>
    toDistribution(
      outcomes.map((outcome) => outcome[cost]),
      offset,
    );
  return {
    queries: outcomes.length,
    success1: ratioOf(ranks.filter((rank) => rank === 1).length),
    success10: ratioOf(ranks.filter((rank) => rank !== undefined && rank <= 10).length),
    mrr10: ratioOf(
      ranks.reduce<number>((sum, rank) => sum + (rank !== undefined && rank <= 10 ? 1 / rank : 0), 0),
    ),
    coldBytes: distributionOf("bytes", start.bytes),
    coldRequests: distributionOf("requests", start.requests),
    coldRoundTrips: distributionOf("roundTrips", start.roundTrips),
    warmBytes: distributionOf("bytes", 0),
    ms: { p50: quantileOf(times, 0.5), p95: quantileOf(times, 0.95) },
  };
}

/** Summarizes query outcomes by class. `outcomes` are in the order of `items`. */
export async function measureKnownItems(
  items: readonly KnownItem[],
  outcomes: AsyncIterable<QueryOutcome>,
  start: StartupCost,
): Promise<KnownItemReport> {
  const byClass = new Map<string, QueryOutcome[]>();
  const all: QueryOutcome[] = [];
  for await (const outcome of outcomes) {
    const { queryClass } = must(items[all.length], `query for outcome ${all.length}`);
    addToGroup(byClass, queryClass, outcome);
    all.push(outcome);
  }
  return {
    classes: Object.fromEntries([...byClass].map(([name, ofClass]) => [name, summarize(ofClass, start)])),
    all: summarize(all, start),
  };
}
