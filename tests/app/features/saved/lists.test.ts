import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addVisit,
  maxHistoryEntries,
  maxVisits,
  unfinishedVisits,
} from "../../../../src/app/data/user-data/visits.ts";
import {
  countRead,
  isRead,
  markRead,
  minReadingMs,
  unmarkRead,
} from "../../../../src/app/features/saved/history/read-marks.ts";
import {
  boundsToProgress,
  positionToScrollOffset,
} from "../../../../src/app/features/saved/history/reading-position.ts";
import {
  isSaved,
  normalizeListName,
  removeItem,
  restoreItem,
  saveItem,
  setNote,
} from "../../../../src/app/features/saved/lists.ts";
import type { ArticleUrl, SubjectSlug } from "../../../../src/content/url.ts";
import { urls, userData } from "./user-data-arbitraries.ts";

const readingList = { id: "saved", name: "Reading list" };

test("an article is saved once, and is gone after it is removed", () => {
  fc.assert(
    fc.property(userData, urls, ({ lists }, url) => {
      const saved = saveItem(lists, readingList, { url, question: "Why?" }, 30);
      expect(isSaved(saved, url, "saved")).toBe(true);
      expect(saveItem(saved, readingList, { url, question: "Why?" }, 31)).toEqual(saved);
      expect(isSaved(removeItem(saved, url), url)).toBe(false);
    }),
  );
});

test("a removed item can be restored at its position, with its note", () => {
  const ice = "/learn/physics/questions/ice" as ArticleUrl;
  const steam = "/learn/physics/questions/steam" as ArticleUrl;
  const saved = saveItem(
    saveItem([], readingList, { url: ice, question: "Ice" }, 1),
    readingList,
    { url: steam, question: "Steam" },
    2,
  );
  const withNote = setNote(saved, "saved", ice, " Mind this. ", 3);
  const item = withNote[0]?.items[0];
  expect(item?.note).toBe("Mind this.");
  if (item === undefined) throw new Error("The item is missing.");
  expect(restoreItem(removeItem(withNote, ice), "saved", item)).toEqual(withNote);
});

test.each([
  ["  My   list ", "My list"],
  [" \n ", ""],
  ["x".repeat(100), "x".repeat(80)],
])("the name of a list is normalized: %j", (text, name) => {
  expect(normalizeListName(text)).toBe(name);
});

test("read marks are counted per subject", () => {
  const marks = [
    "/learn/physics/questions/ice",
    "/learn/art/questions/blue",
    "/learn/physics/questions/steam",
  ].reduce((all, url, time) => markRead(all, url as ArticleUrl, time), [] as ReturnType<typeof markRead>);
  expect(countRead(marks, "physics" as SubjectSlug)).toBe(2);
  const less = unmarkRead(marks, "/learn/physics/questions/ice" as ArticleUrl);
  expect(isRead(less, "/learn/physics/questions/ice" as ArticleUrl)).toBe(false);
  expect(countRead(less, "physics" as SubjectSlug)).toBe(1);
});

test.each([
  [10, 3000],
  [800, 60_000],
])("an article of %d words takes at least %d ms to read", (words, timeMs) => {
  expect(minReadingMs(words)).toBe(timeMs);
});

test("the history drops the oldest visits, and only unfinished ones can be continued", () => {
  const visit = (at: number, progress: number) => ({
    url: `/learn/physics/questions/q${at}` as ArticleUrl,
    question: `Q${at}`,
    time: at,
    position: { block: 0, fraction: 0 },
    progress,
  });
  let visits: ReturnType<typeof addVisit> = [];
  for (let at = 0; at < maxVisits + 5; at += 1) visits = addVisit(visits, visit(at, (at % 3) / 2));
  expect(visits).toHaveLength(maxVisits);
  expect(visits[0]?.question).toBe(`Q${maxVisits + 4}`);
  const unfinished = unfinishedVisits(visits);
  expect(unfinished[0]?.progress).toBe(0.5);
  expect(unfinished).toEqual(visits.slice(0, maxHistoryEntries).filter(({ progress }) => progress === 0.5));
});

test("a reading position is found again on a screen of another width", () => {
  const heights = fc.array(fc.integer({ min: 20, max: 900 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(heights, fc.integer({ min: 1, max: 3 }), fc.nat(5000), (blocks, factor, scrolled) => {
      const layOut = (scale: number, by: number) => {
        let top = 100 - by;
        return blocks.map((height) => {
          const block = { top, bottom: top + height * scale };
          top = block.bottom + 16;
          return block;
        });
      };
      const { position, progress } = boundsToProgress(layOut(1, scrolled), 700);
      expect(progress).toBeGreaterThanOrEqual(0);
      expect(progress).toBeLessThanOrEqual(1);
      // The screen is narrower by that factor, so each block is higher. The same part of the same block is at the top.
      const offset = positionToScrollOffset(layOut(factor, 0), position);
      const wholePixels = Math.ceil(offset);
      const again = boundsToProgress(layOut(factor, wholePixels), 700);
      // Scrolling is by whole pixels: a position less than one pixel before the end of its block is then at that end.
      const isAtEnd = wholePixels >= (layOut(factor, 0)[position.block]?.bottom ?? 0);
      expect(again.position.block - position.block).toBeLessThanOrEqual(isAtEnd ? 1 : 0);
      if (again.position.block === position.block)
        expect(Math.abs(again.position.fraction - position.fraction)).toBeLessThan(0.06);
    }),
  );
});

test("an answer without blocks, or one that became shorter, still has a reading position", () => {
  expect(boundsToProgress([], 700)).toEqual({ position: { block: 0, fraction: 0 }, progress: 0 });
  expect(positionToScrollOffset([], { block: 3, fraction: 0.5 })).toBe(0);
  expect(positionToScrollOffset([{ top: 10, bottom: 30 }], { block: 3, fraction: 0.5 })).toBe(20);
});
