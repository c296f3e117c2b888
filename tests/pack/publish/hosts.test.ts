import { describe, expect, test } from "vitest";
import {
  articleShardPath,
  keywordPartPath,
  listPagePath,
  manifestPath,
  slugShardPath,
} from "../../../src/bundle/paths.ts";
import { immutableCaching, immutablePatterns, pathToCaching } from "../../../src/pack/publish/cache-rules.ts";
import { checkHostFit, partsToText } from "../../../src/pack/publish/host-fit.ts";
import { type HostName, hosts, isHostName } from "../../../src/pack/publish/hosts.ts";
import { planOutput } from "../../../src/pack/publish/plan-output.ts";
import { securityHeaders } from "../../../src/pack/security-headers.ts";
import { Shelf } from "../../../src/pack/shelves.ts";
import { headerPath } from "../../../src/search/index-format.ts";
import { hostSetupOf, memberOf, redirectOf } from "./support.ts";

const names = Object.keys(hosts) as HostName[];
const filesOf = (name: HostName, changes: Parameters<typeof hostSetupOf>[0] = {}) =>
  new Map([...hosts[name].files(hostSetupOf(changes))].map(({ path, content }) => [path, content]));

describe("how long files may be kept", () => {
  test.each([
    articleShardPath("physics" as never, "abc", 0),
    listPagePath("physics" as never, "abc", "newest", 1),
    slugShardPath("abc", 0),
    keywordPartPath("abc", "a"),
    `search/1-abc/${headerPath}`,
    "assets/index-1a2b.js",
  ])("%s for ever", (path) => {
    expect(pathToCaching(`/${path}`)).toBe(immutableCaching);
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
    "theme.js",
    "feed.atom",
  ])("%s until the server is asked", (path) => {
    expect(pathToCaching(`/${path}`)).toBe("no-cache");
  });
});

describe("a host", () => {
  test("has a name that --host takes", () => {
    expect(names).toEqual(["static", "nginx", "netlify", "cloudflare-pages", "github-pages"]);
    expect([isHostName("nginx"), isHostName("toString")]).toEqual([true, false]);
  });

  test.each(names)("%s keeps every redirect alive", (name) => {
    const redirects = [redirectOf("/old", "/learn"), redirectOf("/older/page", "/learn", 302)];
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

  test("has the security headers for all, and gives no path two values of one header", () => {
    for (const [name, value] of Object.entries(securityHeaders))
      expect(text).toContain(`\n  ${name}: ${value}\n`);
    expect(text.match(/Cache-Control/gu)).toHaveLength(immutablePatterns.length);
    expect(text.split("\n\n")[0]).toMatch(/^\/\*\n(?: {2}[\w-]+: .+\n?)+$/u);
  });

  test("keeps within what Cloudflare Pages reads", () => {
    const cloudflare = filesOf("cloudflare-pages").get("_headers") ?? "";
    expect(cloudflare).toBe(text);
    expect(cloudflare.match(/^\//gmu)?.length).toBeLessThanOrEqual(100);
    for (const line of cloudflare.split("\n")) expect(line.length).toBeLessThanOrEqual(2_000);
  });

  test("lies below the base path", () => {
    expect(filesOf("netlify", { base: "/docs/" }).get("_headers")).toContain("/docs/assets/*\n");
    expect(hosts.netlify.notices(hostSetupOf({ base: "/docs/" }))).toHaveLength(1);
  });
});

test("Cloudflare Pages gets the redirects that it does not read as pages", () => {
  const redirects = Array.from({ length: 2_003 }, (_, index) => redirectOf(`/old/${index}`, "/learn"));
  const long = redirectOf(`/${"a".repeat(230)}/${"b".repeat(230)}/${"ä".repeat(110)}`, "/learn");
  const files = filesOf("cloudflare-pages", { redirects: [long, ...redirects] });
  expect(files.get("_redirects")?.trim().split("\n")).toHaveLength(2_000);
  expect(files.size - 2).toBe(4);
  expect(files.get("old/2002.html")).toContain('<meta http-equiv="refresh" content="0; url=/learn">');
});

describe("whether an output fits a host", () => {
  const members = Array.from({ length: 26_891 }, (_, index) => memberOf({ slug: `q${index}` }));
  const shelves = [new Shelf("physics" as never, "Physics", members)];
  const written = { files: 8_370, bytes: 170_000_000, largest: { path: "data/a.json", bytes: 90_000 } };
  const planned = planOutput({ shelves, scope: "all", written, others: 90, encodings: 0 });
  const reasonsFor = (name: HostName, output = planned) =>
    checkHostFit(name, hosts[name].limits, output).map(({ reason, hint }) => `${reason}. ${hint}`);

  test("is told with the numbers, and with what would fit", () => {
    expect(partsToText(planned)).toBe(
      "27,194 pages + 8,370 data, index and app files + 90 sitemaps, feeds and redirects = 35,654 files",
    );
    expect(reasonsFor("cloudflare-pages")).toEqual([
      `${partsToText(planned)}; the free plan of cloudflare-pages allows 20,000. Use --prerender lists, which leaves rendering articles to the browser (8,763 files), or choose a larger plan, another host or fewer subjects.`,
    ]);
  });

  test("without pages for articles it does", () => {
    const lists = planOutput({ shelves, scope: "lists", written, others: 90, encodings: 0 });
    expect(names.flatMap((name) => reasonsFor(name, lists))).toEqual([]);
  });

  test.each<[HostName, Partial<typeof planned>, RegExp]>([
    ["cloudflare-pages", { largest: { path: "a.bin", bytes: 26 * 1024 * 1024 } }, /a\.bin is 28 MB/u],
    ["github-pages", { parts: [{ label: "pages", files: 1, bytes: 1_000_000_001 }] }, /about 1,001 MB/u],
    [
      "netlify",
      { fullestFolder: { path: "learn/a/questions", files: 54_001 } },
      /54,001 files; netlify allows 54,000/u,
    ],
  ])("%s has limits of its own", (name, changes, reason) => {
    expect(reasonsFor(name, { ...planned, ...changes }).join("\n")).toMatch(reason);
  });

  test("counts compressed copies where a host has them", () => {
    const copies = planOutput({ shelves, scope: "none", written, others: 8, encodings: 2 });
    expect(partsToText(copies)).toContain("2 pages + 8,370 data, index and app files + 8 sitemaps");
    expect(partsToText(copies)).toContain("16,760 compressed files = 25,140 files");
  });
});
