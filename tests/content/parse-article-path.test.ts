import { describe, expect, test } from "vitest";
import { parseArticlePath, quireLayout } from "../../src/content/parse-article-path.ts";

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
