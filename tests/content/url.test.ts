import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseArticlePath, quireLayout } from "../../src/content/parse-article-path.ts";
import {
  articleUrl,
  parseArticleUrl,
  parseIsoDate,
  parseSlug,
  parseSubjectSlug,
  questionToSlug,
  subjectToAncestors,
  textToSlug,
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

  test.each([
    ["Why is the sky blue?", "why-is-the-sky-blue"],
    ["What's up-to-date?", "whats-up-to-date"],
    ["IPO & FPO", "ipo--fpo"],
    ["Mechanics - an introduction", "mechanics--an-introduction"],
    ["Größe", "große"],
    ["Việt Nam", "viet-nam"],
    ["İstanbul", "istanbul"],
    ["Ἀθηνᾶ", "αθηνα"],
    ["мой", "мой"],
    ["カラス", "カラス"],
    ["ガラス", "ガラス"],
    ["भौतिकी", "भौतिकी"],
    ["فِيزياء", "فِيزياء"],
    ["می\u200Cخواهم", "میخواهم"],
    ["C", "c"],
    ["C++", "c-plus-plus"],
    ["C#", "c-sharp"],
    ["C++20 and F#", "c-plus-plus-20-and-f-sharp"],
    ["salt + water", "salt--water"],
    ["# 1", "1"],
    ["?!", ""],
  ])("of %j is %j", (text, slug) => {
    expect(textToSlug(text)).toBe(slug);
  });

  test("of any text is valid or empty, and the slug of itself", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        const slug = textToSlug(text);
        expect(slug === "" ? "" : parseSlug(slug)).toBe(slug);
        expect(textToSlug(slug)).toBe(slug);
      }),
    );
  });

  test("of a long text is cut to the longest slug, between two characters", () => {
    expect(textToSlug("x".repeat(300))).toBe("x".repeat(240));
    expect(textToSlug(`xx${"数".repeat(100)}`)).toBe(`xx${"数".repeat(79)}`);
  });

  test("of a question keeps only ASCII letters and digits, like published URLs", () => {
    expect(questionToSlug("What is La Tène?")).toBe("what-is-la-tne");
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

describe("a content file's path", () => {
  test.each([
    ["learn/physics/ice.md", "physics", "ice"],
    ["physics/ice.md", "physics", "ice"],
    ["deep/er/physics/ice.markdown", "deep/er/physics", "ice"],
    ["My notes/Why ice?.mdx", "my-notes", "why-ice"],
    ["_posts/2024-11-30-ice.md", "posts", "2024-11-30-ice"],
    ["physics/_index.md", "physics", "physics"],
    ["physics/README.md", "physics", "physics"],
    ["a/questions/b.md", "a/questions-topic", "b"],
    ["1/2/3/4/5/6/7/8/9/b.md", "1/2/3/4/5/6/7/8-9", "b"],
    ["ice.md", undefined, "ice"],
    ["learn/ice.md", undefined, "ice"],
  ])("%s has a subject and a slug", (path, subject, slug) => {
    expect(parseArticlePath(path, quireLayout)).toMatchObject({ subject, slug });
  });

  test("may begin with a date or a number, and end with a language", () => {
    const layout = { ...quireLayout, suffixLanguages: ["fa"] };
    expect(parseArticlePath("a/2024-1-5-ice.fa.md", layout)).toMatchObject({
      date: "2024-01-05",
      lang: "fa",
      slug: "2024-1-5-ice",
      name: "ice",
    });
    expect(parseArticlePath("a/07_ice.md", layout)).toMatchObject({ order: 7, slug: "07_ice", name: "ice" });
  });

  test("of a tool that leaves dates or numbers out of URLs has neither in its slug", () => {
    const paths = { jekyll: "_posts/2024-01-05-ice.md", docusaurus: "01-a/07_ice.md" } as const;
    const jekyll = parseArticlePath(paths.jekyll, { ...quireLayout, tool: "jekyll" });
    const docusaurus = parseArticlePath(paths.docusaurus, { ...quireLayout, tool: "docusaurus" });
    expect([jekyll.subject, jekyll.slug]).toEqual(["posts", "ice"]);
    expect([docusaurus.subject, docusaurus.slug]).toEqual(["a", "ice"]);
  });
});

describe("a date", () => {
  test.each([
    ["2024-02-29", "2024-02-29"],
    ["2024-02-29T10:00:00Z", "2024-02-29"],
    ["2023-02-29", undefined],
    ["29.2.2024", undefined],
    ["", undefined],
  ])("%j is parsed as %j", (text, date) => {
    expect(parseIsoDate(text)).toBe(date);
  });
});
