import { posix } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readSiteAddress, toSiteAddress } from "../../../src/article/site-address.ts";
import { sourceToArticle } from "../../../src/article/source-to-article.ts";
import { shelvesToKeywordParts } from "../../../src/pack/keyword-files.ts";
import { listItems } from "../../../src/pack/prerender/page-items.ts";
import { addressToFile } from "../../../src/pack/publish/address-to-file.ts";
import { lastingAddresses, pageAddresses } from "../../../src/pack/publish/addresses.ts";
import { Shelf } from "../../../src/pack/shelves.ts";
import { addressToUrl, baseToRoot } from "../../../src/pack/site-files/address-to-url.ts";
import { memberOf } from "./support.ts";

describe("the file of an address", () => {
  test.each([
    ["/", "index.html"],
    ["/learn", "learn.html"],
    ["/learn/physics/page/2", "learn/physics/page/2.html"],
    ["/learn/physics/questions/v1.2", "learn/physics/questions/v1.2.html"],
    ["/learn/é", "learn/é.html"],
  ])("%s is %s", (address, file) => {
    expect(addressToFile(address)).toBe(file);
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
  ])("refuses %j", (address) => {
    expect(() => addressToFile(address)).toThrow(RangeError);
  });

  test("never lies outside of the output folder, whatever the address", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."/.%2eE\\ab \0é".split("")) }), (text) => {
        const address = toSiteAddress(text);
        if (address === undefined) return;
        const file = posix.join("/out", addressToFile(address));
        expect(file.startsWith("/out/")).toBe(true);
        expect(file.slice("/out/".length)).toBe(addressToFile(address));
      }),
    );
  });
});

describe("an address as people write it", () => {
  test.each([
    ["/learn/physics/questions/why", "/learn/physics/questions/why"],
    ["/learn/physics/questions/why/", "/learn/physics/questions/why"],
    ["learn/physics", "/learn/physics"],
    [" /old%20page.html ", "/old page.html"],
    ["/caf\u0065\u0301", "/caf\u00e9"],
    ["/%C3%A9", "/é"],
    ["/", "/"],
  ])("%j is %s", (written, address) => {
    expect(toSiteAddress(written)).toBe(address);
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
  ])("%j is none, and it says why", (written, reason) => {
    const read = readSiteAddress(written);
    expect(read).toMatchObject({ kind: "bad", reason: expect.stringContaining(reason) as string });
  });

  test("comes back from the URL that it is made into", () => {
    fc.assert(
      fc.property(fc.webPath(), (path) => {
        const address = toSiteAddress(path);
        if (address === undefined) return;
        expect(toSiteAddress(new URL(addressToUrl(address, "https://example.org")).pathname)).toBe(address);
      }),
    );
  });

  test("lies below the base in URLs", () => {
    expect(addressToUrl("/", `https://example.org${baseToRoot("/docs/")}`)).toBe("https://example.org/docs/");
    expect(addressToUrl("/learn/é", baseToRoot("/"))).toBe("/learn/%C3%A9");
  });
});

describe("aliases in an article's front matter", () => {
  const read = (line: string) =>
    sourceToArticle("a/why.md", "content/a/why.md", `---\nquestion: Why?\n${line}\n---\nBecause.`);

  test.each([
    ["aliases: [/old, learn/b/questions/why/]", ["/old", "/learn/b/questions/why"]],
    ["aliases: /old", ["/old"]],
    ["aliases:", []],
    ["aliases: []", []],
    ["aliases:\n  - /old\n  - 2024", ["/old", "/2024"]],
  ])("%j are addresses", (line, aliases) => {
    const result = read(line);
    if (result.kind === "bad") throw new Error(JSON.stringify(result.problems));
    expect(result.aliases.map(({ address }) => address)).toEqual(aliases);
    expect([result.problems, result.unknownFields]).toEqual([[], []]);
  });

  test("know where they stand", () => {
    const result = read("aliases:\n  - /old\n  - /older");
    if (result.kind === "bad") throw new Error("bad");
    expect(result.aliases.map(({ place }) => `${place.line}:${place.column}`)).toEqual(["4:5", "5:5"]);
  });

  test.each([
    ["aliases: [/old, https://example.org/a]", "3:17 error alias-unreadable"],
    ["aliases: /../etc", "3:10 error alias-unreadable"],
    ["aliases: { a: b }", "3:10 error field-type"],
    ["aliases: [/old, /old/]", "3:17 warning alias-needless"],
    ["aliases: [/learn/a/questions/why]", "3:11 warning alias-needless"],
  ])("%j has a problem", (line, problem) => {
    const shown = read(line).problems.map(
      (each) => `${each.line}:${each.column} ${each.severity} ${each.rule}`,
    );
    expect(shown).toEqual([problem]);
  });
});

describe("the addresses of a site", () => {
  const members = Array.from({ length: 201 }, (_, index) => memberOf({ slug: `q${index}` }));
  const shelves = [new Shelf("physics" as never, "Physics", [...members, memberOf({ noIndex: true })])];

  test("that last are those of articles, subjects and the pages above, also of unlisted articles", () => {
    const lasting = new Set(lastingAddresses(shelves));
    for (const address of [
      "/",
      "/learn",
      "/search",
      "/keywords",
      "/learn/physics",
      "/learn/physics/questions/ice",
    ])
      expect(lasting).toContain(address);
    expect(lasting.size).toBe(7 + 202);
  });

  test("of pages are also those of parts of lists", () => {
    const pages = [...pageAddresses(shelves)].filter((address) => address.startsWith("/learn/physics/page"));
    expect(pages).toEqual(["/learn/physics/page/2", "/learn/physics/page/3"]);
  });

  test("are those that pages are prerendered for", () => {
    const app = {
      files: [],
      shell: "",
      code: [],
      grammars: [],
      stylesheet: "",
      formulaFonts: [],
      scriptsOf: () => [],
      stylesOf: () => [],
      fileOf: (source: string) => source,
    };
    const prerendered = [
      ...listItems({} as never, { shelves, keywords: shelvesToKeywordParts(shelves) }, app),
    ].map(({ address }) => address);
    const articles = shelves.flatMap((shelf) => shelf.members.map(({ url }) => url as string));
    expect([...pageAddresses(shelves)].sort()).toEqual([...prerendered, ...articles].sort());
  });
});
