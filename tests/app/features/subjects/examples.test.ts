import { expect, test } from "vitest";
import {
  type Example,
  examplesOfDay,
  shortExamples,
} from "../../../../src/app/features/subjects/examples.ts";
import type { ArticleUrl } from "../../../../src/content/url.ts";

const examples: Example[] = [30, 20, 90, 25, 10].map((length, index) => ({
  url: `/learn/s/questions/q${index}` as ArticleUrl,
  question: "x".repeat(length),
  subject: "S",
}));

function lengths(some: readonly Example[]): number[] {
  return some.map(({ question }) => question.length);
}

test.each([
  [0, [30, 20]],
  [1, [90, 25]],
  [2, [10, 30]],
  [5, [30, 20]],
])("the examples of day %i are others than those of the day before", (day, expected) => {
  expect(lengths(examplesOfDay(examples, day, 2))).toEqual(expected);
});

test("all examples are shown each day if there are only a few", () => {
  expect(examplesOfDay(examples, 7, 5)).toEqual(examples);
});

test("the examples beside the search field are the shortest, if a page doesn't show almost all anyway", () => {
  expect(lengths(shortExamples([...examples, ...examples, ...examples], 4))).toEqual([10, 10, 10, 20]);
  expect(shortExamples(examples, 3)).toEqual([]);
});
