import * as v from "valibot";

/** Queries whose one right answer is known: an address, and by the name of its class what one might type for it. */
const queriesSchema = v.array(v.objectWithRest({ url: v.string() }, v.string()));

/** One query with the article that a reader who types it has in mind. */
export interface KnownItem {
  readonly url: string;
  /** The class of such queries: `title`, `typo`, … */
  readonly name: string;
  readonly query: string;
}

/** Reads parsed JSON. Throws `ValiError` where it is no list of queries. */
export function readKnownItems(queries: unknown): KnownItem[] {
  return v
    .parse(queriesSchema, queries)
    .flatMap(({ url, ...texts }) => Object.entries(texts).map(([name, query]) => ({ url, name, query })));
}

/** What came of asking one query. */
export interface Outcome {
  /** The right answer's place among the results, counted from 1. */
  readonly rank: number | undefined;
  /** What was loaded for this query, the start not included. */
  readonly bytes: number;
  readonly requests: number;
  readonly roundTrips: number;
  /** Time to compute, files at hand but not decoded. */
  readonly ms: number;
}

/** What is loaded before the first query can be asked. */
export type StartCost = Pick<Outcome, "bytes" | "requests" | "roundTrips">;

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
  /** Until the results asked for are whole, from nothing, the start included. */
  readonly coldBytes: Spread;
  readonly coldRequests: Spread;
  /** Requests that had to wait for one another. */
  readonly coldRoundTrips: Spread;
  /** As `coldBytes` without the start. */
  readonly furtherBytes: Spread;
  readonly ms: { readonly p50: number; readonly p95: number };
}

export interface KnownItemReport {
  readonly classes: Readonly<Record<string, ClassQuality>>;
  readonly all: ClassQuality;
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function toSpread(numbers: readonly number[], plus: number): Spread {
  const sorted = numbers.map((number) => number + plus).sort((one, other) => one - other);
  const sum = sorted.reduce((total, number) => total + number, 0);
  return { average: sum / Math.max(1, sorted.length), p95: quantile(sorted, 0.95), most: sorted.at(-1) ?? 0 };
}

function summarize(outcomes: readonly Outcome[], start: StartCost): ClassQuality {
  const ranks = outcomes.map(({ rank }) => rank);
  const share = (count: number): number => count / Math.max(1, outcomes.length);
  const times = outcomes.map(({ ms }) => ms).sort((one, other) => one - other);
  const spread = (cost: keyof StartCost, plus: number): Spread =>
    toSpread(
      outcomes.map((outcome) => outcome[cost]),
      plus,
    );
  return {
    queries: outcomes.length,
    success1: share(ranks.filter((rank) => rank === 1).length),
    success10: share(ranks.filter((rank) => rank !== undefined && rank <= 10).length),
    mrr10: share(
      ranks.reduce<number>((sum, rank) => sum + (rank !== undefined && rank <= 10 ? 1 / rank : 0), 0),
    ),
    coldBytes: spread("bytes", start.bytes),
    coldRequests: spread("requests", start.requests),
    coldRoundTrips: spread("roundTrips", start.roundTrips),
    furtherBytes: spread("bytes", 0),
    ms: { p50: quantile(times, 0.5), p95: quantile(times, 0.95) },
  };
}

/** Sums up, class by class, what came of asking each of the queries. `outcomes` come in their order. */
export async function measureKnownItems(
  items: readonly KnownItem[],
  outcomes: AsyncIterable<Outcome>,
  start: StartCost,
): Promise<KnownItemReport> {
  const byClass = new Map<string, Outcome[]>();
  const all: Outcome[] = [];
  for await (const outcome of outcomes) {
    const name = items[all.length]?.name ?? "";
    const others = byClass.get(name);
    if (others) others.push(outcome);
    else byClass.set(name, [outcome]);
    all.push(outcome);
  }
  return {
    classes: Object.fromEntries([...byClass].map(([name, ofClass]) => [name, summarize(ofClass, start)])),
    all: summarize(all, start),
  };
}
