import { describe, expect, test } from "vitest";
import { truncate } from "../../../src/content/text/truncate.ts";

describe("truncated text", () => {
  test("ends after a word, within the maximum length", () => {
    expect(truncate("one two three four", 12)).toBe("one two…");
    expect(truncate("one two three", 8)).toBe("one two…");
    expect(truncate("one, two", 7)).toBe("one…");
  });

  test("has no punctuation before its ellipsis", () => {
    expect(truncate("It is so. And more follows here", 12)).toBe("It is so…");
    expect(truncate("Is it so? And more follows here", 12)).toBe("Is it so…");
  });

  test("is the text itself if it is short enough", () => {
    expect(truncate("short.", 6)).toBe("short.");
  });

  test("cuts a word that is longer than the maximum length", () => {
    expect(truncate("x".repeat(50), 10)).toBe(`${"x".repeat(9)}…`);
  });

  test.each([
    ["a pair", "🎈".repeat(20), "🎈🎈🎈🎈…"],
    ["a letter and its accent", "e\u0301".repeat(20), `${"e\u0301".repeat(4)}…`],
    ["a family of emoji", "👩‍👩‍👧".repeat(20), "👩‍👩‍👧…"],
  ])("does not cut %s in two", (_, text, expected) => {
    expect(truncate(text, 10)).toBe(expected);
  });
});
