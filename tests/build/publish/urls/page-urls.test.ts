import { posix } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SubjectIndex } from "../../../../src/build/collect/subject-index.ts";
import { subjectsToKeywordParts } from "../../../../src/build/output/bundle/keyword-files.ts";
import { planPageGroups } from "../../../../src/build/output/prerender/plan-pages.ts";
import { collectPageUrls, collectPermanentUrls } from "../../../../src/build/publish/urls/page-urls.ts";
import { urlToFile } from "../../../../src/build/publish/urls/url-to-file.ts";
import { baseToRoot, urlToHref } from "../../../../src/build/publish/urls/url-to-href.ts";
import { parseSiteUrl, safeParseSiteUrl } from "../../../../src/content/site-url.ts";
import { sourceToArticle } from "../../../../src/content/source-to-article.ts";
import { createArticleEntry, createSubjectWithTopics } from "../test-data.ts";

describe("the file of a URL", () => {
  test.each([
    ["/", "index.html"],
    ["/learn", "learn.html"],
    ["/learn/physics/page/2", "learn/physics/page/2.html"],
    ["/learn/physics/questions/v1.2", "learn/physics/questions/v1.2.html"],
    ["/learn/é", "learn/é.html"],
  ])("%s is %s", (url, file) => {
    expect(urlToFile(url)).toBe(file);
  });

  test.each([
    "",
    "learn",
    "//",
    "/a//b",
    "/a/",
    "/..",
    "/a/../b",
    "/./a",
    "/.git/config",
    "/a\\..\\b",
    "/a\0",
  ])("rejects %j", (url) => {
    expect(() => urlToFile(url)).toThrow(RangeError);
  });

  test("is never outside of the output folder", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."/.%2eE\\ab \0é".split("")) }), (text) => {
        const url = parseSiteUrl(text);
        fc.pre(url !== undefined);
        const file = posix.join("/out", urlToFile(url));
        expect(file.startsWith("/out/")).toBe(true);
        expect(file.slice("/out/".length)).toBe(urlToFile(url));
      }),
    );
  });
});

describe("a URL as people write it", () => {
  test.each([
    ["/learn/physics/questions/why", "/learn/physics/questions/why"],
    ["/learn/physics/questions/why/", "/learn/physics/questions/why"],
    ["learn/physics", "/learn/physics"],
    [" /old%20page.html ", "/old page.html"],
    ["/caf\u0065\u0301", "/caf\u00e9"],
    ["/%C3%A9", "/é"],
    ["/", "/"],
  ])("%j is %s", (written, url) => {
    expect(parseSiteUrl(written)).toBe(url);
  });

  test.each([
    ["https://example.org/a", "is not a path on this site"],
    ["//example.org/a", "is not a path on this site"],
    ["javascript:alert(1)", "is not a path on this site"],
    ["/a?id=3", "contains a query string (?) or a fragment (#)"],
    ["/a#b", "contains a query string (?) or a fragment (#)"],
    ["/100%", "contains an invalid percent encoding"],
    ["/a/../b", 'contains the path segment "..", which'],
    ["/%2e%2e/b", 'contains the path segment "..", which'],
    ["/a//b", "contains an empty path segment, which"],
    ["/blog/*", 'contains the path segment "*", which'],
    ["/blog/:slug", 'contains the path segment ":slug", which'],
    ["/a\u0000b", 'contains the path segment "a\\u0000b", which'],
    ["/.htaccess", 'contains the path segment ".htaccess", which'],
    [`/${"a".repeat(241)}`, "contains a path segment longer than 240 bytes"],
  ])("%j is invalid, with a reason", (written, reason) => {
    const parse = safeParseSiteUrl(written);
    expect(parse).toMatchObject({ kind: "invalid", reason: expect.stringContaining(reason) as string });
  });

  test("survives the conversion to an href", () => {
    fc.assert(
      fc.property(fc.webPath(), (path) => {
        const url = parseSiteUrl(path);
        fc.pre(url !== undefined);
        expect(parseSiteUrl(new URL(urlToHref(url, "https://example.org")).pathname)).toBe(url);
      }),
    );
  });

  test("gets the base path in hrefs", () => {
    expect(urlToHref("/", `https://example.org${baseToRoot("/docs/")}`)).toBe("https://example.org/docs/");
    expect(urlToHref("/learn/é", baseToRoot("/"))).toBe("/learn/%C3%A9");
  });
});

