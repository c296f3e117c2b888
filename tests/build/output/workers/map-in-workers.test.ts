import { describe, expect, test } from "vitest";
import { mapInWorkers } from "../../../../src/build/output/workers/map-in-workers.ts";
import { ownedBuffers } from "../../../../src/build/output/workers/owned-buffers.ts";

interface SquareOptions {
  /** Larger numbers are errors. */
  readonly limit: number;
  readonly batchSize?: number;
  readonly onResult?: (result: number) => Promise<void>;
}

async function square(
  numbers: Iterable<number>,
  { limit, batchSize = 2, onResult = async () => undefined }: SquareOptions,
): Promise<number[]> {
  const squares: number[] = [];
  const script = new URL("./square-worker.ts", import.meta.url);
  const job = { script, workerData: { limit }, items: numbers, batchSize };
  for await (const result of mapInWorkers<number, number>(job)) {
    await onResult(result);
    squares.push(result);
  }
  return squares;
}

describe("a job shared by workers", () => {
  test("runs TypeScript, and yields the results in the order of the items", async () => {
    const numbers = Array.from({ length: 15 }, (_, index) => index);
    expect(await square(numbers, { limit: 100 })).toEqual(numbers.map((number) => number ** 2));
  });

  test("has no results without items", async () => {
    expect(await square([], { limit: 100 })).toEqual([]);
  });

  test("fails with the error of a worker", async () => {
    await expect(square([1, 2, 3, 4, 5], { limit: 3 })).rejects.toThrow("is more than 3");
  });

  test("fails with the error of the items, though they are read while workers run", async () => {
    function* readItems(): Generator<number> {
      for (let number = 0; number < 100; number += 1) yield number;
      throw new Error("no more items");
    }
    await expect(square(readItems(), { limit: 1_000 })).rejects.toThrow("no more items");
  });

  test("yields many results in order to a consumer that is slow", async () => {
    const numbers = Array.from({ length: 200 }, (_, index) => index);
    const pauseAtTens = async (result: number): Promise<void> => {
      if (result % 10 === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    };
    const options = { limit: 1_000, batchSize: 1, onResult: pauseAtTens };
    const squares = await square(numbers, options);
    expect(squares).toEqual(numbers.map((number) => number ** 2));
  });

  test("hands over the memory of items instead of copying it, but not what is only a part of it", async () => {
    const whole = Uint8Array.of(1, 2, 3);
    const part = Uint8Array.of(4, 5, 6).subarray(1);
    const sums: number[] = [];
    const job = {
      script: new URL("./sum-worker.ts", import.meta.url),
      workerData: null,
      items: [whole, part],
      batchSize: 1,
      getTransferList: (bytes: Uint8Array) => ownedBuffers([bytes]),
    };
    for await (const sum of mapInWorkers<Uint8Array, number>(job)) sums.push(sum);
    expect(sums).toEqual([6, 11]);
    expect([whole.byteLength, part.byteLength]).toEqual([0, 2]);
  });
});
