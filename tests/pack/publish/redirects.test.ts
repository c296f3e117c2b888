// @vitest-environment happy-dom
import { posix } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toSiteAddress } from "../../../src/article/site-address.ts";
import { NearestAddresses } from "../../../src/pack/publish/nearest-address.ts";
import { readRedirects } from "../../../src/pack/publish/read-redirects.ts";
import { redirectPages, redirectsToLines } from "../../../src/pack/publish/redirect-forms.ts";
import { membersToRedirects, resolveRedirects } from "../../../src/pack/publish/redirects.ts";
import { addressOf, memberOf, redirectOf, writtenOf } from "./support.ts";

const addresses = new Set([
  "/",
  "/404",
  "/learn",
  "/learn/physics",
  "/learn/physics/questions/why-ice-floats",
]);
const pages = { addresses, nearest: () => new NearestAddresses(addresses), files: ["theme.js"] };
const page = "/learn/physics/questions/why-ice-floats";

const linesOf = (text: string) =>
  readRedirects("redirects", text).redirects.map(({ from, to, status }) => `${from} ${to} ${status}`);

describe("a file of redirects", () => {
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
    ["/old", "1:1 redirect-words"],
    ["/a /b 301 x", "1:1 redirect-words"],
    ["/ok /learn\n\n  /a*  /b", "3:3 redirect-source"],
    ["/a  ftp://example.org", "1:5 redirect-target"],
    ["/a  https://me:secret@example.org/", "1:5 redirect-target"],
    ["/a  javascript:alert(1)", "1:5 redirect-target"],
    ["/a /b 200", "1:7 redirect-status"],
    ["/.. /b! 3O1", "1:1 redirect-source, 1:9 redirect-status"],
  ])("%j is told with its place", (text, problems) => {
    const shown = readRedirects("redirects", text).problems.map(
      ({ line, column, rule }) => `${line}:${column} ${rule}`,
    );
    expect(shown.join(", ")).toBe(problems);
  });
});

describe("redirects of a site", () => {
  const resolve = (...written: Parameters<typeof resolveRedirects>[0]) => {
    const { redirects, problems, needless } = resolveRedirects(written, pages);
    return {
      redirects: redirects.map(({ from, to, status }) => `${from} ${to} ${status}`),
      problems: problems.map(({ line, severity, rule }) => `${line} ${severity} ${rule}`),
      hints: problems.map(({ hint }) => hint),
      needless,
    };
  };

  test("lead to the last of a chain in one step, for good where each step is", () => {
    const { redirects, problems } = resolve(
      writtenOf("/a", "/b", 1),
      writtenOf("/b", "/c", 2, 302),
      writtenOf("/c", "/learn", 3),
      writtenOf("/d", "/c", 4),
    );
    expect(redirects).toEqual(["/a /learn 302", "/b /learn 302", "/c /learn 301", "/d /learn 301"]);
    expect(problems).toEqual([]);
  });

  test.each([
    [
      "a circle",
      [writtenOf("/a", "/b", 1), writtenOf("/b", "/a", 2)],
      ["1 error redirect-loop", "2 error redirect-loop"],
    ],
    [
      "the way into a circle",
      [writtenOf("/a", "/b", 1), writtenOf("/b", "/b", 2)],
      ["1 error redirect-loop", "2 error redirect-loop"],
    ],
    ["a target that there is not", [writtenOf("/a", "/none")], ["1 error redirect-target-missing"]],
    ["a source that is a page", [writtenOf("/learn", page)], ["1 error redirect-source-exists"]],
    [
      "a source that is the home page's file",
      [writtenOf("/index", page)],
      ["1 error redirect-source-exists"],
    ],
    [
      "a source that is another page's file",
      [writtenOf("/learn.html", page)],
      ["1 error redirect-source-exists"],
    ],
    [
      "a source that is a file of the app",
      [writtenOf("/theme.js", page)],
      ["1 error redirect-source-exists"],
    ],
    ["a source among the data", [writtenOf("/data/manifest.json", page)], ["1 error redirect-source-exists"]],
    [
      "a source below another page's file",
      [writtenOf("/learn.html/a", page)],
      ["1 error redirect-source-blocked"],
    ],
    [
      "a source whose folder is another's file",
      [writtenOf("/a.html", page, 1), writtenOf("/a.html/b", page, 2)],
      ["2 error redirect-source-blocked"],
    ],
    [
      "one source with two targets",
      [writtenOf("/a", page, 1), writtenOf("/a", "/learn", 2)],
      ["2 error redirect-conflict"],
    ],
    [
      "one redirect twice",
      [writtenOf("/a", page, 1), writtenOf("/a", page, 2)],
      ["2 warning redirect-repeated"],
    ],
  ])("are no %s", (_, written, problems) => {
    expect(resolve(...written).problems).toEqual(problems);
  });

  test("come with the address that was probably meant", () => {
    expect(resolve(writtenOf("/a", "/learn/chemistry/questions/why-ice-floats")).hints).toEqual([
      `Did you mean ${page}?`,
    ]);
  });

  test("from the file of a page to the page are needless, and work", () => {
    const { needless, problems } = resolve(writtenOf(`${page}.html`, page));
    expect([needless, problems]).toEqual([[`${page}.html`], ["1 warning redirect-needless"]]);
  });

  test("come from aliases too", () => {
    const place = { file: "a.md", line: 3, column: 1 };
    const member = memberOf({ aliases: [{ address: addressOf("/old"), place }] });
    expect(membersToRedirects([member])).toEqual([
      { from: "/old", to: "/learn/physics/questions/ice", status: 301, place },
    ]);
  });

  test("each lead to a page, and never to another redirect, whatever was written", () => {
    const some = fc.constantFrom("/a", "/b", "/c", "/d.html", "/d", "/learn", page, "/none");
    fc.assert(
      fc.property(fc.array(fc.tuple(some, some)), (pairs) => {
        const written = pairs.map(([from, to], index) => writtenOf(from, to, index + 1));
        const { redirects } = resolveRedirects(written, pages);
        for (const { from, to } of redirects)
          expect([addresses.has(to), addresses.has(from)]).toEqual([true, false]);
      }),
    );
  });
});

describe("redirects come out", () => {
  const redirects = [
    redirectOf("/old page", "/learn/é"),
    redirectOf("/a", "https://example.net/?q=\"<b>'&", 302),
  ];

  test("as lines for Netlify and Cloudflare Pages", () => {
    expect(redirectsToLines(redirects, "/docs/")).toEqual([
      "/docs/old%20page /docs/learn/%C3%A9 301",
      "/a https://example.net/?q=\"<b>'& 302".replace("/a", "/docs/a"),
    ]);
  });

  test("as pages that lead on without JavaScript, and say which address counts", () => {
    const [first, second] = [...redirectPages(redirects, { base: "/docs/", url: "https://example.org" })];
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

  test("as pages inside the output folder alone, and at most one for an address", () => {
    const part = fc.string({ unit: fc.constantFrom(..."./%2eab\\ ".split("")), maxLength: 12 });
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const written = parts.flatMap((text, index) =>
          toSiteAddress(text) === undefined ? [] : [writtenOf(text, page, index + 1)],
        );
        const { redirects: kept } = resolveRedirects(written, pages);
        const paths = [...redirectPages(kept, { base: "/", url: undefined })].map(({ path }) => path);
        expect(new Set(paths).size).toBe(paths.length);
        for (const path of paths) {
          expect(posix.join("/out", path)).toBe(`/out/${path}`);
          expect(["index.html", "404.html", "learn.html"]).not.toContain(path);
        }
      }),
    );
  });
});
