import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  createPageGroupSelector,
  isFirstPart,
  type SitePart,
} from "../../../../src/build/output/parts/site-part.ts";

const groups = fc.array(fc.record({ articleCount: fc.nat({ max: 5000 }) }), { maxLength: 60 });
const partCount = fc.integer({ min: 1, max: 12 });

const selectPageGroups = <Group extends { articleCount: number }>(
  all: readonly Group[],
  part: SitePart | undefined,
): Group[] => createPageGroupSelector(part)(all);

const allParts = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ number: index + 1, count }));

describe("the groups of pages of a part", () => {
  test("are all of them for a site that isn't divided, and for one part", () => {
    const all = [{ articleCount: 3 }, { articleCount: 0 }];
    expect(selectPageGroups(all, undefined)).toEqual(all);
    expect(selectPageGroups(all, { number: 1, count: 1 })).toEqual(all);
  });

  test("are in one part each", () => {
    fc.assert(
      fc.property(groups, partCount, (all, count) => {
        const selected = allParts(count).flatMap((part) => selectPageGroups(all, part));
        expect(selected).toHaveLength(all.length);
        expect(new Set(selected)).toEqual(new Set(all));
      }),
    );
  });

  test("stay in their order", () => {
    fc.assert(
      fc.property(groups, partCount, (all, count) => {
        for (const part of allParts(count)) {
          const indexes = selectPageGroups(all, part).map((group) => all.indexOf(group));
          expect(indexes).toEqual(indexes.toSorted((one, other) => one - other));
        }
      }),
    );
  });

  test("without articles are in the first part", () => {
    const all = [{ articleCount: 0 }, { articleCount: 9 }, { articleCount: 0 }];
    expect(selectPageGroups(all, { number: 1, count: 2 })).toEqual([all[0], all[2]]);
    expect(selectPageGroups(all, { number: 2, count: 2 })).toEqual([all[1]]);
  });

  test("are spread so that no part has more than its share and the largest group", () => {
    fc.assert(
      fc.property(groups, fc.integer({ min: 2, max: 12 }), (all, count) => {
        const total = all.reduce((sum, { articleCount }) => sum + articleCount, 0);
        const largest = Math.max(0, ...all.map(({ articleCount }) => articleCount));
        for (const part of allParts(count).slice(1)) {
          const selected = selectPageGroups(all, part);
          const load = selected.reduce((sum, { articleCount }) => sum + articleCount, 0);
          expect(load).toBeLessThanOrEqual((1.4 * total) / count + largest);
        }
      }),
    );
  });
});

test("the groups of several languages are spread together", () => {
  const language = () => [{ articleCount: 9 }, { articleCount: 1 }];
  const editions = [language(), language(), language()];
  const partToArticleCount = (part: SitePart): number => {
    const select = createPageGroupSelector(part);
    const selected = editions.flatMap((groups) => select(groups));
    return selected.reduce((sum, { articleCount }) => sum + articleCount, 0);
  };
  expect(allParts(4).map(partToArticleCount)).toEqual([0, 10, 11, 9]);
});

test("a site that isn't divided has everything that a first part has", () => {
  expect(isFirstPart(undefined)).toBe(true);
  expect(isFirstPart({ number: 1, count: 3 })).toBe(true);
  expect(isFirstPart({ number: 2, count: 3 })).toBe(false);
});
