// @vitest-environment happy-dom
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { discoveryFiles } from "../../../src/pack/publish/discovery-files.ts";
import { sitemapFiles } from "../../../src/pack/publish/sitemap.ts";
import { Shelf } from "../../../src/pack/shelves.ts";
import { toCanonicals } from "../../../src/pack/site-files/canonical.ts";
import { siteToRoot } from "../../../src/pack/site-files/page-head.ts";
import { memberOf } from "./support.ts";

const members = [
  memberOf({}),
  memberOf({ slug: "hidden", noIndex: true }),
  memberOf({ slug: "old", question: "Old?", date: "2020-01-01", keywords: [] }),
  memberOf({ slug: "né", question: "Accent?", date: null }),
];
const copies = [memberOf({ subject: "chemistry", date: "2024-05-05" })];
const shelves = [
  new Shelf("physics" as never, "Physics", members),
  new Shelf("chemistry" as never, "Chemistry [new]", copies),
];
const site = {
  name: "Test & site",
  description: "For <tests>.",
  language: "en",
  qaPage: false,
  url: "https://example.org",
};
const source = {
  shelves,
  site,
  root: siteToRoot(site, "/docs/"),
  canonicals: toCanonicals([...members, ...copies]),
  readRecord: () => ({ description: "Since it's <less> dense & light." }),
};
const files = new Map([...discoveryFiles(source)].map(({ path, content }) => [path, content]));

function parse(path: string, content = files.get(path) ?? ""): Document {
  const parsed = new DOMParser().parseFromString(content, "application/xml");
  expect(parsed.querySelector("parsererror")).toBeNull();
  expect(parsed.documentElement).not.toBeNull();
  return parsed;
}

const textsOf = (parsed: Document, name: string) =>
  [...parsed.getElementsByTagName(name)].map((node) => node.textContent);

const root = "https://example.org/docs";

