import { describe, expect, test } from "vitest";
import { readingTime } from "../../src/pages/parts/reading-time.ts";
import { laterWords } from "../../src/words/later-words.ts";
import { words } from "../../src/words/words.ts";

describe("English words", () => {
  test.each([
    [0, "0 questions"],
    [1, "1 question"],
    [3325, "3,325 questions"],
  ])("count %d as “%s”", (count, text) => {
    expect(words.questions(count)).toBe(text);
  });

  test("name the day of a date, whatever the reader's time zone", () => {
    expect(words.day("2024-11-30")).toBe("Nov 30, 2024");
    expect(words.day("2024-01-01")).toBe("Jan 1, 2024");
  });

  test.each([
    [0, "1 min read"],
    [90, "1 min read"],
    [500, "3 min read"],
    [2000, "10 min read"],
  ])("give %d words a time: %s", (count, time) => {
    expect(readingTime(count)).toBe(time);
  });

  test.each([
    [1, "1 kB on this device"],
    [57_400, "57 kB on this device"],
    [1_300_000, "1.3 MB on this device"],
  ])("say of %d bytes: %s", (size, text) => {
    expect(laterWords.onDevice(size)).toBe(text);
  });

  test("list things as a sentence does", () => {
    expect(words.doWithout(["ice", "steam"])).toBe(
      "No results for all words. Showing results without “ice” and “steam”.",
    );
  });
});