describe("aliases in an article's front matter", () => {
  const parse = (line: string) =>
    sourceToArticle("a/why.md", "content/a/why.md", `---\nquestion: Why?\n${line}\n---\nBecause.`);

  test.each([
    ["aliases: [/old, learn/b/questions/why/]", ["/old", "/learn/b/questions/why"]],
    ["aliases: /old", ["/old"]],
    ["aliases:", []],
    ["aliases: []", []],
    ["aliases:\n  - /old\n  - 2024", ["/old", "/2024"]],
  ])("%j are parsed", (line, aliases) => {
    const result = parse(line);
    if (result.kind !== "article") throw new Error(JSON.stringify(result.diagnostics));
    expect(result.aliases.map(({ url }) => url)).toEqual(aliases);
    expect([result.diagnostics, result.unknownFields]).toEqual([[], []]);
  });

  test("have a location", () => {
    const result = parse("aliases:\n  - /old\n  - /older");
    if (result.kind !== "article") throw new Error("no article");
    expect(result.aliases.map(({ location }) => `${location.line}:${location.column}`)).toEqual([
      "4:5",
      "5:5",
    ]);
  });

  test.each([
    ["aliases: [/old, https://example.org/a]", "3:17 error invalid-alias"],
    ["aliases: /../etc", "3:10 error invalid-alias"],
    ["aliases: { a: b }", "3:10 error invalid-field"],
    ["aliases: [/old, /old/]", "3:17 warning redundant-alias"],
    ["aliases: [/learn/a/questions/why]", "3:11 warning redundant-alias"],
  ])("%j has a diagnostic", (line, diagnostic) => {
    const summary = parse(line).diagnostics.map(
      (each) => `${each.line}:${each.column} ${each.severity} ${each.rule}`,
    );
    expect(summary).toEqual([diagnostic]);
  });
});

describe("the URLs of a site", () => {
  const articles = Array.from({ length: 201 }, (_, index) => createArticleEntry({ slug: `q${index}` }));
  const subjects = [
    new SubjectIndex("physics" as never, { name: "Physics" }, [
      ...articles,
      createArticleEntry({ noIndex: true }),
    ]),
  ];
  const topical = createSubjectWithTopics();

  const keywords = subjectsToKeywordParts(subjects, "en");

  test("that are permanent are those of articles, subjects and overview pages, including unlisted articles", () => {
    const permanent = new Set(collectPermanentUrls(subjects));
    for (const url of [
      "/",
      "/learn",
      "/search",
      "/keywords",
      "/offline",
      "/learn/physics",
      "/learn/physics/questions/ice",
    ])
      expect(permanent).toContain(url);
    expect(permanent.size).toBe(9 + 202);
  });

  test("of pages include list pages", () => {
    const pages = [...collectPageUrls({ subjects, keywords })].filter((url) =>
      url.startsWith("/learn/physics/page"),
    );
    expect(pages).toEqual(["/learn/physics/page/2", "/learn/physics/page/3"]);
  });

  test("include topics, which aren't permanent", () => {
    const own = { subjects: [topical], keywords: new Map() };
    expect([...collectPageUrls(own)]).toContain("/learn/nature/topics/caves");
    expect([...collectPermanentUrls([topical])].filter((url) => url.includes("/topics/"))).toEqual([]);
  });

  test("are those of prerendered pages", () => {
    const all = [...subjects, topical];
    const source = { subjects: all, keywords: subjectsToKeywordParts(all, "en") };
    const payloadSource = { articles: new Map(), readPayload: () => ({}) as never };
    const manifest = { subjects: [], keywords: {} } as never;
    const subjectKeys = new Map();
    const groups = planPageGroups({ ...source, manifest, payloadSource, subjectKeys }, "lists");
    const prerendered = groups.flatMap(({ plan }) => Array.from(plan(), ({ file }) => file));
    const articleFiles = all.flatMap(({ articles }) => articles.map(({ url }) => urlToFile(url)));
    expect([...collectPageUrls(source)].map(urlToFile).sort()).toEqual(
      [...prerendered, ...articleFiles].sort(),
    );
  });
});
