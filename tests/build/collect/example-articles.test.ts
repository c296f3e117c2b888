import { describe, expect, test } from "vitest";
import type { ArticleEntry } from "../../../src/build/collect/article-entry.ts";
import { exampleArticles, SubjectIndex } from "../../../src/build/collect/subject-index.ts";
import type { Slug, SubjectSlug } from "../../../src/content/url.ts";

/** A subject whose questions are numbered after its slug: `art 1`. */
function subjectWith(
  slug: string,
  count: number,
  toQuestion = (index: number) => `${slug} ${index + 1}`,
): SubjectIndex {
  const articles = Array.from({ length: count }, (_, index) => ({
    slug: `q${index}` as Slug,
    url: `/learn/${slug}/questions/q${String(index).padStart(3, "0")}`,
    question: toQuestion(index),
    date: null,
    noIndex: false,
  }));
  const info = { name: slug, order: undefined, introduction: undefined };
  return new SubjectIndex(slug as SubjectSlug, info as never, articles as unknown as ArticleEntry[]);
}

function examplesOf(subjects: SubjectIndex[], count: number): string[] {
  return exampleArticles(subjects, count).map(({ question }) => question);
}

describe("examples of a collection", () => {
  test("are of each subject in turn, spread over its list", () => {
    expect(examplesOf([subjectWith("art", 10), subjectWith("law", 2)], 4)).toEqual([
      "art 1",
      "law 1",
      "art 6",
      "law 2",
    ]);
  });

  test("are all there are if there are hardly any", () => {
    expect(examplesOf([subjectWith("art", 2), subjectWith("empty", 0)], 24)).toEqual(["art 1", "art 2"]);
  });

  test("are of subjects at even distances if there are more subjects than examples", () => {
    const subjects = ["a", "b", "c", "d", "e", "f"].map((slug) => subjectWith(slug, 3));
    expect(examplesOf(subjects, 3)).toEqual(["a 1", "c 1", "e 1"]);
  });

  test("repeat no question, and are short ones if possible", () => {
    const same = subjectWith("art", 2, () => "The same?");
    const long = subjectWith("law", 2, (index) => (index === 0 ? "x".repeat(120) : "Short?"));
    expect(examplesOf([same, long], 4)).toEqual(["The same?", "Short?", "x".repeat(120)]);
  });
});
