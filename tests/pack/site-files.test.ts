import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Member } from "../../src/pack/collection.ts";
import { toCanonicals } from "../../src/pack/site-files/canonical.ts";
import { escapeMarkup, toInertJson, unescapeMarkup } from "../../src/pack/site-files/escape.ts";
import { toArticleHead, toHead } from "../../src/pack/site-files/page-head.ts";

function memberOf(changes: Partial<Record<keyof Member, unknown>>): Member {
  const subject = String(changes.subject ?? "physics");
  const slug = String(changes.slug ?? "ice");
  return {
    url: `/learn/${subject}/questions/${slug}`,
    subject,
    subjectName: subject,
    slug,
    question: "Why <does> ice & water float?",
    date: "2024-03-03",
    keywords: ["ice"],
    related: [],
    noIndex: false,
    lead: "It is less dense.",
    record: 0,
    ...changes,
  } as unknown as Member;
}

describe("text in markup", () => {
  test("comes back as it was, and can end nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const escaped = escapeMarkup(text);
        expect(escaped).not.toMatch(/[<>"']/u);
        expect(unescapeMarkup(escaped)).toBe(text);
      }),
    );
  });

  test("as JSON in a script element comes back as it was, and can't end the element", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const json = toInertJson({ value, evil: "</script><!-- \u2028" });
        expect(json).not.toMatch(/[<>\u2028]/u);
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify({ value, evil: "</script><!-- \u2028" })));
      }),
    );
  });
});

describe("the canonical address of a question in several subjects", () => {
  test.each([
    ["is that of the oldest", { date: "2024-03-03" }, { date: "2023-01-01" }, "b"],
    ["is that of a listed one", { date: "2020-01-01", noIndex: true }, { date: "2024-01-01" }, "b"],
    ["of equals is the first by its address", {}, {}, "a"],
    ["is that of one with a date", { date: null }, {}, "b"],
  ])("%s", (_, one, other, subject) => {
    const members = [memberOf({ subject: "a", ...one }), memberOf({ subject: "b", ...other })];
    const canonicals = toCanonicals(members);
    expect([...canonicals.values()]).toEqual(Array(2).fill(`/learn/${subject}/questions/ice`));
  });

  test("is each one's own where the questions differ", () => {
    const members = [memberOf({ subject: "a" }), memberOf({ subject: "b", question: "Another?" })];
    expect([...toCanonicals(members)].every(([url, canonical]) => url === canonical)).toBe(true);
  });
});

describe("a list's head", () => {
  const facts = { title: "Physics", description: "", canonical: "/learn/physics", isListed: true };
  const setup = { siteName: "Test", root: "https://example.org/docs", language: "en", isQaPage: false };

  test("names its feeds and the site's search", () => {
    const head = toHead({ ...facts, feedsOf: "physics" }, setup);
    expect(head).toContain('type="application/atom+xml" href="https://example.org/docs/feeds/physics.atom"');
    expect(head).toContain('href="https://example.org/docs/opensearch.xml"');
    expect(toHead({ ...facts, feedsOf: null }, setup)).toContain("https://example.org/docs/feed.json");
  });

  test("names none where there are none", () => {
    expect(toHead(facts, setup)).not.toMatch(/alternate|opensearch/u);
    expect(toHead({ ...facts, feedsOf: "physics" }, { ...setup, root: "" })).not.toMatch(/alternate/u);
  });
});

describe("an article's head", () => {
  const record = {
    slug: "ice",
    question: 'Why "float"? </script>',
    description: "Since <b>.",
    date: "2024-03-03",
    author: "Quire",
  } as unknown as Parameters<typeof toArticleHead>[0];
  const subject = { slug: "physics" as never, name: "Physics", count: 1 };
  const address = "/learn/physics/questions/ice-é";
  const headOf = (root: string, { noIndex = false, isQaPage = false } = {}) =>
    toArticleHead({ ...record, noIndex }, subject, address, {
      siteName: "Test",
      root,
      language: "en",
      isQaPage,
    });

  test("names the canonical address, and what sharing and search engines want", () => {
    const head = headOf("https://example.org");
    expect(head).toContain(
      '<link rel="canonical" href="https://example.org/learn/physics/questions/ice-%C3%A9">',
    );
    expect(head).toContain('<meta property="og:title" content="Why &quot;float&quot;? &lt;/script&gt;">');
    expect(head).toContain('<meta property="article:published_time" content="2024-03-03">');
    const json = /<script type="application\/ld\+json">(.*)<\/script>$/u.exec(head)?.[1] ?? "";
    expect(JSON.parse(json)).toMatchObject([
      { "@type": "BreadcrumbList" },
      { "@type": "Article", mainEntity: { name: 'Why "float"? </script>' } },
    ]);
  });

  test("names no canonical address where search engines are kept out", () => {
    expect(headOf("https://example.org", { noIndex: true })).not.toContain("canonical");
  });

  test("calls it a page of questions and answers where the publisher says so", () => {
    expect(headOf("", { isQaPage: true })).toContain('"@type":"QAPage"');
  });

  test("leaves out what needs the site's address where nobody has said it", () => {
    expect(headOf("")).not.toMatch(/canonical|og:url|"item"/u);
  });
});
