import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { markdownToRichText } from "../../../src/build/settings/markdown-to-rich-text.ts";
import { richTextSchema } from "../../../src/bundle/rich-text-schema.ts";

describe("a short text", () => {
  test("becomes elements that the bundle accepts", () => {
    const parsed = markdownToRichText(
      "# Title\n\nBy *us*, see [about](/about) and `code`.\n\n- one\n- two\n  - three\n\n> quote",
    );
    if (parsed.kind !== "text") throw new Error(parsed.what);
    expect(v.parse(richTextSchema, parsed.text)).toEqual(parsed.text);
    expect(parsed.text.slice(0, 2)).toEqual([
      { tag: "h2", children: ["Title"] },
      {
        tag: "p",
        children: [
          "By ",
          { tag: "em", children: ["us"] },
          ", see ",
          { tag: "a", href: "/about", children: ["about"] },
          " and ",
          { tag: "code", children: ["code"] },
          ".",
        ],
      },
    ]);
  });

  test.each([
    ["<script>alert(1)</script>", "HTML"],
    ["[x](javascript:alert)", "a link to javascript:alert"],
    ["[x](//evil.example)", "a link to //evil.example"],
    ["![x](/a.png)", "a picture"],
    ["    code", "a code block"],
  ])("can't contain %s", (markdown, what) => {
    expect(markdownToRichText(markdown)).toEqual({ kind: "unsupported", what });
  });
});
