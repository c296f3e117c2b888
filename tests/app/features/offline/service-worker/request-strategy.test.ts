import { describe, expect, test } from "vitest";
import {
  isCacheable,
  isImmutable,
  type ResponseProperties,
  requestToStrategy,
  type Strategy,
} from "../../../../../src/app/features/offline/service-worker/request-strategy.ts";
import {
  immutableCacheControl,
  pathToCacheControl,
} from "../../../../../src/build/publish/hosts/cache-control.ts";
import {
  articleShardPath,
  keywordPartPath,
  listPagePath,
  manifestPath,
  searchFieldsPath,
  slugShardPath,
  subjectKeywordsPath,
} from "../../../../../src/bundle/paths.ts";
import { headerPath } from "../../../../../src/search/codec/index-format.ts";

const siteUrl = "https://example.org/base/";
const appShell = new Set(["early.js", "assets/index-1a2b3c4d.js"]);

/** The strategy for a request as scripts make it, with some properties changed. */
function strategyOf(url: string, changes: Partial<Parameters<typeof requestToStrategy>[0]> = {}): Strategy {
  const request = { method: "GET", url, mode: "cors", cache: "default", isPartial: false, ...changes };
  return requestToStrategy(request, siteUrl, appShell);
}

const navigate = { mode: "navigate" };

describe("a request", () => {
  test.each([
    ["for a page is network-first", "learn/physics", navigate, { kind: "page", path: "learn/physics" }],
    [
      "for a page ignores the query",
      "learn/physics?q=a/b.c",
      navigate,
      { kind: "page", path: "learn/physics" },
    ],
    ["for the home page is too", "", navigate, { kind: "page", path: "" }],
    ["for a page's HTML file is for the page", "learn.html", navigate, { kind: "page", path: "learn" }],
    [
      "for an article whose slug ends like a file is for the page",
      "learn/computer-science/questions/version-3.12",
      navigate,
      { kind: "page", path: "learn/computer-science/questions/version-3.12" },
    ],
    [
      "for a path outside ASCII has it decoded",
      "learn/%D9%81%D9%8A%D8%B2%D9%8A%D8%A7%D8%A1",
      navigate,
      { kind: "page", path: "learn/فيزياء" },
    ],
    ["that navigates to a file is network-only", "feed.atom", navigate, { kind: "network-only" }],
    ["for the manifest has its own strategy", manifestPath, {}, { kind: "manifest" }],
    [
      "for a script is immutable",
      "assets/index-1a2b3c4d.js",
      {},
      { kind: "immutable", path: "assets/index-1a2b3c4d.js" },
    ],
    [
      "for a file of the app shell uses the app shell",
      "early.js",
      {},
      { kind: "app-shell", path: "early.js" },
    ],
    ["for anything else is network-only", "robots.txt", {}, { kind: "network-only" }],
    ["for the service worker itself is network-only", "service-worker.js", {}, { kind: "network-only" }],
    ["that is a POST is network-only", "learn", { method: "POST" }, { kind: "network-only" }],
    ["for a range is network-only", "assets/a.mp4", { isPartial: true }, { kind: "network-only" }],
    ["with `no-store` is network-only", manifestPath, { cache: "no-store" }, { kind: "network-only" }],
    [
      "that reloads a page is for the page",
      "learn",
      { ...navigate, cache: "no-cache" },
      { kind: "page", path: "learn" },
    ],
  ] as const)("%s", (_, path, changes, strategy) => {
    expect(strategyOf(siteUrl + path, changes)).toEqual(strategy);
  });

  test.each([
    "https://other.example/base/assets/a.js",
    "https://example.org/assets/a.js",
    "https://example.org/base",
  ])("outside of the site is network-only: %s", (url) => {
    expect(strategyOf(url)).toEqual({ kind: "network-only" });
    expect(strategyOf(url, navigate)).toEqual({ kind: "network-only" });
  });
});

test("the service worker and the hosts agree on which files are immutable", () => {
  const paths = [
    articleShardPath("physics" as never, "abc", 0),
    listPagePath("physics" as never, "abc", "newest", 1),
    subjectKeywordsPath("physics" as never, "abc"),
    searchFieldsPath("physics" as never, "abc"),
    slugShardPath("abc", 0),
    keywordPartPath("abc", "a"),
    `search/1-abc/${headerPath}`,
    "assets/index-1a2b.js",
    manifestPath,
    "",
    "search",
    "search/",
    "learn/data/articles",
    "early.js",
    "service-worker.js",
  ];
  for (const path of paths)
    expect([path, isImmutable(path)]).toEqual([
      path,
      pathToCacheControl(`/${path}`) === immutableCacheControl,
    ]);
});

describe("a response", () => {
  const ofType = (contentType: string) => ({ headers: new Headers({ "Content-Type": contentType }) });
  const good = { status: 200, type: "basic", redirected: false, ...ofType("application/json") } as const;
  const file = { kind: "immutable", path: "data/articles/a/b/0.json" } as const;
  const page = { kind: "page", path: "learn" } as const;

  test("is cacheable if it is what was requested", () => {
    expect(isCacheable(file, good)).toBe(true);
    expect(isCacheable({ kind: "manifest" }, good)).toBe(true);
    expect(isCacheable(page, { ...good, ...ofType("text/html; charset=utf-8") })).toBe(true);
  });

  test.each<[string, Partial<ResponseProperties>]>([
    ["that is an error", { status: 404 }],
    ["that is partial", { status: 206 }],
    ["of another site", { type: "opaque" }],
    ["that was redirected", { redirected: true }],
    ["that is a page in place of a file", ofType("text/html")],
  ])("%s is not cacheable", (_, changes) => {
    expect(isCacheable(file, { ...good, ...changes })).toBe(false);
  });

  test("that is a file in place of a page is not cacheable", () => {
    expect(isCacheable(page, good)).toBe(false);
  });

  test("to a network-only request is not cacheable", () => {
    expect(isCacheable({ kind: "network-only" }, good)).toBe(false);
  });
});
