import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Kept } from "../../../src/library/kept/kept-data.ts";
import { mergeKept } from "../../../src/library/kept/merge-kept.ts";
import { kepts } from "./kept-values.ts";

const nothing: Kept = { visits: [], lists: [], read: [] };

describe("merging what two devices keep", () => {
  test("comes to the same in either order", () => {
    fc.assert(
      fc.property(kepts, kepts, (one, other) => {
        expect(mergeKept(one, other)).toEqual(mergeKept(other, one));
      }),
    );
  });

  test("comes to the same in whatever steps", () => {
    fc.assert(
      fc.property(kepts, kepts, kepts, (one, two, three) => {
        expect(mergeKept(mergeKept(one, two), three)).toEqual(mergeKept(one, mergeKept(two, three)));
      }),
    );
  });

  test("changes nothing the second time", () => {
    fc.assert(
      fc.property(kepts, kepts, (one, other) => {
        const merged = mergeKept(one, other);
        expect(mergeKept(merged, other)).toEqual(merged);
        expect(mergeKept(merged, merged)).toEqual(merged);
        expect(mergeKept(merged, nothing)).toEqual(merged);
      }),
    );
  });

  test("loses no list, no saved article and no read mark", () => {
    fc.assert(
      fc.property(kepts, kepts, (one, other) => {
        const merged = mergeKept(one, other);
        for (const { lists, read } of [one, other]) {
          for (const { id, items } of lists) {
            const list = merged.lists.find((each) => each.id === id);
            const urls = list?.items.map(({ url }) => url);
            expect(urls).toEqual(expect.arrayContaining(items.map(({ url }) => url)));
          }
          expect(merged.read.map(({ url }) => url)).toEqual(
            expect.arrayContaining(read.map(({ url }) => url)),
          );
        }
      }),
    );
  });
});
