import type { Store } from "./cache/store.ts";
import { mapInWorkers } from "./map-in-workers.ts";

/** Something to be made of each item, unless it is kept from an earlier time. */
export interface KeptJob<Item, Input> {
  readonly items: readonly Item[];
  /** Says all that is made from: what is made of two items with one key is the same. Undefined to keep nothing. */
  readonly keyOf: (item: Item) => string | undefined;
  readonly kept: Store;
  /** What a thread needs to make it; read when its turn comes, so that it need not be in memory for all. */
  readonly inputOf: (item: Item) => Input;
  /** Makes it in this thread: few are made sooner than a second thread starts. */
  readonly make: (input: Input) => Promise<Uint8Array>;
  /** Makes it in other threads; see `mapInWorkers`. */
  readonly workers: { readonly script: URL; readonly setup: unknown; readonly batchSize: number };
  /** From this many on other threads pay. */
  readonly manyItems: number;
}

/** An item and what was made of it. */
export interface Made<Item> {
  readonly item: Item;
  readonly key: string | undefined;
  readonly bytes: Uint8Array;
}

/** Yields what is made of each item, in their order, and keeps what is new. */
export async function* mapKept<Item, Input>(job: KeptJob<Item, Input>): AsyncGenerator<Made<Item>> {
  const { items, kept, inputOf, make } = job;
  const keys = items.map(job.keyOf);
  const isKept = keys.map((key) => key !== undefined && kept.has(key));
  const missing = items.filter((_, index) => !isKept[index]);
  const made = makeAll(missing, job);
  try {
    for (const [index, item] of items.entries()) {
      const key = keys[index];
      const known = isKept[index] && key !== undefined ? kept.get(key) : undefined;
      // What is kept and damaged was not among what is missing.
      const bytes = known ?? (isKept[index] ? await make(inputOf(item)) : await nextOf(made));
      if (known === undefined && key !== undefined) kept.set(key, bytes);
      yield { item, key, bytes };
    }
  } finally {
    await made.return(undefined);
  }
}

async function nextOf(made: AsyncGenerator<Uint8Array, undefined>): Promise<Uint8Array> {
  const { value } = await made.next();
  if (value === undefined) throw new Error("The job returned fewer results than it was given items.");
  return value;
}

async function* makeAll<Item, Input>(
  items: readonly Item[],
  { inputOf, make, workers, manyItems }: KeptJob<Item, Input>,
): AsyncGenerator<Uint8Array, undefined> {
  if (items.length < manyItems) {
    for (const item of items) yield await make(inputOf(item));
    return;
  }
  const inputs = function* (): Generator<Input> {
    for (const item of items) yield inputOf(item);
  };
  yield* mapInWorkers<Input, Uint8Array>({ ...workers, items: inputs(), count: items.length });
}
