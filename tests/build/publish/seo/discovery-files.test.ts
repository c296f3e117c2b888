// @vitest-environment happy-dom

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SubjectIndex } from "../../../../src/build/collect/subject-index.ts";
import { articlesToCanonicalUrls } from "../../../../src/build/publish/seo/canonical-urls.ts";
import {
  type DiscoveryInput,
  inputToSitemaps,
  languageDiscoveryFiles,
  siteDiscoveryFiles,
} from "../../../../src/build/publish/seo/discovery-files.ts";
import { siteToRoot } from "../../../../src/build/publish/seo/page-head.ts";
import { createSitemaps } from "../../../../src/build/publish/seo/sitemap.ts";
import type { SiteFile } from "../../../../src/build/publish/site-file.ts";
import { build as english } from "../../../../src/i18n/messages/en/build.ts";
import { createSite } from "../../../support/create-site.ts";
import { createArticleEntry, createSubjectWithTopics } from "../test-data.ts";

const articles = [
  createArticleEntry({}),
  createArticleEntry({ slug: "hidden", noIndex: true }),
  createArticleEntry({ slug: "old", question: "Old?", date: "2020-01-01", keywords: [] }),
  createArticleEntry({ slug: "né", question: "Accent?", date: null }),
];
const duplicates = [createArticleEntry({ subject: "chemistry", date: "2024-05-05" })];
const subjects = [
  new SubjectIndex("physics" as never, { name: "Physics" }, articles),
  new SubjectIndex("chemistry" as never, { name: "Chemistry [new]" }, duplicates),
];
const site = createSite({
  name: "Test & site",
  description: "For <tests>.",
  url: "https://example.org",
});
const input = {
  subjects,
  site,
  root: siteToRoot(site, "/docs/"),
  canonicalUrls: articlesToCanonicalUrls([...articles, ...duplicates]),
  readPayload: () => ({ description: "Since it's <less> dense & light." }),
  messages: english,
};
/** All files of a site in one language. */
function discoveryFiles(given: DiscoveryInput): SiteFile[] {
  const sitemaps = inputToSitemaps(given);
  return [...languageDiscoveryFiles(given, sitemaps), ...siteDiscoveryFiles(given.root, [sitemaps])];
}

const files = new Map([...discoveryFiles(input)].map(({ path, content }) => [path, content]));

function parse(path: string, content = files.get(path) ?? ""): Document {
  const parsed = new DOMParser().parseFromString(content, "application/xml");
  expect(parsed.querySelector("parsererror")).toBeNull();
  expect(parsed.documentElement).not.toBeNull();
  return parsed;
}

const tagTexts = (parsed: Document, name: string) =>
  [...parsed.getElementsByTagName(name)].map((node) => node.textContent);

const root = "https://example.org/docs";

