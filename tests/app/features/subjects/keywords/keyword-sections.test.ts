import { describe, expect, test } from "vitest";
import {
  filterKeywords,
  keywordToPart,
  listBeginnings,
  mostUsedFirst,
  startsWithText,
} from "../../../../../src/app/features/subjects/keywords/keyword-sections.ts";

function counted(...keywords: string[]) {
  return keywords.map((keyword, index) => ({ keyword, count: index + 1 }));
}

function names(keywords: readonly { readonly keyword: string }[]): string[] {
  return keywords.map(({ keyword }) => keyword);
}

describe("the beginnings of keywords", () => {
  test("are their first two letters, without case and accents", () => {
    expect(listBeginnings(counted("cell", "çay", "Case", "chemistry", "C++"), 3)).toEqual(["Ca", "Ce", "Ch"]);
  });

  test("are not needed for a few keywords, nor for those of several letters", () => {
    expect(listBeginnings(counted("cell", "case"), 2)).toEqual([]);
    expect(listBeginnings(counted("cell", "art", "case"), 2)).toEqual([]);
  });

  test.each([
    ["Çay", "Ca", true],
    ["cell", "Ca", false],
    ["cell", "", true],
  ])("select keywords: %s with %s", (keyword, beginning, expected) => {
    expect(startsWithText(keyword, beginning)).toBe(expected);
  });
});

test("the most used keywords come first", () => {
  expect(names(mostUsedFirst(counted("a", "b", "c")))).toEqual(["c", "b", "a"]);
});

test("a filter lists keywords that begin with it first, then the most used, each once", () => {
  const keywords = counted("high-speed photography", "photon", "aphid", "photo", "photon");
  expect(names(filterKeywords(keywords, "photo"))).toEqual(["photon", "photo", "high-speed photography"]);
});

test.each([
  ["photo", "p"],
  ["émigré", "e"],
  ["", undefined],
  ["zebra", undefined],
])("keywords like %j are in the part %s", (text, part) => {
  expect(keywordToPart(text, ["e", "p", "other"])).toBe(part);
});
