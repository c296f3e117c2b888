import { describe, expect, test } from "vitest";
import { SubjectIndex } from "../../../../src/build/collect/subject-index.ts";
import {
  immutableCacheControl,
  immutablePatterns,
  pathToCacheControl,
} from "../../../../src/build/publish/hosts/cache-control.ts";
import { checkHostLimits, partsToText } from "../../../../src/build/publish/hosts/check-host-limits.ts";
import { type HostName, hosts, isHostName } from "../../../../src/build/publish/hosts/hosts.ts";
import { planOutput } from "../../../../src/build/publish/plan-output.ts";
import { siteToSecurityHeaders } from "../../../../src/build/publish/security-headers.ts";
import {
  articleShardPath,
  keywordPartPath,
  listPagePath,
  manifestPath,
  slugShardPath,
} from "../../../../src/bundle/paths.ts";
import { headerPath } from "../../../../src/search/codec/index-format.ts";
import { createArticleEntry, createHostOptions, createRedirect } from "../test-data.ts";

const securityHeaders = siteToSecurityHeaders({ externalImages: false });

const names = Object.keys(hosts) as HostName[];
const filesOf = (name: HostName, changes: Parameters<typeof createHostOptions>[0] = {}) =>
  new Map(
    [...hosts[name].files(createHostOptions({ headers: securityHeaders, ...changes }))].map(
      ({ path, content }) => [path, content],
    ),
  );

describe("the cache lifetime of files", () => {
  test.each([
    articleShardPath("physics" as never, "abc", 0),
    listPagePath("physics" as never, "abc", "newest", 1),
    slugShardPath("abc", 0),
    keywordPartPath("abc", "a"),
    `search/1-abc/${headerPath}`,
    "assets/index-1a2b.js",
  ])("%s is immutable", (path) => {
    expect(pathToCacheControl(`/${path}`)).toBe(immutableCacheControl);
  });

  test.each([
    manifestPath,
    "",
    "index.html",
    "search",
    "search.html",
    "search/",
    "learn/data/articles",
    "assets",
    "early.js",
    "feed.atom",
  ])("%s is revalidated", (path) => {
    expect(pathToCacheControl(`/${path}`)).toBe("no-cache");
  });
});

describe("a site in several languages", () => {
  const changes = { base: "/docs/", languagePaths: ["es", "pt-br"], redirects: [] };

  test("has the cache lifetimes and 404 pages of each language on Netlify", () => {
    const files = filesOf("netlify", changes);
    expect(files.get("_headers")).toContain("/docs/es/assets/*\n  Cache-Control: public");
    expect(files.get("_redirects")).toBe(
      "/docs/es/* /docs/es/404.html 404\n/docs/pt-br/* /docs/pt-br/404.html 404\n",
    );
  });

  test("has home pages with a slash and 404 pages of each language on nginx", () => {
    const config = filesOf("nginx", changes).get(".nginx/site.conf") ?? "";
    expect(config).toContain("location = /docs/es/ { try_files /es/index.html =404; }");
    expect(config).toContain("error_page 404 /docs/es/404.html;");
    const rewrite = /rewrite "(.*)" \$1 permanent;/u.exec(config)?.[1]?.replaceAll(/\\+-/gu, "-") ?? "";
    const withoutSlash = (path: string): string => path.replace(new RegExp(rewrite, "u"), "$1");
    expect(["/docs/es/", "/docs/es/learn/", "/docs/learn/"].map(withoutSlash)).toEqual([
      "/docs/es/",
      "/docs/es/learn",
      "/docs/learn",
    ]);
    const immutable = /"~(\^\(\?:200[^"]*)"/u.exec(config)?.[1]?.replaceAll(/\\+-/gu, "-") ?? "";
    const isImmutable = (path: string): boolean => new RegExp(immutable, "u").test(`200:${path}`);
    expect(["/assets/a.js", "/pt-br/assets/a.js", "/fr/assets/a.js"].map(isImmutable)).toEqual([
      true,
      true,
      false,
    ]);
  });

  test("is told what its host can't do", () => {
    const notices = (name: HostName) => hosts[name].notices(createHostOptions(changes)).join("\n");
    expect(notices("github-pages")).toContain("404 page of the main language");
    expect(notices("static")).toContain("For unknown paths below /es/, serve es/404.html.");
  });
});

describe("a host", () => {
  test("has a name that --target accepts", () => {
    expect(names).toEqual(["static", "nginx", "netlify", "cloudflare-pages", "github-pages"]);
    expect([isHostName("nginx"), isHostName("toString")]).toEqual([true, false]);
  });

  test.each(names)("%s publishes every redirect", (name) => {
    const redirects = [createRedirect("/old", "/learn"), createRedirect("/older/page", "/learn", 302)];
    const files = filesOf(name, { redirects });
    const all = [...files].map(([path, content]) => `${path}\n${content}`).join("\n");
    expect(all).toContain("/learn");
    for (const source of ["old", "older/page"]) expect(all).toContain(source);
  });

  test.each(names)("%s writes no file over a page", (name) => {
    for (const path of filesOf(name).keys()) expect(path).toMatch(/^[._]/u);
  });
});