/** Characters that XML can't represent (https://www.w3.org/TR/xml/#charsets), and line breaks that it normalizes. */
const invalidXmlCharacters = /[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

describe("sitemaps", () => {
  test("are listed in an index, all in the same folder, since one only covers URLs below it", () => {
    expect(tagTexts(parse("sitemap.xml"), "loc")).toEqual([
      `${root}/sitemap-pages-above.xml`,
      `${root}/sitemap-of-physics.xml`,
      `${root}/sitemap-of-chemistry.xml`,
    ]);
    expect(tagTexts(parse("sitemap.xml"), "lastmod")).toEqual(["2024-05-05", "2024-03-03", "2024-05-05"]);
  });

  test("contain the canonical URL of each listed article with its date, percent-encoded, and no other", () => {
    const sitemap = parse("sitemap-of-physics.xml");
    expect(tagTexts(sitemap, "loc")).toEqual([
      `${root}/learn/physics`,
      `${root}/learn/physics/questions/ice`,
      `${root}/learn/physics/questions/old`,
      `${root}/learn/physics/questions/n%C3%A9`,
    ]);
    expect(tagTexts(sitemap, "lastmod")).toEqual(["2024-03-03", "2024-03-03", "2020-01-01"]);
    expect(tagTexts(parse("sitemap-of-chemistry.xml"), "loc")).toEqual([`${root}/learn/chemistry`]);
  });

  test("never exceed the limits of URLs and bytes, and together contain all", () => {
    const many = Array.from({ length: 97 }, (_, index) =>
      createArticleEntry({ slug: `q${index}`, question: `${index}` }),
    );
    const subject = new SubjectIndex("a" as never, { name: "A" }, many);
    const other = new SubjectIndex("2-of-a" as never, { name: "B" }, []);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 400, max: 3_000 }),
        (maxUrls, maxBytes) => {
          const { files: generated } = createSitemaps({
            subjects: [subject, other],
            root,
            canonicalUrls: articlesToCanonicalUrls(many),
            limits: { urls: maxUrls, bytes: maxBytes },
          });
          const parts = generated.filter(({ path }) => /^sitemap-(?:\d+-)?of-a\.xml$/u.test(path));
          const locs = parts.map(({ content }) => content.match(/<loc>/gu)?.length ?? 0);
          expect(Math.max(...locs)).toBeLessThanOrEqual(maxUrls);
          expect(Math.max(...parts.map(({ content }) => content.length))).toBeLessThanOrEqual(maxBytes);
          expect(locs.reduce((sum, count) => sum + count, 0)).toBe(98);
          expect(new Set(generated.map(({ path }) => path)).size).toBe(generated.length);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe("a site in several languages", () => {
  const getAlternates = (path: string) =>
    path === "/" ? [{ hreflang: "es", href: "https://example.org/es/?a&b" }] : [];
  const sitemaps = inputToSitemaps({ ...input, getAlternates });

  test("has the translations of a page in its sitemap", () => {
    const pages = sitemaps.files.find(({ path }) => path === "sitemap-pages-above.xml")?.content ?? "";
    const document = parse("", pages);
    const links = [...document.getElementsByTagName("xhtml:link")].map((link) => link.getAttribute("href"));
    expect(links).toEqual(["https://example.org/es/?a&b"]);
    expect(pages).toContain('xmlns:xhtml="http://www.w3.org/1999/xhtml"');
  });

  test("has one index of all sitemaps, and rules for the search of each language", () => {
    const [index, robots] = [...siteDiscoveryFiles(root, [sitemaps, sitemaps], ["es"])];
    expect(tagTexts(parse("", index?.content), "loc")).toHaveLength(sitemaps.files.length * 2);
    expect(robots?.content).toContain("/search?\nDisallow:");
    expect(robots?.content).toContain("/es/search?\n");
  });
});

describe("topics", () => {
  const subject = createSubjectWithTopics();
  const own = [...discoveryFiles({ ...input, subjects: [subject] })];
  const byPath = new Map(own.map(({ path, content }) => [path, content]));

  test("are in the sitemap of their subject", () => {
    const locs = tagTexts(parse("", byPath.get("sitemap-of-nature.xml")), "loc");
    expect(locs).toContain(`${root}/learn/nature/topics/caves`);
    expect(locs.filter((loc) => loc?.includes("/topics/"))).toHaveLength(subject.topics.all.length);
  });

  test("have feeds of their own, except for the questions in none", () => {
    const caves = subject.topics.all.find(({ slug }) => slug === "caves");
    const atom = parse("", byPath.get("feeds/nature/topics/caves.atom"));
    expect(tagTexts(atom, "title")[0]).toBe("Caves · Nature · Test & site");
    expect(atom.getElementsByTagName("entry")).toHaveLength(caves?.articles.length ?? 0);
    expect(byPath.has("feeds/nature/topics/caves.json")).toBe(true);
    expect(byPath.has("feeds/nature/topics/more.atom")).toBe(false);
  });
});

describe("feeds", () => {
  test.each([
    ["feed", ["ice", "old", "n%C3%A9"]],
    ["feeds/physics", ["ice", "old", "n%C3%A9"]],
    ["feeds/chemistry", ["ice"]],
  ])("%s have the newest articles, in both formats, by their canonical URLs", (path, slugs) => {
    const urls = slugs.map((slug) => `${root}/learn/physics/questions/${slug}`);
    const atom = parse(`${path}.atom`);
    expect(tagTexts(atom, "id").slice(1)).toEqual(urls);
    const feed = JSON.parse(files.get(`${path}.json`) ?? "") as { items: { id: string; url: string }[] };
    expect(feed.items.map(({ id, url }) => [id, url])).toEqual(urls.map((url) => [url, url]));
  });

  test("have what RFC 4287 requires of a feed and of each entry", () => {
    const atom = parse("feeds/physics.atom");
    const inFeed = (name: string) =>
      [...(atom.documentElement?.children ?? [])].filter(({ tagName }) => tagName === name);
    for (const name of ["id", "title", "updated", "author"]) expect(inFeed(name)).toHaveLength(1);
    expect(inFeed("updated")[0]?.textContent).toBe("2024-03-03T00:00:00Z");
    expect(inFeed("link").map((link) => `${link.getAttribute("rel")} ${link.getAttribute("href")}`)).toEqual([
      `alternate ${root}/learn/physics`,
      `self ${root}/feeds/physics.atom`,
    ]);
    expect(inFeed("entry")).toHaveLength(3);
    for (const entry of inFeed("entry")) {
      for (const name of ["id", "title", "updated", "summary"])
        expect([...entry.children].filter(({ tagName }) => tagName === name)).toHaveLength(1);
    }
    expect(tagTexts(atom, "title")[1]).toBe("Why <does> ice & water float?");
    expect(tagTexts(atom, "summary")[0]).toBe("Since it's <less> dense & light.");
    expect(tagTexts(atom, "updated")).toEqual([
      "2024-03-03T00:00:00Z",
      "2024-03-03T00:00:00Z",
      "2020-01-01T00:00:00Z",
      "1970-01-01T00:00:00Z",
    ]);
  });

  test("have summaries, tags and dates in JSON, and leave out missing ones", () => {
    const { version, items } = JSON.parse(files.get("feeds/physics.json") ?? "") as {
      version: string;
      items: readonly Record<string, unknown>[];
    };
    expect(version).toBe("https://jsonfeed.org/version/1.1");
    expect(items[0]).toMatchObject({ summary: "Since it's <less> dense & light.", tags: ["ice"] });
    expect(Object.keys(items[2] ?? {})).not.toContain("date_published");
    expect(Object.keys(items[1] ?? {})).not.toContain("tags");
  });

  test("are the same for the same articles", () => {
    expect(new Map([...discoveryFiles(input)].map(({ path, content }) => [path, content]))).toEqual(files);
  });

  test("have at most 50 articles", () => {
    const many = Array.from({ length: 120 }, (_, index) =>
      createArticleEntry({ slug: `q${index}`, question: `${index}` }),
    );
    const generated = [
      ...discoveryFiles({ ...input, subjects: [new SubjectIndex("a" as never, { name: "A" }, many)] }),
    ];
    const entryCounts = generated
      .filter(({ path }) => path.endsWith(".atom"))
      .map(({ path, content }) => [path, content.match(/<entry>/gu)?.length]);
    expect(entryCounts).toEqual([
      ["feed.atom", 50],
      ["feeds/a.atom", 50],
    ]);
  });
});

describe("the other files", () => {
  test("tell crawlers where the sitemaps are, and to skip search results", () => {
    expect(files.get("robots.txt")).toBe(
      `User-agent: *\nAllow: /\nDisallow: /docs/search?\n\nSitemap: ${root}/sitemap.xml\n`,
    );
  });

  test("tell browsers how to search", () => {
    const urls = [...parse("opensearch.xml").getElementsByTagName("Url")];
    expect(urls[0]?.getAttribute("template")).toBe(`${root}/search?q={searchTerms}`);
    expect(tagTexts(parse("opensearch.xml"), "ShortName")).toEqual(["Test & site"]);
  });

  test("give language models an overview", () => {
    const text = files.get("llms.txt") ?? "";
    expect(text).toMatch(/^# Test & site\n\n> For \\<tests\\>\.\n/u);
    expect(text).toContain(`- [Physics](${root}/learn/physics): 3 questions\n`);
    expect(text).toContain(`- [Chemistry \\[new\\]](${root}/learn/chemistry): 1 question\n`);
  });

  test("are well-formed XML for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const subject = new SubjectIndex("a" as never, { name: text }, [
          createArticleEntry({ question: text, keywords: [text] }),
        ]);
        const oddInput = {
          ...input,
          subjects: [subject],
          site: { ...site, name: text },
          readPayload: () => ({ description: text }),
        };
        for (const { path, content } of discoveryFiles(oddInput)) {
          if (!/\.(?:atom|xml)$/u.test(path)) continue;
          // What this parser accepts, but others don't.
          expect(content).not.toMatch(
            /&(?!(?:amp|lt|gt|quot|#39);)|[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u,
          );
          const summaries = tagTexts(parse(path, content), "summary");
          if (path === "feed.atom")
            expect(summaries.map((each) => each?.replace(invalidXmlCharacters, ""))).toEqual([
              text.replace(invalidXmlCharacters, ""),
            ]);
        }
      }),
      { numRuns: 50 },
    );
  });
});
