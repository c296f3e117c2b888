import { describe, expect, test } from "vitest";
import { mapCached } from "../../../../src/build/output/cache/map-cached.ts";
import { createMemoryCacheStore } from "./memory-cache-store.ts";

const items = Array.from({ length: 200 }, (_, index) => index);

/** Says where each result comes from: 0 from the cache, 1 from this thread, 2 from a worker. `steps` are those of this thread. */
async function locate(cached: readonly number[], minItemsForWorkers: number) {
  const cache = createMemoryCacheStore();
  for (const item of cached) cache.set(`key ${item}`, Uint8Array.of(item, 0));
  const steps: string[] = [];
  const results: number[] = [];
  const job = {
    items,
    getKey: (item: number) => {
      steps.push(`key ${item}`);
      return item === 7 ? undefined : `key ${item}`;
    },
    cache,
    getInput: (item: number) => item,
    compute: async (item: number) => {
      steps.push(`compute ${item}`);
      return Uint8Array.of(item, 1);
    },
    workers: { script: new URL("./locating-worker.ts", import.meta.url), workerData: null, batchSize: 4 },
    minItemsForWorkers,
  };
  for await (const { item, bytes } of mapCached(job)) {
    steps.push(`result ${item}`);
    results.push(bytes[1] ?? -1);
    expect(bytes[0]).toBe(item);
  }
  return { cache, results, steps };
}

describe("results that are cached", () => {
  test("are computed where they are missing, in the order of the items", async () => {
    const cached = items.filter((item) => item % 3 === 0);
    const { results, cache } = await locate(cached, 1);
    expect(results).toEqual(items.map((item) => (item % 3 === 0 ? 0 : 2)));
    expect(cache.has("key 1")).toBe(true);
    expect(cache.has("key 7")).toBe(false);
  });

  test("are computed in this thread if only few are missing", async () => {
    const cached = items.filter((item) => item > 2);
    const { results, steps } = await locate(cached, 5);
    expect(results).toEqual(items.map((item) => (item > 2 && item !== 7 ? 0 : 1)));
    expect(steps.filter((step) => step.startsWith("compute"))).toEqual(
      [0, 1, 2, 7].map((item) => `compute ${item}`),
    );
  });

  test("are computed in workers before the keys of all items are known", async () => {
    const { results, steps } = await locate([], 1);
    expect(new Set(results)).toEqual(new Set([2]));
    expect(steps.indexOf("result 0")).toBeLessThan(steps.indexOf("key 199"));
    expect(steps.filter((step) => step.startsWith("key"))).toHaveLength(items.length);
  });
});