describe("_headers", () => {
  const text = filesOf("netlify").get("_headers") ?? "";

  test("has the security headers for all paths, and sets no header twice for a path", () => {
    for (const [name, value] of Object.entries(securityHeaders))
      expect(text).toContain(`\n  ${name}: ${value}\n`);
    expect(text.match(/Cache-Control/gu)).toHaveLength(immutablePatterns.length);
    expect(text.split("\n\n")[0]).toMatch(/^\/\*\n(?: {2}[\w-]+: .+\n?)+$/u);
  });

  test("stays within the limits of Cloudflare Pages", () => {
    const cloudflare = filesOf("cloudflare-pages").get("_headers") ?? "";
    expect(cloudflare).toBe(text);
    expect(cloudflare.match(/^\//gmu)?.length).toBeLessThanOrEqual(100);
    for (const line of cloudflare.split("\n")) expect(line.length).toBeLessThanOrEqual(2_000);
  });

  test("uses the base path", () => {
    expect(filesOf("netlify", { base: "/docs/" }).get("_headers")).toContain("/docs/assets/*\n");
    expect(hosts.netlify.notices(createHostOptions({ base: "/docs/" }))).toHaveLength(1);
  });
});

test("Cloudflare Pages gets redirects beyond its limits as pages", () => {
  const redirects = Array.from({ length: 2_003 }, (_, index) => createRedirect(`/old/${index}`, "/learn"));
  const long = createRedirect(`/${"a".repeat(230)}/${"b".repeat(230)}/${"ä".repeat(110)}`, "/learn");
  const files = filesOf("cloudflare-pages", { redirects: [long, ...redirects] });
  expect(files.get("_redirects")?.trim().split("\n")).toHaveLength(2_000);
  expect(files.size - 2).toBe(4);
  expect(files.get("old/2002.html")).toContain('<meta http-equiv="refresh" content="0; url=/learn">');
});

describe("the limits of a host", () => {
  const articles = Array.from({ length: 26_891 }, (_, index) => createArticleEntry({ slug: `q${index}` }));
  const subjects = [new SubjectIndex("physics" as never, { name: "Physics" }, articles)];
  const bundle = {
    subjects,
    keywords: new Map([..."abcdefghijklmnopqrstuvwxyz", "other"].map((part) => [part, () => []])),
  };
  const written = { files: 8_370, bytes: 170_000_000, largest: { path: "data/a.json", bytes: 90_000 } };
  const plan = planOutput({
    editions: [{ bundle }],
    prerenderScope: "all",
    written,
    otherFiles: 90,
    encodingCount: 0,
  });
  const limitMessages = (name: HostName, output = plan) =>
    checkHostLimits(name, hosts[name].limits, output).map(({ reason, hint }) => `${reason}. ${hint}`);

  test("are reported with numbers, and with what would fit", () => {
    expect(partsToText(plan)).toBe(
      "27,196 pages + 8,370 data, index and app files + 90 sitemaps, feeds and redirects = 35,656 files",
    );
    expect(limitMessages("cloudflare-pages")).toEqual([
      `${partsToText(plan)}; the free plan of cloudflare-pages allows 20,000. Use --prerender lists, which leaves rendering articles to the browser (8,765 files), or choose a larger plan, another host or fewer subjects.`,
    ]);
  });

  test("are met without article pages", () => {
    const listsOnly = planOutput({
      editions: [{ bundle }],
      prerenderScope: "lists",
      written,
      otherFiles: 90,
      encodingCount: 0,
    });
    expect(names.flatMap((name) => limitMessages(name, listsOnly))).toEqual([]);
  });

  test.each<[HostName, Partial<typeof plan>, RegExp]>([
    ["cloudflare-pages", { largest: { path: "a.bin", bytes: 26 * 1024 * 1024 } }, /a\.bin is 28 MB/u],
    ["github-pages", { parts: [{ label: "pages", files: 1, bytes: 1_000_000_001 }] }, /about 1,001 MB/u],
    [
      "netlify",
      { fullestFolder: { path: "learn/a/questions", files: 54_001 } },
      /54,001 files; netlify allows 54,000/u,
    ],
  ])("of %s are checked", (name, changes, reason) => {
    expect(limitMessages(name, { ...plan, ...changes }).join("\n")).toMatch(reason);
  });

  test("count compressed files if the host has them", () => {
    const withEncodings = planOutput({
      editions: [{ bundle }],
      prerenderScope: "none",
      written,
      otherFiles: 8,
      encodingCount: 2,
    });
    expect(partsToText(withEncodings)).toContain("2 pages + 8,370 data, index and app files + 8 sitemaps");
    expect(partsToText(withEncodings)).toContain("16,760 compressed files = 25,140 files");
  });
});
