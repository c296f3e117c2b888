import { expect, test } from "vitest";
import { addEllipsis } from "../../../src/content/text/add-ellipsis.ts";

test.each([
  ["Water expands", "Water expands…"],
  ["Water expands, ", "Water expands…"],
  ["attitudes and behaviors. 1.", "attitudes and behaviors…"],
  ["two kinds: 1)", "two kinds…"],
  ["It began in 1990.", "It began in 1990…"],
  ["the value of 5.", "the value of 5…"],
  ["…", "…"],
])("%j is cut off as %j", (clipped, expected) => {
  expect(addEllipsis(clipped)).toBe(expected);
});
