import { mapInWorkers, type WorkerJob } from "../workers/map-in-workers.ts";
import type { CacheStore } from "./cache-store.ts";

/** A computation per item whose results are cached between builds. */
export interface CachedJob<Item, Input> {
  readonly items: readonly Item[];
  /** A key that covers all inputs: items with the same key have the same result. Undefined to bypass the cache. */
  readonly getKey: (item: Item) => string | undefined;
  readonly cache: CacheStore;
  /** False for a result that depends on more than its key covers: it is computed each time. Default: none is. */
  readonly isCacheable?: (bytes: Uint8Array) => boolean;
  /** The input sent to a worker; created when needed, so that not all inputs are in memory at once. */
  readonly getInput: (item: Item) => Input;
  /** Computes the result in this thread, which is faster than starting workers for a few items. */
  readonly compute: (input: Input) => Promise<Uint8Array>;
  /** Computes the result in workers; see `mapInWorkers`. */
  readonly workers: Omit<WorkerJob<Input>, "items">;
  /** From this many items on, workers are worth their startup time. */
  readonly minItemsForWorkers: number;
}

/** An item and its result. */
export interface CachedResult<Item> {
  readonly item: Item;
  readonly key: string | undefined;
  readonly bytes: Uint8Array;
}

interface LookUp {
  readonly key: string | undefined;
  readonly isCached: boolean;
}

/** Yields the result of each item in order, and caches new ones. */
export async function* mapCached<Item, Input>(
  job: CachedJob<Item, Input>,
): AsyncGenerator<CachedResult<Item>> {
  const { items, cache, getInput, compute, isCacheable = () => true } = job;
  const lookUps: LookUp[] = [];
  const lookUp = (item: Item, index: number): LookUp => {
    const known = lookUps[index];
    if (known !== undefined) return known;
    const key = job.getKey(item);
    const found = { key, isCached: key !== undefined && cache.has(key) };
    lookUps.push(found);
    return found;
  };
  /** Keys may take long, so that workers begin with the first items while those of others are found. */
  const missing = function* (): Generator<Item> {
    for (const [index, item] of items.entries()) if (!lookUp(item, index).isCached) yield item;
  };
  const computed = computeAll(missing(), job);
  // Workers start while cached results are used.
  let first: Promise<IteratorResult<Uint8Array, undefined>> | undefined = computed.next();
  first.catch(() => undefined);
  const nextComputed = async (): Promise<Uint8Array> => {
    const { value } = await (first ?? computed.next());
    first = undefined;
    if (value === undefined) throw new Error("The job returned fewer results than it was given items.");
    return value;
  };
  try {
    for (const [index, item] of items.entries()) {
      const { key, isCached } = lookUp(item, index);
      const cached = isCached && key !== undefined ? cache.get(key) : undefined;
      // A damaged cache entry wasn't in the list of missing items.
      const bytes = cached ?? (isCached ? await compute(getInput(item)) : await nextComputed());
      if (cached === undefined && key !== undefined && isCacheable(bytes)) cache.set(key, bytes);
      yield { item, key, bytes };
    }
  } finally {
    await computed.return(undefined);
  }
}

async function* computeAll<Item, Input>(
  items: Generator<Item>,
  { getInput, compute, workers, minItemsForWorkers }: CachedJob<Item, Input>,
): AsyncGenerator<Uint8Array, undefined> {
  const first: Item[] = [];
  // Without closing the generator, as a loop that ends early would.
  while (first.length < minItemsForWorkers) {
    const { value, done } = items.next();
    if (done) break;
    first.push(value);
  }
  if (first.length < minItemsForWorkers) {
    for (const item of first) yield await compute(getInput(item));
    return;
  }
  const inputs = function* (): Generator<Input> {
    for (const item of first) yield getInput(item);
    for (const item of items) yield getInput(item);
  };
  yield* mapInWorkers<Input, Uint8Array>({ ...workers, items: inputs() });
}
