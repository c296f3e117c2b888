import { describe, expect, test } from "vitest";
import { quireContext } from "../../../src/content/source-context.ts";
import { type ParsedSource, sourceToArticle } from "../../../src/content/source-to-article.ts";
import type { ToolName } from "../../../src/content/tool.ts";

function parse(text: string, tool: ToolName = "markdown"): ParsedSource {
  const layout = { tool, contentRoots: [], suffixLanguages: [] };
  return sourceToArticle("a/why-so.md", "a/why-so.md", text, { ...quireContext, layout });
}

describe("front matter", () => {
  test.each([
    ["+++\ntitle = Why\n+++\nText.", 'Write each field as TOML: title = "Text", tags = ["one", "two"].'],
    [
      '{\n"title": "Why",\n}\n\nText.',
      "Put names and texts in double quotes, and no comma after the last field.",
    ],
  ])("that is broken TOML or JSON is reported with a hint: %j", (text, hint) => {
    expect(parse(text, "quire").diagnostics).toContainEqual(expect.objectContaining({ hint }));
  });

  test.each<ToolName>(["markdown", "quire"])(
    "of %s may have names with capitals, which are known",
    (tool) => {
      const parsed = parse("---\nQuestion: Why?\nKeyWords: tea\n---\nText.", tool);
      expect(parsed).toMatchObject({ article: { question: "Why?", keywords: ["tea"] }, unknownFields: [] });
    },
  );

  test.each<readonly [fields: string, body: string, tool: ToolName, title: string]>([
    ["name: F#", "Text.", "markdown", "F#"],
    ["term: Green tea", "## Meaning\n\nText.", "jekyll", "Green tea"],
    ["name: tea-pots", "# Tea pots\n\nText.", "markdown", "Tea pots"],
    ["page_title: Pots", "Text.", "markdown", "Pots"],
    ["name: a\ntitle: Why?", "Text.", "markdown", "Why?"],
    ["name: F#", "Text.", "obsidian", "Why so"],
  ])("has the title in the field %j if nothing else is it", (fields, body, tool, question) => {
    const parsed = parse(`---\n${fields}\n---\n${body}`, tool);
    expect(parsed).toMatchObject({ article: { question }, unknownFields: [] });
  });

  test("may have fields that are called like what every object has", () => {
    const parsed = parse("---\nconstructor: a\n__proto__: b\ntitle: Why?\n---\nText.");
    expect(parsed).toMatchObject({ article: { question: "Why?" }, diagnostics: [] });
  });
});
