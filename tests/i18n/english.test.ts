import { describe, expect, test } from "vitest";
import { formatReadingTime } from "../../src/app/features/article/reading-time.ts";
import { lazyMessages } from "../../src/i18n/lazy-messages.ts";
import { listingMessages } from "../../src/i18n/listing-messages.ts";
import { messages } from "../../src/i18n/messages.ts";

describe("English messages", () => {
  test.each([
    [0, "0 questions"],
    [1, "1 question"],
    [3325, "3,325 questions"],
  ])("count %d as “%s”", (count, text) => {
    expect(messages.questions(count)).toBe(text);
  });

  test("format a date independently of the time zone", () => {
    expect(messages.day("2024-11-30")).toBe("Nov 30, 2024");
    expect(messages.day("2024-01-01")).toBe("Jan 1, 2024");
  });

  test.each([
    [0, "1 min read"],
    [90, "1 min read"],
    [500, "3 min read"],
    [2000, "10 min read"],
  ])("show the reading time of %d words as %s", (count, time) => {
    expect(formatReadingTime(count)).toBe(time);
  });

  test.each([
    [1, "1 kB on this device"],
    [57_400, "57 kB on this device"],
    [1_300_000, "1.3 MB on this device"],
  ])("show %d bytes as %s", (size, text) => {
    expect(lazyMessages.sizeOnDevice(size)).toBe(text);
  });

  test("format a list as in a sentence", () => {
    expect(listingMessages.resultsWithout(["ice", "steam"])).toBe(
      "No results for all words. Showing results without “ice” and “steam”.",
    );
  });
});
