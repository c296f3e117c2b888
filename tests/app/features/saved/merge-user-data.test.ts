import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { UserData } from "../../../../src/app/data/user-data/user-data-schema.ts";
import { mergeUserData } from "../../../../src/app/features/saved/merge-user-data.ts";
import { userData } from "./user-data-arbitraries.ts";

const empty: UserData = { visits: [], lists: [], read: [] };

describe("merging the data of two devices", () => {
  test("is commutative", () => {
    fc.assert(
      fc.property(userData, userData, (one, other) => {
        expect(mergeUserData(one, other)).toEqual(mergeUserData(other, one));
      }),
    );
  });

  test("is associative", () => {
    fc.assert(
      fc.property(userData, userData, userData, (one, two, three) => {
        expect(mergeUserData(mergeUserData(one, two), three)).toEqual(
          mergeUserData(one, mergeUserData(two, three)),
        );
      }),
    );
  });

  test("is idempotent", () => {
    fc.assert(
      fc.property(userData, userData, (one, other) => {
        const merged = mergeUserData(one, other);
        expect(mergeUserData(merged, other)).toEqual(merged);
        expect(mergeUserData(merged, merged)).toEqual(merged);
        expect(mergeUserData(merged, empty)).toEqual(merged);
      }),
    );
  });

  test("loses no list, no saved article and no read mark", () => {
    fc.assert(
      fc.property(userData, userData, (one, other) => {
        const merged = mergeUserData(one, other);
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
