import { describe, expect, test } from "vitest";
import { parseIsoDate } from "../../src/content/iso-date.ts";

describe("a date", () => {
  test.each([
    ["2024-02-29", "2024-02-29"],
    ["2024-02-29T10:00:00Z", "2024-02-29"],
    ["2023-02-29", undefined],
    ["29.2.2024", undefined],
    ["", undefined],
  ])("%j is parsed as %j", (text, date) => {
    expect(parseIsoDate(text)).toBe(date);
  });
});
