import { describe, expect, test } from "vitest";
import {
  articleToStructuredData,
  type StructuredDataOptions,
} from "../../../../src/app/features/article/structured-data.ts";
import type { IsoDate } from "../../../../src/content/iso-date.ts";
import type { SubjectSlug } from "../../../../src/content/url.ts";

const article = {
  question: "Why does ice float?",
  description: "It is less dense than water.",
  date: "2024-03-03" as IsoDate,
  author: "Quire",
};
const subject = { slug: "physics" as SubjectSlug, name: "Physics", count: 1 };
const options: StructuredDataOptions = {
  root: "https://example.org/docs",
  siteName: "Quire",
  language: "en",
  isQaPage: false,
};

function describeArticle(changes: Partial<typeof options> = {}, fields = {}): object {
  const path = "/learn/physics/questions/ice-é";
  return articleToStructuredData({ ...article, ...fields }, subject, path, { ...options, ...changes });
}

describe("the structured data of an article", () => {
  test("has its breadcrumbs with encoded URLs", () => {
    expect(describeArticle()).toMatchObject([
      {
        "@type": "BreadcrumbList",
        itemListElement: [
          { position: 1, name: "Subjects", item: "https://example.org/docs/learn" },
          { position: 2, name: "Physics", item: "https://example.org/docs/learn/physics" },
          {
            position: 3,
            name: "Why does ice float?",
            item: "https://example.org/docs/learn/physics/questions/ice-%C3%A9",
          },
        ],
      },
      {},
    ]);
  });

  test("names the topic among its breadcrumbs", () => {
    const [breadcrumbs] = describeArticle({}, { topic: { slug: "σπηλαια", name: "Σπήλαια" } }) as unknown[];
    expect(breadcrumbs).toMatchObject({
      itemListElement: [
        {},
        {},
        {
          position: 3,
          name: "Σπήλαια",
          item: `https://example.org/docs/learn/physics/topics/${encodeURIComponent("σπηλαια")}`,
        },
        { position: 4 },
      ],
    });
  });

  test("has the question with the summary of its answer", () => {
    expect(describeArticle()).toMatchObject([
      {},
      {
        "@type": "Article",
        inLanguage: "en",
        datePublished: "2024-03-03",
        author: { name: "Quire" },
        mainEntity: { "@type": "Question", acceptedAnswer: { text: "It is less dense than water." } },
      },
    ]);
  });

  test.each([
    ["in another language by a person", { lang: "de", author: "Ada Lovelace" }, "de", "Person"],
    ["by the publisher", { author: "Quire" }, "en", "Organization"],
  ])("%s names the article's language and the kind of author", (_, fields, inLanguage, type) => {
    expect(describeArticle({}, fields)).toMatchObject([{}, { inLanguage, author: { "@type": type } }]);
  });

  test("has no question on a site that consists of articles", () => {
    const [, article] = describeArticle({ hasQuestions: false }) as object[];
    expect(article).toMatchObject({ "@type": "Article", description: "It is less dense than water." });
    expect(article).not.toHaveProperty("mainEntity");
  });

  test("is a QAPage if the site says so", () => {
    expect(describeArticle({ isQaPage: true })).toMatchObject([{}, { "@type": "QAPage" }]);
  });

  test("has no URLs if the site's URL isn't known", () => {
    expect(JSON.stringify(describeArticle({ root: "" }))).not.toContain('"item"');
  });
});
