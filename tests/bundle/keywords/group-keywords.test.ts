import { describe, expect, test } from "vitest";
import {
  groupKeywords,
  keywordToInitial,
  maxKeywordsPerHanPart,
} from "../../../src/bundle/keywords/group-keywords.ts";
import { createTitleCollator } from "../../../src/content/title/title-collator.ts";

function group(keywords: readonly string[], language = "en"): Record<string, string[]> {
  const parts = groupKeywords(
    keywords.map((keyword) => ({ keyword })),
    createTitleCollator(language),
  );
  return Object.fromEntries([...parts].map(([part, list]) => [part, list.map(({ keyword }) => keyword)]));
}

describe("the initial of a keyword", () => {
  test.each([
    ["Physics", "p"],
    ["Élan", "e"],
    ["ﬁbre", "f"],
    ["Йод", "и"],
    ["физика", "ф"],
    ["ガラス", "か"],
    ["かがみ", "か"],
    ["한국어", "ㅎ"],
    ["भौतिकी", "भ"],
    ["物理", "物"],
    ["3D", "other"],
    ["#hashtag", "other"],
    ["", "other"],
  ])("%j is %j", (keyword, initial) => {
    expect(keywordToInitial(keyword)).toBe(initial);
  });
});

describe("keyword parts", () => {
  test("are one per letter that occurs, in alphabetical order, with all other initials last", () => {
    expect(group(["3D", "ökonomie", "Zink", "Atom", "Оптика", "atom 10", "atom 9"])).toEqual({
      a: ["Atom", "atom 9", "atom 10"],
      o: ["ökonomie"],
      z: ["Zink"],
      о: ["Оптика"],
      other: ["3D"],
    });
    expect(Object.keys(group(["3D", "Б", "Z", "А"]))).toEqual(["z", "а", "б", "other"]);
  });

  test("and their keywords follow the site's language", () => {
    const keywords = ["Ål", "Apa", "Azur"];
    expect(group(keywords, "en")).toEqual({ a: ["Ål", "Apa", "Azur"] });
    expect(group(keywords, "sv")).toEqual({ a: ["Apa", "Azur", "Ål"] });
    expect(Object.keys(group(["a", "ب", "b"], "ar"))).toEqual(["ب", "a", "b"]);
  });

  test("of Han characters, of which there are thousands, are bounded by size", () => {
    const characters = Array.from({ length: 900 }, (_, index) => String.fromCodePoint(0x4e00 + index));
    const parts = Object.entries(group(characters, "zh"));
    expect(parts.flatMap(([, keywords]) => keywords)).toHaveLength(900);
    expect(parts).toHaveLength(Math.ceil(900 / maxKeywordsPerHanPart));
    for (const [part, keywords] of parts) {
      expect(keywords.length).toBeLessThanOrEqual(maxKeywordsPerHanPart);
      expect(keywords[0]).toBe(part);
    }
  });
});
