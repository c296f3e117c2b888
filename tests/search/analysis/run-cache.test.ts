import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fnv1a } from "../../../src/content/text/fnv1a.ts";
import { readTokens } from "../../../src/search/analysis/read-tokens.ts";
import { RunCache } from "../../../src/search/analysis/run-cache.ts";
import { textToRuns, tokenize } from "../../../src/search/analysis/tokenize.ts";
import "../../support/property-seed.ts";

/** Texts of words that come back, names with signs, and anything else. */
const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "C++",
        "C#",
        ".NET",
        "g++",
        "don't",
        "user_name",
        "café",
        "日本語",
        "🙂",
        "a",
        "A",
        " ",
        "#",
        "++",
      ),
      fc.string({ unit: "binary", maxLength: 5 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(""));

describe("a cache of runs", () => {
  test("finds the runs of any text", () => {
    const cache = new RunCache((run) => [run]);
    fc.assert(
      fc.property(texts, (text) => {
        expect(cache.readText(text)).toEqual(textToRuns(text));
      }),
    );
  });

  test("makes the items of each run once, however many there are", () => {
    const made: string[] = [];
    const cache = new RunCache((run) => {
      made.push(run);
      return [{ run }];
    });
    const words = Array.from({ length: 5000 }, (_, index) => `word${index}`);
    const first = cache.readText(words.join(" "));
    const again = cache.readText(words.join("\n"));
    expect(made).toEqual(words);
    expect(cache.size).toBe(words.length);
    expect(again.every((value, index) => value === first[index])).toBe(true);
  });

  test("tells runs apart whose hashes are equal", () => {
    expect(fnv1a("costarring")).toBe(fnv1a("liquid"));
    const cache = new RunCache((run) => [run]);
    expect(cache.readText("costarring liquid costarring")).toEqual(["costarring", "liquid", "costarring"]);
  });
});

test("texts are read as queries are tokenized", () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(readTokens(text)).toEqual(tokenize(text));
    }),
  );
});