/** What XML has no way to write (https://www.w3.org/TR/xml/#charsets), and line ends that it reads as others. */
const unwritable = /[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

describe("sitemaps", () => {
  test("are listed in an index, all beside each other, since one speaks for addresses below it alone", () => {
    expect(textsOf(parse("sitemap.xml"), "loc")).toEqual([
      `${root}/sitemap-pages-above.xml`,
      `${root}/sitemap-of-physics.xml`,
      `${root}/sitemap-of-chemistry.xml`,
    ]);
    expect(textsOf(parse("sitemap.xml"), "lastmod")).toEqual(["2024-05-05", "2024-03-03", "2024-05-05"]);
  });

  test("name each canonical address of a listed article with its date, percent-encoded, and no other", () => {
    const sitemap = parse("sitemap-of-physics.xml");
    expect(textsOf(sitemap, "loc")).toEqual([
      `${root}/learn/physics`,
      `${root}/learn/physics/questions/ice`,
      `${root}/learn/physics/questions/old`,
      `${root}/learn/physics/questions/n%C3%A9`,
    ]);
    expect(textsOf(sitemap, "lastmod")).toEqual(["2024-03-03", "2024-03-03", "2020-01-01"]);
    expect(textsOf(parse("sitemap-of-chemistry.xml"), "loc")).toEqual([`${root}/learn/chemistry`]);
  });

  test("never hold more addresses or bytes than one may, and together hold all", () => {
    const many = Array.from({ length: 97 }, (_, index) =>
      memberOf({ slug: `q${index}`, question: `${index}` }),
    );
    const shelf = new Shelf("a" as never, "A", many);
    const other = new Shelf("2-of-a" as never, "B", []);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 400, max: 3_000 }),
        (addresses, bytes) => {
          const made = [...sitemapFiles([shelf, other], root, toCanonicals(many), { addresses, bytes })];
          const parts = made.filter(({ path }) => /^sitemap-(?:\d+-)?of-a\.xml$/u.test(path));
          const locs = parts.map(({ content }) => content.match(/<loc>/gu)?.length ?? 0);
          expect(Math.max(...locs)).toBeLessThanOrEqual(addresses);
          expect(Math.max(...parts.map(({ content }) => content.length))).toBeLessThanOrEqual(bytes);
          expect(locs.reduce((sum, count) => sum + count, 0)).toBe(98);
          expect(new Set(made.map(({ path }) => path)).size).toBe(made.length);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe("feeds", () => {
  test.each([
    ["feed", ["ice", "old", "n%C3%A9"]],
    ["feeds/physics", ["ice", "old", "n%C3%A9"]],
    ["feeds/chemistry", ["ice"]],
  ])("%s hold the newest articles, in both forms, by their canonical addresses", (path, slugs) => {
    const urls = slugs.map((slug) => `${root}/learn/physics/questions/${slug}`);
    const atom = parse(`${path}.atom`);
    expect(textsOf(atom, "id").slice(1)).toEqual(urls);
    const feed = JSON.parse(files.get(`${path}.json`) ?? "") as { items: { id: string; url: string }[] };
    expect(feed.items.map(({ id, url }) => [id, url])).toEqual(urls.map((url) => [url, url]));
  });

  test("say what RFC 4287 wants of a feed and of each entry", () => {
    const atom = parse("feeds/physics.atom");
    const inFeed = (name: string) =>
      [...(atom.documentElement?.children ?? [])].filter(({ tagName }) => tagName === name);
    for (const name of ["id", "title", "updated", "author"]) expect(inFeed(name)).toHaveLength(1);
    expect(inFeed("updated")[0]?.textContent).toBe("2024-03-03T00:00:00Z");
    expect(inFeed("link").map((link) => `${link.getAttribute("rel")} ${link.getAttribute("href")}`)).toEqual([
      `alternate ${root}/learn/physics`,
      `self ${root}/feeds/physics.atom`,
    ]);
    for (const entry of inFeed("entry")) {
      for (const name of ["id", "title", "updated", "summary"])
        expect([...entry.children].filter(({ tagName }) => tagName === name)).toHaveLength(1);
    }
    expect(textsOf(atom, "title")[1]).toBe("Why <does> ice & water float?");
    expect(textsOf(atom, "summary")[0]).toBe("Since it's <less> dense & light.");
    expect(textsOf(atom, "updated")).toEqual([
      "2024-03-03T00:00:00Z",
      "2024-03-03T00:00:00Z",
      "2020-01-01T00:00:00Z",
      "1970-01-01T00:00:00Z",
    ]);
  });

  test("have summaries, tags and dates in JSON, and leave out what there is not", () => {
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
    expect(new Map([...discoveryFiles(source)].map(({ path, content }) => [path, content]))).toEqual(files);
  });

  test("come to 50 articles at most", () => {
    const many = Array.from({ length: 120 }, (_, index) =>
      memberOf({ slug: `q${index}`, question: `${index}` }),
    );
    const made = [...discoveryFiles({ ...source, shelves: [new Shelf("a" as never, "A", many)] })];
    for (const { path, content } of made.filter((file) => file.path.endsWith(".atom")))
      expect([path, content.match(/<entry>/gu)?.length]).toEqual([path, 50]);
  });
});

describe("the other files", () => {
  test("tell crawlers where the sitemaps are, and to leave searches alone", () => {
    expect(files.get("robots.txt")).toBe(
      `User-agent: *\nAllow: /\nDisallow: /docs/search?\n\nSitemap: ${root}/sitemap.xml\n`,
    );
  });

  test("tell browsers how to search", () => {
    const urls = [...parse("opensearch.xml").getElementsByTagName("Url")];
    expect(urls[0]?.getAttribute("template")).toBe(`${root}/search?q={searchTerms}`);
    expect(textsOf(parse("opensearch.xml"), "ShortName")).toEqual(["Test & site"]);
  });

  test("tell language models what there is", () => {
    const text = files.get("llms.txt") ?? "";
    expect(text).toMatch(/^# Test & site\n\n> For \\<tests\\>\.\n/u);
    expect(text).toContain(`- [Physics](${root}/learn/physics): 3 questions\n`);
    expect(text).toContain(`- [Chemistry \\[new\\]](${root}/learn/chemistry): 1 question\n`);
  });

  test("are whole XML whatever their texts are", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const shelf = new Shelf("a" as never, text, [memberOf({ question: text, keywords: [text] })]);
        const odd = {
          ...source,
          shelves: [shelf],
          site: { ...site, name: text },
          readRecord: () => ({ description: text }),
        };
        for (const { path, content } of discoveryFiles(odd)) {
          if (!/\.(?:atom|xml)$/u.test(path)) continue;
          // What the parser here lets pass, and others do not.
          expect(content).not.toMatch(
            /&(?!(?:amp|lt|gt|quot|#39);)|[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u,
          );
          const summaries = textsOf(parse(path, content), "summary");
          if (path === "feed.atom")
            expect(summaries.map((each) => each?.replace(unwritable, ""))).toEqual([
              text.replace(unwritable, ""),
            ]);
        }
      }),
      { numRuns: 50 },
    );
  });
});
