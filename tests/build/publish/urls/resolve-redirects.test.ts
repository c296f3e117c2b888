// @vitest-environment happy-dom

import { posix } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NearestUrls } from "../../../../src/build/publish/urls/nearest-urls.ts";
import { parseRedirects } from "../../../../src/build/publish/urls/parse-redirects.ts";
import {
  redirectsToLines,
  renderRedirectPages,
} from "../../../../src/build/publish/urls/render-redirects.ts";
import {
  articlesToRedirects,
  resolveRedirects,
} from "../../../../src/build/publish/urls/resolve-redirects.ts";
import { loadBuildMessages, siteToUiLocale } from "../../../../src/build/ui-locale.ts";
import { parseSiteUrl } from "../../../../src/content/site-url.ts";
import {
  createArticleEntry,
  createHostOptions,
  createParsedRedirect,
  createRedirect,
  parseTestUrl,
} from "../test-data.ts";

const pageUrls = new Set([
  "/",
  "/404",
  "/learn",
  "/learn/physics",
  "/learn/physics/questions/why-ice-floats",
]);
const sitePages = {
  pageUrls,
  getNearestUrls: () => new NearestUrls(pageUrls),
  files: ["early.js"],
};
const pageUrl = "/learn/physics/questions/why-ice-floats";

const linesOf = (text: string) =>
  parseRedirects("redirects", text).redirects.map(({ from, to, status }) => `${from} ${to} ${status}`);

describe("a redirects file", () => {
  test("has a source, a target and perhaps a status on each line, and comments", () => {
    const text =
      "\uFEFF# Moved in May\n\n/old /learn\r\n  old/page/ /learn/physics 302 # for now\n/a https://Example.net/b?c=d#e\n";
    expect(linesOf(text)).toEqual([
      "/old /learn 301",
      "/old/page /learn/physics 302",
      "/a https://example.net/b?c=d#e 301",
    ]);
  });

  test.each([
    ["/old", "1:1 invalid-redirect"],
    ["/a /b 301 x", "1:1 invalid-redirect"],
    ["/ok /learn\n\n  /a*  /b", "3:3 invalid-redirect-source"],
    ["/a  ftp://example.org", "1:5 invalid-redirect-target"],
    ["/a  https://me:secret@example.org/", "1:5 invalid-redirect-target"],
    ["/a  javascript:alert(1)", "1:5 invalid-redirect-target"],
    ["/a /b 200", "1:7 invalid-redirect-status"],
    ["/.. /b! 3O1", "1:1 invalid-redirect-source, 1:9 invalid-redirect-status"],
  ])("%j is reported with its location", (text, diagnostics) => {
    const summaries = parseRedirects("redirects", text).diagnostics.map(
      ({ line, column, rule }) => `${line}:${column} ${rule}`,
    );
    expect(summaries.join(", ")).toBe(diagnostics);
  });
});

describe("redirects of a site", () => {
  const resolve = (...parsed: Parameters<typeof resolveRedirects>[0]) => {
    const { redirects, diagnostics, unnecessary } = resolveRedirects(parsed, sitePages);
    return {
      redirects: redirects.map(({ from, to, status }) => `${from} ${to} ${status}`),
      diagnostics: diagnostics.map(({ line, severity, rule }) => `${line} ${severity} ${rule}`),
      hints: diagnostics.map(({ hint }) => hint),
      unnecessary,
    };
  };

  test("lead to the end of a chain in one step, permanently if each step is", () => {
    const { redirects, diagnostics } = resolve(
      createParsedRedirect("/a", "/b", 1),
      createParsedRedirect("/b", "/c", 2, 302),
      createParsedRedirect("/c", "/learn", 3),
      createParsedRedirect("/d", "/c", 4),
    );
    expect(redirects).toEqual(["/a /learn 302", "/b /learn 302", "/c /learn 301", "/d /learn 301"]);
    expect(diagnostics).toEqual([]);
  });

  test.each([
    [
      "a circle",
      [createParsedRedirect("/a", "/b", 1), createParsedRedirect("/b", "/a", 2)],
      ["1 error redirect-loop", "2 error redirect-loop"],
    ],
    [
      "the way into a circle",
      [createParsedRedirect("/a", "/b", 1), createParsedRedirect("/b", "/b", 2)],
      ["1 error redirect-loop", "2 error redirect-loop"],
    ],
    ["a missing target", [createParsedRedirect("/a", "/none")], ["1 error missing-redirect-target"]],
    [
      "a source that is a page",
      [createParsedRedirect("/learn", pageUrl)],
      ["1 error occupied-redirect-source"],
    ],
    [
      "a source that is the home page's file",
      [createParsedRedirect("/index", pageUrl)],
      ["1 error occupied-redirect-source"],
    ],
    [
      "a source that is another page's file",
      [createParsedRedirect("/learn.html", pageUrl)],
      ["1 error occupied-redirect-source"],
    ],
    [
      "a source that is a file of the app",
      [createParsedRedirect("/early.js", pageUrl)],
      ["1 error occupied-redirect-source"],
    ],
    [
      "a source among the data",
      [createParsedRedirect("/data/manifest.json", pageUrl)],
      ["1 error occupied-redirect-source"],
    ],
    [
      "a source below another page's file",
      [createParsedRedirect("/learn.html/a", pageUrl)],
      ["1 error blocked-redirect-source"],
    ],
    [
      "a source whose folder is another's file",
      [createParsedRedirect("/a.html", pageUrl, 1), createParsedRedirect("/a.html/b", pageUrl, 2)],
      ["2 error blocked-redirect-source"],
    ],
    [
      "one source with two targets",
      [createParsedRedirect("/a", pageUrl, 1), createParsedRedirect("/a", "/learn", 2)],
      ["2 error conflicting-redirect"],
    ],
    [
      "one redirect twice",
      [createParsedRedirect("/a", pageUrl, 1), createParsedRedirect("/a", pageUrl, 2)],
      ["2 warning duplicate-redirect"],
    ],
  ])("are no %s", (_, parsed, diagnostics) => {
    expect(resolve(...parsed).diagnostics).toEqual(diagnostics);
  });

  test("come with a suggestion for a missing target", () => {
    expect(resolve(createParsedRedirect("/a", "/learn/chemistry/questions/why-ice-floats")).hints).toEqual([
      `Did you mean ${pageUrl}?`,
    ]);
  });

  test("from the file of a page to the page are redundant, and work", () => {
    const { unnecessary, diagnostics } = resolve(createParsedRedirect(`${pageUrl}.html`, pageUrl));
    expect([unnecessary, diagnostics]).toEqual([[`${pageUrl}.html`], ["1 warning redundant-redirect"]]);
  });

  test("come from aliases too", () => {
    const location = { file: "a.md", line: 3, column: 1 };
    const article = createArticleEntry({ aliases: [{ url: parseTestUrl("/old"), location }] });
    expect(articlesToRedirects([article])).toEqual([
      { from: "/old", to: "/learn/physics/questions/ice", status: 301, location },
    ]);
  });

  test("each lead to a page, and never to another redirect, whatever was written", () => {
    let checked = 0;
    const anyUrl = fc.constantFrom("/a", "/b", "/c", "/d.html", "/d", "/learn", pageUrl, "/none");
    fc.assert(
      fc.property(fc.array(fc.tuple(anyUrl, anyUrl)), (pairs) => {
        const parsed = pairs.map(([from, to], index) => createParsedRedirect(from, to, index + 1));
        const { redirects } = resolveRedirects(parsed, sitePages);
        checked += redirects.length;
        for (const { from, to } of redirects)
          expect([pageUrls.has(to), pageUrls.has(from)]).toEqual([true, false]);
      }),
    );
    expect(checked).toBeGreaterThan(0);
  });
});

