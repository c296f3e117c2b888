import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chooseDropped, isWorthKeeping, type UsedFile } from "../../src/offline/used-files.ts";

const limits = { bytes: 1_000, files: 10 };

const fileArbitrary = fc.record({
  bytes: fc.integer({ min: 0, max: 400 }),
  time: fc.integer({ min: 0, max: 100 }),
});

const filesArbitrary = fc
  .array(fileArbitrary, { maxLength: 30 })
  .map((files) => files.map((file, index): UsedFile => ({ ...file, path: `f${index}` })));

describe("the files that are dropped", () => {
  test("are none while all are within the limits", () => {
    expect(chooseDropped([{ path: "a", bytes: 1_000, time: 1 }], limits)).toEqual([]);
  });

  test("are the least recently used, with some room to spare", () => {
    const files = Array.from({ length: 11 }, (_, index) => ({
      path: `f${index}`,
      bytes: 1,
      time: (index + 5) % 11,
    }));
    expect(chooseDropped(files, limits)).toEqual(["f6", "f7"]);
  });

  test("leave what is within the limits, and never a file that was used earlier than one that is dropped", () => {
    fc.assert(
      fc.property(filesArbitrary, (files) => {
        const dropped = new Set(chooseDropped(files, limits));
        const left = files.filter(({ path }) => !dropped.has(path));
        expect(left.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(limits.bytes);
        expect(left.length).toBeLessThanOrEqual(limits.files);
        const newestDropped = Math.max(
          ...files.filter(({ path }) => dropped.has(path)).map(({ time }) => time),
        );
        for (const { time } of left) if (dropped.size > 0) expect(time).toBeGreaterThanOrEqual(newestDropped);
      }),
    );
  });
});

test("a file that would push out most of the others is not kept", () => {
  expect(isWorthKeeping(100, limits)).toBe(true);
  expect(isWorthKeeping(101, limits)).toBe(false);
});
