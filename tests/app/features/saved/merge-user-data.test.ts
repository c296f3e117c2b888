import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { UserData } from "../../../../src/app/data/user-data/user-data-schema.ts";
import { mergeAllUserData } from "./merge-all-user-data.ts";
import { userData } from "./user-data-arbitraries.ts";

const empty: UserData = { visits: [], lists: [], read: [] };

describe("merging the data of two devices", () => {
  test("is commutative", () => {
    fc.assert(
      fc.property(userData, userData, (one, other) => {
        expect(mergeAllUserData(one, other)).toEqual(mergeAllUserData(other, one));
      }),
    );
  });

  test("is associative", () => {
    fc.assert(
      fc.property(userData, userData, userData, (one, two, three) => {
        expect(mergeAllUserData(mergeAllUserData(one, two), three)).toEqual(
          mergeAllUserData(one, mergeAllUserData(two, three)),
        );
      }),
    );
  });

  test("is idempotent", () => {
    fc.assert(
      fc.property(userData, userData, (one, other) => {
        const merged = mergeAllUserData(one, other);
        expect(mergeAllUserData(merged, other)).toEqual(merged);
        expect(mergeAllUserData(merged, merged)).toEqual(merged);
        expect(mergeAllUserData(merged, empty)).toEqual(merged);
      }),
    );
  });

  test("loses no list, no saved article and no read mark", () => {
    fc.assert(
      fc.property(userData, userData, (one, other) => {
        const merged = mergeAllUserData(one, other);
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