describe("redirects come out", () => {
  const redirects = [
    createRedirect("/old page", "/learn/é"),
    createRedirect("/a", "https://example.net/?q=\"<b>'&", 302),
  ];

  test("as lines for Netlify and Cloudflare Pages", () => {
    expect(redirectsToLines(redirects, "/docs/")).toEqual([
      "/docs/old%20page /docs/learn/%C3%A9 301",
      "/a https://example.net/?q=\"<b>'& 302".replace("/a", "/docs/a"),
    ]);
  });

  test("as pages that redirect without JavaScript, with the canonical URL", () => {
    const [first, second] = [...renderRedirectPages(redirects, createHostOptions({ base: "/docs/" }))];
    expect(first?.path).toBe("old page.html");
    const parsed = new DOMParser().parseFromString(first?.content ?? "", "text/html");
    expect(parsed.querySelector("meta[http-equiv=refresh]")?.getAttribute("content")).toBe(
      "0; url=/docs/learn/%C3%A9",
    );
    expect(parsed.querySelector("link[rel=canonical]")?.getAttribute("href")).toBe(
      "https://example.org/docs/learn/%C3%A9",
    );
    expect(parsed.querySelector("a")?.getAttribute("href")).toBe("/docs/learn/%C3%A9");
    expect(second?.content).not.toMatch(/<b>/u);
    const other = new DOMParser().parseFromString(second?.content ?? "", "text/html");
    expect(other.querySelector("a")?.getAttribute("href")).toBe("https://example.net/?q=\"<b>'&");
  });

  test("as pages in the language of the site", async () => {
    const uiLocale = siteToUiLocale({ language: "ar" });
    const options = createHostOptions({ uiLocale, messages: await loadBuildMessages(uiLocale) });
    const [page] = [...renderRedirectPages(redirects, options)];
    const { documentElement, title, body } = new DOMParser().parseFromString(
      page?.content ?? "",
      "text/html",
    );
    expect([documentElement.lang, documentElement.dir]).toEqual(["ar", "rtl"]);
    for (const text of [title, body.textContent]) expect(text).toMatch(/\p{Script=Arabic}/u);
  });

  test("as pages inside the output folder only, at most one per URL", () => {
    let checked = 0;
    const part = fc.string({ unit: fc.constantFrom(..."./%2eab\\ ".split("")), maxLength: 12 });
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const parsed = parts.flatMap((text, index) =>
          parseSiteUrl(text) === undefined ? [] : [createParsedRedirect(text, pageUrl, index + 1)],
        );
        const { redirects: resolved } = resolveRedirects(parsed, sitePages);
        const paths = [...renderRedirectPages(resolved, createHostOptions({ origin: undefined }))].map(
          ({ path }) => path,
        );
        checked += paths.length;
        expect(new Set(paths).size).toBe(paths.length);
        for (const path of paths) {
          expect(posix.join("/out", path)).toBe(`/out/${path}`);
          expect(["index.html", "404.html", "learn.html"]).not.toContain(path);
        }
      }),
    );
    expect(checked).toBeGreaterThan(0);
  });
});
