import { describe, expect, test } from "vitest";
import { quireContext } from "../../../src/content/source-context.ts";
import { type ParsedSource, sourceToArticle } from "../../../src/content/source-to-article.ts";

/** Parses a file in a folder of plain markdown. */
function parse(text: string): ParsedSource {
  const layout = { tool: "markdown", contentRoots: [], suffixLanguages: [] } as const;
  return sourceToArticle("a/why-so.md", "a/why-so.md", text, { ...quireContext, layout });
}

describe("front matter of other tools", () => {
  test.each(["yesterday", "2024-13-45", "20241345"])(
    "with the date %s has a warning, and no date",
    (date) => {
      const parsed = parse(`---\ntitle: Why?\nDate: ${date}\n---\nText.`);
      expect(parsed).toMatchObject({ article: { date: null } });
      expect(parsed.diagnostics).toMatchObject([
        {
          line: 3,
          severity: "warning",
          rule: "invalid-field",
          reason: "date must be a valid date",
          hint: "Write it as YYYY-MM-DD, for example 2024-11-30.",
        },
      ]);
    },
  );

  test.each(["2024-01-05", "", "5.1.2024", "{ created: 2024-01-05 }", "1700000000000"])(
    "with the date %s has no warning",
    (date) => {
      expect(parse(`---\ntitle: Why?\ndate: ${date}\n---\nText.`).diagnostics).toEqual([]);
    },
  );
});
