import { describe, expect, test } from "vitest";
import {
  articleShardPath,
  keywordPartPath,
  listPagePath,
  manifestPath,
  slugShardPath,
  subjectKeywordsPath,
} from "../../src/bundle/paths.ts";
import {
  isLasting,
  isStorable,
  type RequestPlan,
  requestToPlan,
  toPagePath,
} from "../../src/offline/request-plan.ts";
import { immutableCaching, pathToCaching } from "../../src/pack/publish/cache-rules.ts";
import { headerPath } from "../../src/search/index-format.ts";

const site = "https://example.org/base/";
const shell = new Set(["theme.js", "assets/index-1a2b3c4d.js"]);

/** The plan for a request as scripts make it, with some of it changed. */
function planOf(url: string, changes: Partial<Parameters<typeof requestToPlan>[0]> = {}): RequestPlan {
  const facts = { method: "GET", url, mode: "cors", cache: "default", isPartial: false, ...changes };
  return requestToPlan(facts, site, shell);
}

const navigate = { mode: "navigate" };

describe("a request", () => {
  test.each([
    [
      "for a page comes from the network first",
      "learn/physics",
      navigate,
      { kind: "page", path: "learn/physics" },
    ],
    [
      "for a page with a query is one for the page",
      "learn/physics?q=a/b.c",
      navigate,
      { kind: "page", path: "learn/physics" },
    ],
    ["for the home page too", "", navigate, { kind: "page", path: "" }],
    ["for a page by its file is one for the page", "learn.html", navigate, { kind: "page", path: "learn" }],
    ["for a file by its address is the network's", "feed.atom", navigate, { kind: "network" }],
    ["for the manifest is one of its own", manifestPath, {}, { kind: "manifest" }],
    [
      "for a script lasts",
      "assets/index-1a2b3c4d.js",
      {},
      { kind: "lasting", path: "assets/index-1a2b3c4d.js" },
    ],
    ["for a file of the shell comes from the shell", "theme.js", {}, { kind: "shell", path: "theme.js" }],
    ["for anything else is the network's", "robots.txt", {}, { kind: "network" }],
    ["for the worker itself is the network's", "service-worker.js", {}, { kind: "network" }],
    ["that sends something is the network's", "learn", { method: "POST" }, { kind: "network" }],
    ["for a part of a file is the network's", "assets/a.mp4", { isPartial: true }, { kind: "network" }],
    ["past all caches is the network's", manifestPath, { cache: "no-store" }, { kind: "network" }],
    [
      "that reloads a page still finds it",
      "learn",
      { ...navigate, cache: "no-cache" },
      { kind: "page", path: "learn" },
    ],
  ] as const)("%s", (_, path, changes, plan) => {
    expect(planOf(site + path, changes)).toEqual(plan);
  });

  test.each([
    "https://other.example/base/assets/a.js",
    "https://example.org/assets/a.js",
    "https://example.org/base",
  ])("outside of the site is the network's: %s", (url) => {
    expect(planOf(url)).toEqual({ kind: "network" });
    expect(planOf(url, navigate)).toEqual({ kind: "network" });
  });

  test.each([
    ["learn/", "learn"],
    ["learn/physics.html", "learn/physics"],
    ["index.html", ""],
    ["index", ""],
    ["learn/physics/questions/what-is-an-index", "learn/physics/questions/what-is-an-index"],
  ])("for a page has one path: %s", (path, page) => {
    expect(toPagePath(path)).toBe(page);
  });
});

test("the worker and the hosts agree on what never changes under its name", () => {
  const paths = [
    articleShardPath("physics" as never, "abc", 0),
    listPagePath("physics" as never, "abc", "newest", 1),
    subjectKeywordsPath("physics" as never, "abc"),
    slugShardPath("abc", 0),
    keywordPartPath("abc", "a"),
    `search/1-abc/${headerPath}`,
    "assets/index-1a2b.js",
    manifestPath,
    "",
    "search",
    "search/",
    "learn/data/articles",
    "theme.js",
    "service-worker.js",
  ];
  for (const path of paths)
    expect([path, isLasting(path)]).toEqual([path, pathToCaching(`/${path}`) === immutableCaching]);
});

describe("a response", () => {
  const good = { status: 200, type: "basic", isRedirected: false, contentType: "application/json" };
  const file = { kind: "lasting", path: "data/articles/a/b/0.json" } as const;
  const page = { kind: "page", path: "learn" } as const;

  test("is stored where it is what was asked for", () => {
    expect(isStorable(file, good)).toBe(true);
    expect(isStorable({ kind: "manifest" }, good)).toBe(true);
    expect(isStorable(page, { ...good, contentType: "text/html; charset=utf-8" })).toBe(true);
  });

  test.each([
    ["that says no", { status: 404 }],
    ["that is a part", { status: 206 }],
    ["of another site", { type: "opaque" }],
    ["that was led elsewhere", { isRedirected: true }],
    ["that is a page in the place of a file", { contentType: "text/html" }],
  ])("%s is not", (_, changes) => {
    expect(isStorable(file, { ...good, ...changes })).toBe(false);
  });

  test("that is a file in the place of a page is not", () => {
    expect(isStorable(page, good)).toBe(false);
  });

  test("to what is the network's is not", () => {
    expect(isStorable({ kind: "network" }, good)).toBe(false);
  });
});
