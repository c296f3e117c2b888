import fc from "fast-check";
import { expect, test } from "vitest";
import type { ArticleUrl, SubjectSlug } from "../../../src/article/address.ts";
import {
  isSaved,
  removeItem,
  restoreItem,
  saveItem,
  toListName,
  writeNote,
} from "../../../src/library/kept/lists.ts";
import {
  countRead,
  isRead,
  leastReadMs,
  markRead,
  unmarkRead,
} from "../../../src/library/kept/read-marks.ts";
import { placeToOffset, spansToProgress } from "../../../src/library/kept/reading-place.ts";
import { addVisit, maxVisits, visitsToContinue } from "../../../src/library/kept/visits.ts";
import { kepts, urls } from "./kept-values.ts";

const readingList = { id: "saved", name: "Reading list" };

test("what is saved is saved once, and is gone when it is taken out", () => {
  fc.assert(
    fc.property(kepts, urls, ({ lists }, url) => {
      const saved = saveItem(lists, readingList, { url, question: "Why?" }, 30);
      expect(isSaved(saved, url, "saved")).toBe(true);
      expect(saveItem(saved, readingList, { url, question: "Why?" }, 31)).toEqual(saved);
      expect(isSaved(removeItem(saved, url), url)).toBe(false);
    }),
  );
});

test("what was taken out comes back where it was, with its note", () => {
  const ice = "/learn/physics/questions/ice" as ArticleUrl;
  const steam = "/learn/physics/questions/steam" as ArticleUrl;
  const saved = saveItem(
    saveItem([], readingList, { url: ice, question: "Ice" }, 1),
    readingList,
    { url: steam, question: "Steam" },
    2,
  );
  const noted = writeNote(saved, "saved", ice, " Mind this. ", 3);
  const item = noted[0]?.items[0];
  expect(item?.note).toBe("Mind this.");
  if (item) expect(restoreItem(removeItem(noted, ice), "saved", item)).toEqual(noted);
});

test.each([
  ["  My   list ", "My list"],
  [" \n ", ""],
  ["x".repeat(100), "x".repeat(80)],
])("a list can be named %j", (text, name) => {
  expect(toListName(text)).toBe(name);
});

test("marks are counted for each subject", () => {
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
  expect(leastReadMs(words)).toBe(timeMs);
});

test("the history forgets the oldest, and offers only what is unfinished", () => {
  const visit = (at: number, progress: number) => ({
    url: `/learn/physics/questions/q${at}` as ArticleUrl,
    question: `Q${at}`,
    time: at,
    place: { block: 0, share: 0 },
    progress,
  });
  let visits: ReturnType<typeof addVisit> = [];
  for (let at = 0; at < maxVisits + 5; at += 1) visits = addVisit(visits, visit(at, (at % 3) / 2));
  expect(visits).toHaveLength(maxVisits);
  expect(visits[0]?.question).toBe(`Q${maxVisits + 4}`);
  const offered = visitsToContinue(visits);
  expect(offered.length).toBeGreaterThan(0);
  expect(offered.every(({ progress }) => progress === 0.5)).toBe(true);
});

test("a place is found again on a screen of another width", () => {
  const heights = fc.array(fc.integer({ min: 20, max: 900 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(heights, fc.integer({ min: 1, max: 3 }), fc.nat(5000), (blocks, factor, scrolled) => {
      const spans = (scale: number, by: number) => {
        let top = 100 - by;
        return blocks.map((height) => {
          const span = { top, bottom: top + height * scale };
          top = span.bottom + 16;
          return span;
        });
      };
      const { place, progress } = spansToProgress(spans(1, scrolled), 700);
      expect(progress).toBeGreaterThanOrEqual(0);
      expect(progress).toBeLessThanOrEqual(1);
      // Narrower by that factor: each block is as much higher. The same part of the same block comes to the top.
      const offset = placeToOffset(spans(factor, 0), place);
      const whole = Math.ceil(offset);
      const again = spansToProgress(spans(factor, whole), 700);
      // Screens move by whole pixels: what was less than one before the end of its block is then at that end.
      const isAtEnd = whole >= (spans(factor, 0)[place.block]?.bottom ?? 0);
      expect(again.place.block - place.block).toBeLessThanOrEqual(isAtEnd ? 1 : 0);
      if (again.place.block === place.block)
        expect(Math.abs(again.place.share - place.share)).toBeLessThan(0.06);
    }),
  );
});

test("an answer without blocks, or one that was shortened since, has a place all the same", () => {
  expect(spansToProgress([], 700)).toEqual({ place: { block: 0, share: 0 }, progress: 0 });
  expect(placeToOffset([], { block: 3, share: 0.5 })).toBe(0);
  expect(placeToOffset([{ top: 10, bottom: 30 }], { block: 3, share: 0.5 })).toBe(20);
});
