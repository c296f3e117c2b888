import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findSimilarArticles } from "../../../src/build/collect/similar-articles.ts";
import { articleUrl, type Slug, type SubjectSlug } from "../../../src/content/url.ts";

function createArticle(question: string, keywords: string[] = [], related: string[] = []) {
  const slug = question.toLowerCase().replace(/[^a-z]+/gu, "-") as Slug;
  const url = articleUrl("physics" as SubjectSlug, slug);
  return {
    slug,
    url,
    question,
    keywords,
    noIndex: false,
    related: related.map((other) => articleUrl("physics" as SubjectSlug, other as Slug)),
  };
}

const articles = [
  createArticle("How does a lens bend light?", ["optics", "refraction"]),
  createArticle("What is refraction of light?", ["optics"]),
  createArticle("Why does light slow down in glass?", ["refraction", "optics"]),
  createArticle("What is a torque?", ["mechanics", "rotation"]),
  createArticle("What turns a wheel?", ["rotation", "mechanics"]),
  createArticle("What is entropy?", ["thermodynamics"]),
];

function similarTo(article: (typeof articles)[number] | undefined, all = articles): string[] {
  const found = article && findSimilarArticles(all).get(article);
  return (found ?? []).map(({ question }) => question);
}

describe("articles similar to one", () => {
  test("share words of the question and keywords with it, the nearest first", () => {
    expect(similarTo(articles[0])).toEqual([
      "What is refraction of light?",
      "Why does light slow down in glass?",
    ]);
    expect(similarTo(articles[3])).toEqual(["What turns a wheel?"]);
    expect(similarTo(articles[5])).toEqual([]);
  });

  test("never include one that it names as related, is not listed, or asks the same", () => {
    const article = createArticle(
      "How does a lens work in light?",
      ["optics"],
      ["what-is-refraction-of-light-"],
    );
    const all = [
      ...articles,
      article,
      { ...createArticle("Does a lens absorb light?", ["optics"]), noIndex: true },
      createArticle("HOW does a lens work in light", ["optics"]),
    ];
    expect(similarTo(article, all)).toEqual(["How does a lens bend light?"]);
  });

  test("aren't looked for if the publisher names three", () => {
    const article = createArticle("How does a lens bend light?", ["optics"], ["a", "b", "c"]);
    expect(findSimilarArticles([...articles, article]).has(article)).toBe(false);
  });

  test("don't depend on the order of the articles, and are five at most", () => {
    const words = fc.constantFrom("light", "lens", "glass", "heat", "wave", "field");
    const questions = fc.uniqueArray(fc.array(words, { minLength: 1, maxLength: 4 }), {
      selector: (parts) => parts.join(" "),
      maxLength: 20,
    });
    fc.assert(
      fc.property(questions, (lists) => {
        const all = lists.map((parts) => createArticle(parts.join(" ")));
        const forward = findSimilarArticles(all);
        const backward = findSimilarArticles(all.toReversed());
        for (const article of all) {
          expect(backward.get(article)).toEqual(forward.get(article));
          expect(forward.get(article)?.length).toBeLessThanOrEqual(5);
        }
      }),
    );
  });
});
