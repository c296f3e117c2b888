import { describe, expect, test } from "vitest";
import { mapInWorkers } from "../../../../src/build/output/workers/map-in-workers.ts";

async function square(numbers: readonly number[], limit: number): Promise<number[]> {
  const squares: number[] = [];
  const job = {
    script: new URL("./square-worker.ts", import.meta.url),
    workerData: { limit },
    items: numbers,
    count: numbers.length,
    batchSize: 2,
  };
  for await (const result of mapInWorkers<number, number>(job)) squares.push(result);
  return squares;
}

describe("a job shared by workers", () => {
  test("runs TypeScript, and yields the results in the order of the items", async () => {
    const numbers = Array.from({ length: 15 }, (_, index) => index);
    expect(await square(numbers, 100)).toEqual(numbers.map((number) => number ** 2));
  });

  test("has no results without items", async () => {
    expect(await square([], 100)).toEqual([]);
  });

  test("fails with the error of a worker", async () => {
    await expect(square([1, 2, 3, 4, 5], 3)).rejects.toThrow("is more than 3");
  });
});
