import { describe, expect, test } from "vitest";
import { countOf, formatDay, readingTime } from "../../src/ui/words.ts";

describe("words", () => {
  test.each([
    [0, "0 questions"],
    [1, "1 question"],
    [3325, "3,325 questions"],
  ])("count %d as “%s”", (count, words) => {
    expect(countOf(count, "question")).toBe(words);
  });

  test("take a plural that is not made with an s", () => {
    expect(countOf(1, "question matches", "questions match")).toBe("1 question matches");
    expect(countOf(2, "question matches", "questions match")).toBe("2 questions match");
  });

  test("name the day of a date, whatever the reader's time zone", () => {
    expect(formatDay("2024-11-30")).toBe("Nov 30, 2024");
    expect(formatDay("2024-01-01")).toBe("Jan 1, 2024");
  });

  test.each([
    [0, "1 min read"],
    [90, "1 min read"],
    [500, "3 min read"],
    [2000, "10 min read"],
  ])("give %d words a time: %s", (count, time) => {
    expect(readingTime(count)).toBe(time);
  });
});
