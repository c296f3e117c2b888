import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  articleUrl,
  parseArticleUrl,
  parseSlug,
  parseSubjectSlug,
  subjectToAncestors,
} from "../../src/content/url.ts";

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
    expect(parseSlug(text)).toBe(text);
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
    expect(parseSlug(text)).toBeUndefined();
  });

  test("never leaves its folder", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const slug = parseSlug(text);
        expect(slug === undefined || !/[/\\%?#]|\.\./u.test(slug)).toBe(true);
      }),
    );
  });
});

describe("a subject within others", () => {
  test("is identified by the slugs of all of them", () => {
    const inner = parseSubjectSlug("courses/physics/waves");
    if (!inner) throw new Error("no subject");
    expect(subjectToAncestors(inner)).toEqual(["courses", "courses/physics"]);
    const slug = parseSlug("why");
    if (!slug) throw new Error("no slug");
    const url = articleUrl(inner, slug);
    expect(url).toBe("/learn/courses/physics/waves/questions/why");
    expect(parseArticleUrl(url)).toEqual({ subject: inner, slug });
  });

  test.each(["a//b", "a/../b", "/a", "a/", "a/questions", "a/page/2", "1/2/3/4/5/6/7/8/9"])(
    "can't be %s",
    (text) => {
      expect(parseSubjectSlug(text)).toBeUndefined();
    },
  );
});

describe("an article's URL", () => {
  test("is parsed into subject and slug, with or without a trailing slash", () => {
    const subject = parseSubjectSlug("physics");
    const slug = parseSlug("why-does-ice-float");
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
