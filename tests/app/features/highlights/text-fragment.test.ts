// @vitest-environment happy-dom
import { expect, test } from "vitest";
import {
  extendToWords,
  textToFragment,
  toWordBoundary,
} from "../../../../src/app/features/highlights/toolbar/text-fragment.ts";

test.each<readonly [text: string, offset: number, side: "start" | "end", boundary: number]>([
  ["subplots in Matplotlib", 8, "start", 8],
  ["subplots in Matplotlib", 10, "start", 9],
  ["subplots in Matplotlib", 14, "end", 22],
  ["subplots in Matplotlib", 11, "end", 11],
  ["subplots in Matplotlib", 0, "start", 0],
  ["subplots in Matplotlib", 22, "end", 22],
  ["don’t stop", 2, "end", 5],
  ["", 0, "start", 0],
])("in %j the offset %i, as the %s of a passage, moves to %i", (text, offset, side, boundary) => {
  expect(toWordBoundary(text, offset, side)).toBe(boundary);
});

test("a range across elements is extended to whole words at both ends", () => {
  document.body.innerHTML = "<p>one <b>matrix</b> and another</p>";
  const [bold, last] = [document.querySelector("b")?.firstChild, document.querySelector("p")?.lastChild];
  if (!bold || !last) throw new Error("The texts are missing.");
  const range = document.createRange();
  range.setStart(bold, 3);
  range.setEnd(last, 8);
  extendToWords(range);
  expect([range.startOffset, range.endOffset]).toEqual([0, " and another".length]);
});

test.each([
  ["", undefined],
  ["  less   dense ", ":~:text=less%20dense"],
  ["well-known, & so", ":~:text=well%2Dknown%2C%20%26%20so"],
  ["One two three four five six.\n\nSeven eight.", ":~:text=One%20two%20three%20four%20five,Seven%20eight."],
])("a link to the passage %j ends in %j", (text, fragment) => {
  expect(textToFragment(text)).toBe(fragment);
});
