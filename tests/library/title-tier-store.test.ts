import { expect, test } from "vitest";
import { mayLoadAhead } from "../../src/library/title-tier-store.ts";

test.each([
  ["a good connection", true, { effectiveType: "4g", saveData: false }],
  ["a good connection of one who saves data", false, { effectiveType: "4g", saveData: true }],
  ["a slow connection", false, { effectiveType: "3g" }],
  ["a very slow connection", false, { effectiveType: "slow-2g" }],
  ["a connection of which nothing is known", false, undefined],
])("over %s the title tier is loaded ahead: %s", (_, expected, connection) => {
  expect(mayLoadAhead(3_000_000, connection)).toBe(expected);
});

test("a title tier that is too large is not loaded ahead over any connection", () => {
  expect(mayLoadAhead(10_000_000, { effectiveType: "4g" })).toBe(false);
});
