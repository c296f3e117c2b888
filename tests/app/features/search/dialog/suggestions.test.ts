import { expect, test } from "vitest";
import {
  suggestKeywords,
  suggestSubjects,
} from "../../../../../src/app/features/search/dialog/suggestions.ts";

const subjects = [
  { slug: "chemistry", name: "Chemistry", count: 5 },
  { slug: "computer-science", name: "Computer Science", count: 9 },
  { slug: "biochemistry", name: "Biochemistry", count: 7 },
  { slug: "empty", name: "Chemical engineering", count: 0 },
] as const;

test.each([
  ["chem", ["Chemistry"]],
  ["SCI comp", ["Computer Science"]],
  ["c", ["Computer Science", "Chemistry"]],
  ["history", []],
  ["", []],
])("%j suggests the subjects %j", (query, names) => {
  expect(suggestSubjects(subjects as never, query).map(({ name }) => name)).toEqual(names);
});

test("keywords are suggested by how many results have them, however they are spelled", () => {
  const results = [
    { keywords: ["Chemical bonds", "acid"] },
    { keywords: ["chemical bond", "chemical"] },
    { keywords: ["geochemical cycles"] },
  ];
  expect(suggestKeywords(results, "chem").map(({ keyword }) => keyword)).toEqual([
    "Chemical bonds",
    "chemical",
  ]);
  expect(suggestKeywords(results, "bond chem").map(({ keyword }) => keyword)).toEqual(["Chemical bonds"]);
  expect(suggestKeywords(results, "")).toEqual([]);
});
