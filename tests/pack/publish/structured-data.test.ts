// @vitest-environment happy-dom
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  headToHtml,
  type PageFacts,
  toOwnElements,
  toSharingElements,
} from "../../../src/pack/publish/head-elements.ts";
import {
  type ArticleFacts,
  type LinkedData,
  toLinkedData,
} from "../../../src/pack/publish/structured-data.ts";

const article: ArticleFacts = {
  record: {
    question: 'Why "float"? </script>',
    description: "Since <b>.",
    date: "2024-03-03" as never,
    author: "Quire",
    keywords: ["ice"],
    words: 120,
  },
  answerText: "It is less dense than water.",
  subject: { slug: "physics", name: "Physics" },
  canonical: "/learn/physics/questions/ice",
};
const setup = { siteName: "Test", root: "https://example.org/docs", language: "en-GB" };

const facts: PageFacts = {
  title: article.record.question,
  description: article.record.description,
  canonical: article.canonical,
  isListed: true,
  kind: "article",
  published: "2024-03-03",
  subject: article.subject,
  linkedData: toLinkedData(article, setup),
};

function parse(html: string): Document {
  return new DOMParser().parseFromString(`<!doctype html><html><head>${html}</head></html>`, "text/html");
}

function metaOf(parsed: Document): Record<string, string> {
  return Object.fromEntries(
    [...parsed.querySelectorAll("meta")].map((meta) => [
      meta.getAttribute("property") ?? meta.getAttribute("name") ?? "",
      meta.getAttribute("content") ?? "",
    ]),
  );
}

describe("a page's head", () => {
  test("says what search engines, sharing and feed readers want", () => {
    const parsed = parse(headToHtml([...toOwnElements(facts, "Test"), ...toSharingElements(facts, setup)]));
    expect(parsed.title).toBe('Why "float"? </script> · Test');
    expect(metaOf(parsed)).toEqual({
      description: "Since <b>.",
      "og:type": "article",
      "og:site_name": "Test",
      "og:title": 'Why "float"? </script>',
      "og:description": "Since <b>.",
      "og:locale": "en_GB",
      "og:url": "https://example.org/docs/learn/physics/questions/ice",
      "article:published_time": "2024-03-03",
      "article:section": "Physics",
      "twitter:card": "summary",
    });
    const links = [...parsed.querySelectorAll("link")].map(
      (link) => `${link.getAttribute("rel")} ${link.getAttribute("href")}`,
    );
    expect(links).toEqual([
      "canonical https://example.org/docs/learn/physics/questions/ice",
      "alternate https://example.org/docs/feed.atom",
      "alternate https://example.org/docs/feeds/physics.atom",
      "search https://example.org/docs/opensearch.xml",
    ]);
  });

  test("leaves out what needs the site's URL where nobody has said it", () => {
    const without = { ...setup, root: "" };
    const html = headToHtml(
      toSharingElements({ ...facts, linkedData: toLinkedData(article, without) }, without),
    );
    expect(html).not.toMatch(/<link|og:url|"item"|mainEntityOfPage/u);
  });

  test("of a page that is not to be shown says so, and names no other address", () => {
    const hidden = { ...facts, isListed: false };
    const parsed = parse(headToHtml([...toOwnElements(hidden, "Test"), ...toSharingElements(hidden, setup)]));
    expect(metaOf(parsed)["robots"]).toBe("noindex");
    expect(parsed.querySelector("link[rel=canonical]")).toBeNull();
  });

  test("of the home page has the site's name once", () => {
    expect(toOwnElements({ ...facts, title: "Test" }, "Test")[0]).toEqual({ tag: "title", text: "Test" });
  });

  test("comes back from HTML as it was, whatever its texts are", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.jsonValue(), (text, value) => {
        const data: LinkedData = { text, value, evil: "</script><!--\u2028\u2029&amp;" };
        const html = headToHtml(
          toSharingElements({ ...facts, description: text, linkedData: [data] }, setup),
        );
        const parsed = parse(html);
        expect(parsed.querySelectorAll("script")).toHaveLength(1);
        const inert = parsed.querySelector("script")?.textContent ?? "";
        expect(inert).not.toMatch(/[<>&\u2028\u2029]/u);
        expect(JSON.parse(inert)).toEqual(JSON.parse(JSON.stringify(data)));
        expect(metaOf(parsed)["og:description"]).toBe(text);
      }),
      { numRuns: 60 },
    );
  });
});

describe("an article's data", () => {
  test("are the way to it, and the question with its answer", () => {
    expect(toLinkedData(article, setup)).toEqual([
      {
        "@context": "https://schema.org",
        "@type": "BreadcrumbList",
        itemListElement: [
          { "@type": "ListItem", position: 1, name: "Subjects", item: "https://example.org/docs/learn" },
          {
            "@type": "ListItem",
            position: 2,
            name: "Physics",
            item: "https://example.org/docs/learn/physics",
          },
          {
            "@type": "ListItem",
            position: 3,
            name: 'Why "float"? </script>',
            item: "https://example.org/docs/learn/physics/questions/ice",
          },
        ],
      },
      {
        "@context": "https://schema.org",
        "@type": "Article",
        headline: 'Why "float"? </script>',
        description: "Since <b>.",
        inLanguage: "en-GB",
        wordCount: 120,
        keywords: ["ice"],
        datePublished: "2024-03-03",
        author: { "@type": "Organization", name: "Quire" },
        publisher: { "@type": "Organization", name: "Test" },
        mainEntityOfPage: "https://example.org/docs/learn/physics/questions/ice",
        mainEntity: {
          "@type": "Question",
          name: 'Why "float"? </script>',
          acceptedAnswer: { "@type": "Answer", text: "It is less dense than water." },
        },
      },
    ]);
  });

  test("are a QAPage only where that is asked for", () => {
    const [, page] = toLinkedData(article, { ...setup, qaPage: true });
    expect(page).toMatchObject({
      "@type": "QAPage",
      mainEntity: {
        "@type": "Question",
        text: 'Why "float"? </script>',
        answerCount: 1,
        acceptedAnswer: {
          url: "https://example.org/docs/learn/physics/questions/ice",
          datePublished: "2024-03-03",
        },
      },
    });
  });

  test("leave out what an article does not say, and cut a long answer", () => {
    const bare = { ...article.record, date: null, author: "", keywords: [] };
    const [, data] = toLinkedData({ ...article, record: bare, answerText: "word ".repeat(2_000) }, setup);
    expect(Object.keys(data ?? {})).not.toEqual(expect.arrayContaining(["datePublished"]));
    expect(data).not.toHaveProperty("author");
    expect(data).not.toHaveProperty("keywords");
    expect(JSON.stringify(data).length).toBeLessThan(1_200);
  });
});
