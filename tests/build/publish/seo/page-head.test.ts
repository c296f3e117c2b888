import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { articlesToCanonicalUrls } from "../../../../src/build/publish/seo/canonical-urls.ts";
import { escapeMarkup, toScriptSafeJson } from "../../../../src/build/publish/seo/escape-markup.ts";
import { renderHead } from "../../../../src/build/publish/seo/page-head.ts";
import type { IsoDate } from "../../../../src/content/iso-date.ts";
import { createArticleEntry } from "../test-data.ts";

/** Reverses `escapeMarkup`. */
function unescapeMarkup(markup: string): string {
  return markup
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}

describe("text in markup", () => {
  test("survives escaping and unescaping, and can't end an element", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const escaped = escapeMarkup(text);
        expect(escaped).not.toMatch(/[<>"']/u);
        expect(unescapeMarkup(escaped)).toBe(text);
      }),
    );
  });

  test("as JSON in a script element survives a round trip, and can't end the element", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const json = toScriptSafeJson({ value, evil: "</script><!-- \u2028" });
        expect(json).not.toMatch(/[<>\u2028]/u);
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify({ value, evil: "</script><!-- \u2028" })));
      }),
    );
  });
});

describe("the canonical URL of a question in several subjects", () => {
  test.each([
    ["is that of the oldest", { date: "2024-03-03" }, { date: "2023-01-01" }, "b"],
    ["is that of a listed one", { date: "2020-01-01", noIndex: true }, { date: "2024-01-01" }, "b"],
    ["of equals is the first by URL", {}, {}, "a"],
    ["is that of one with a date", { date: null }, {}, "b"],
  ])("%s", (_, one, other, subject) => {
    const articles = [
      createArticleEntry({ subject: "a", ...one }),
      createArticleEntry({ subject: "b", ...other }),
    ];
    const canonicalUrls = articlesToCanonicalUrls(articles);
    expect([...canonicalUrls.values()]).toEqual(Array(2).fill(`/learn/${subject}/questions/ice`));
  });

  test("is each one's own where the questions differ", () => {
    const articles = [
      createArticleEntry({ subject: "a" }),
      createArticleEntry({ subject: "b", question: "Another?" }),
    ];
    const urls = ["/learn/a/questions/ice", "/learn/b/questions/ice"];
    expect([...articlesToCanonicalUrls(articles)]).toEqual(urls.map((url) => [url, url]));
  });
});

describe("a list's head", () => {
  const metadata = { title: "Physics", description: "", canonical: "/learn/physics", isIndexed: true };
  const headOptions = { siteName: "Test", root: "https://example.org/docs" };

  test("links to its feeds and the site's search", () => {
    const head = renderHead({ ...metadata, feedSubject: "physics" }, headOptions);
    expect(head).toContain('type="application/atom+xml" href="https://example.org/docs/feeds/physics.atom"');
    expect(head).toContain('href="https://example.org/docs/opensearch.xml"');
    expect(renderHead({ ...metadata, feedSubject: null }, headOptions)).toContain(
      "https://example.org/docs/feed.json",
    );
  });

  test("links to none if there are none", () => {
    expect(renderHead(metadata, headOptions)).not.toMatch(/alternate|opensearch/u);
    expect(renderHead({ ...metadata, feedSubject: "physics" }, { ...headOptions, root: "" })).not.toMatch(
      /alternate/u,
    );
  });
});

describe("an article's head", () => {
  const article = {
    title: 'Why "float"? </script> · Test',
    shareTitle: 'Why "float"? </script>',
    description: "Since <b>.",
    canonical: "/learn/physics/questions/ice-é",
    isIndexed: true,
    article: { date: "2024-03-03" as IsoDate },
    structuredData: [{ "@type": "Article", name: "</script>" }],
  };

  test("has the canonical URL, and metadata for sharing and search engines", () => {
    const head = renderHead(article, { siteName: "Test", root: "https://example.org" });
    expect(head).toContain(
      '<link rel="canonical" href="https://example.org/learn/physics/questions/ice-%C3%A9">',
    );
    expect(head).toContain('<meta property="og:title" content="Why &quot;float&quot;? &lt;/script&gt;">');
    expect(head).toContain('<meta property="article:published_time" content="2024-03-03">');
    const json = /<script type="application\/ld\+json">(.*)<\/script>$/u.exec(head)?.[1] ?? "";
    expect(JSON.parse(json)).toEqual(article.structuredData);
  });

  test("has no canonical URL if it is noindex", () => {
    const head = renderHead(
      { ...article, isIndexed: false },
      { siteName: "Test", root: "https://example.org" },
    );
    expect(head).not.toContain("canonical");
  });

  test("leaves out what needs the site's URL if it isn't configured", () => {
    expect(renderHead(article, { siteName: "Test", root: "" })).not.toMatch(/canonical|og:url/u);
  });
});
