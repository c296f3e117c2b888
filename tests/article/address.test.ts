import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  articleUrl,
  parseArticleUrl,
  questionToSlug,
  textToSlug,
  toIsoDate,
  toSlug,
  toSubjectSlug,
} from "../../src/article/address.ts";
import { pathToAddress } from "../../src/article/path-to-address.ts";

describe("a slug", () => {
  test.each([
    "why-is-the-sky-blue",
    "ipo--fpo",
    "y--x2",
    "-bc",
    "x-",
    "was-heißt-größe",
    "v1.2",
    "constructor",
    "数学",
  ])("may be %s", (text) => {
    expect(toSlug(text)).toBe(text);
  });

  test.each([
    "",
    ".",
    "..",
    "a..b",
    "a.",
    "../a",
    "a/b",
    "a\\b",
    "a%2f",
    "a b",
    "a\u0000",
    ".a",
    "a\u0301".normalize("NFD"),
    "x".repeat(241),
  ])("may not be %j", (text) => {
    expect(toSlug(text)).toBeUndefined();
  });

  test("never leaves a folder, whatever it is made from", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const slug = toSlug(text);
        expect(slug === undefined || !/[/\\%?#]|\.\./u.test(slug)).toBe(true);
      }),
    );
  });

  test.each([
    ["Why is the sky blue?", "why-is-the-sky-blue"],
    ["What's up-to-date?", "whats-uptodate"],
    ["IPO & FPO", "ipo--fpo"],
    ["Größe", "große"],
  ])("is made of %j as %j", (text, slug) => {
    expect(textToSlug(text)).toBe(slug);
  });

  test("of a question drops all but plain letters, as published addresses do", () => {
    expect(questionToSlug("What is La Tène?")).toBe("what-is-la-tne");
  });
});

describe("an article's address", () => {
  test("comes apart into what it was made of, with or without a slash at its end", () => {
    const subject = toSubjectSlug("physics");
    const slug = toSlug("why-does-ice-float");
    if (!subject || !slug) throw new Error("no slug");
    const url = articleUrl(subject, slug);
    expect(parseArticleUrl(url)).toEqual({ subject, slug });
    expect(parseArticleUrl(`${url}/`)).toEqual({ subject, slug });
  });

  test.each([
    "/learn/a/questions/",
    "/learn/a/b",
    "learn/a/questions/b",
    "https://x.org/learn/a/questions/b",
    "/learn/../questions/b",
  ])("is not %s", (url) => {
    expect(parseArticleUrl(url)).toBeUndefined();
  });
});

describe("a content file's path", () => {
  test.each([
    ["learn/physics/ice.md", "physics", "ice"],
    ["physics/ice.md", "physics", "ice"],
    ["deep/er/physics/ice.md", "physics", "ice"],
    ["ice.md", undefined, "ice"],
    ["learn/ice.md", undefined, "ice"],
  ])("%s names its subject and its slug", (path, subject, slug) => {
    expect(pathToAddress(path)).toEqual({ kind: "address", subject, slug });
  });

  test("that can't be an address says which part is to blame", () => {
    expect(pathToAddress("my notes/ice.md")).toEqual({ kind: "bad", name: "my notes", what: "folder" });
    expect(pathToAddress("physics/why ice?.md")).toEqual({ kind: "bad", name: "why ice?", what: "file" });
  });
});

describe("a date", () => {
  test.each([
    ["2024-02-29", "2024-02-29"],
    ["2024-02-29T10:00:00Z", "2024-02-29"],
    ["2023-02-29", undefined],
    ["29.2.2024", undefined],
    ["", undefined],
  ])("%j is read as %j", (text, date) => {
    expect(toIsoDate(text)).toBe(date);
  });
});
