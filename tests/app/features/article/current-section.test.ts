import { expect, test } from "vitest";
import { findCurrentSection } from "../../../../src/app/features/article/use-current-section.ts";

test.each<readonly [tops: readonly number[], current: number, situation: string]>([
  [[400, 900], -1, "above the first heading"],
  [[200, 900], 0, "below the first heading"],
  [[-500, -20, 1200], 1, "within the second section"],
  [[-900, -500, -100], 2, "at the end"],
  [[], -1, "without headings"],
])("with headings at %j the current section is %i: %s", (tops, current) => {
  expect(findCurrentSection(tops, 1000)).toBe(current);
});
