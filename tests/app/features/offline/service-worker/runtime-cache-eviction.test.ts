import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  fitsRuntimeCache,
  type RuntimeCacheEntry,
  selectEvictions,
} from "../../../../../src/app/features/offline/service-worker/runtime-cache-eviction.ts";

const limits = { bytes: 1_000, files: 10 };

const fileArbitrary = fc.record({
  bytes: fc.integer({ min: 0, max: 400 }),
  time: fc.integer({ min: 0, max: 100 }),
});

const filesArbitrary = fc
  .array(fileArbitrary, { maxLength: 30 })
  .map((files) => files.map((file, index): RuntimeCacheEntry => ({ ...file, path: `f${index}` })));

describe("the evicted files", () => {
  test("are none while all are within the limits", () => {
    expect(selectEvictions([{ path: "a", bytes: 1_000, time: 1 }], limits)).toEqual([]);
  });

  test("are the least recently used, with some room to spare", () => {
    const files = Array.from({ length: 11 }, (_, index) => ({
      path: `f${index}`,
      bytes: 1,
      time: (index + 5) % 11,
    }));
    expect(selectEvictions(files, limits)).toEqual(["f6", "f7"]);
  });

  test("leave what is within the limits, and never a file that was used earlier than an evicted one", () => {
    fc.assert(
      fc.property(filesArbitrary, (files) => {
        const evicted = new Set(selectEvictions(files, limits));
        const left = files.filter(({ path }) => !evicted.has(path));
        expect(left.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(limits.bytes);
        expect(left.length).toBeLessThanOrEqual(limits.files);
        const newestEvicted = Math.max(
          ...files.filter(({ path }) => evicted.has(path)).map(({ time }) => time),
        );
        const oldestLeft = Math.min(...left.map(({ time }) => time));
        // Both are infinite if there is no such file.
        expect(oldestLeft).toBeGreaterThanOrEqual(newestEvicted);
      }),
    );
  });
});

test("a file that would evict most of the others is not cached", () => {
  expect(fitsRuntimeCache(100, limits)).toBe(true);
  expect(fitsRuntimeCache(101, limits)).toBe(false);
});
