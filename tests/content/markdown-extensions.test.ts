import fc from "fast-check";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { describe, expect, it } from "vitest";
import { gfmExtensions } from "../../src/content/markdown-extensions.ts";

function parse(markdown: string): unknown {
  const { syntax, tree } = gfmExtensions(markdown);
  return fromMarkdown(markdown, { extensions: [...syntax], mdastExtensions: tree });
}

function parseWithAll(markdown: string): unknown {
  return fromMarkdown(markdown, {
    extensions: [gfm({ singleTilde: false })],
    mdastExtensions: gfmFromMarkdown(),
  });
}

const pieces = [
  "www",
  "WWW.",
  "http",
  "https:",
  "//",
  "example",
  ".",
  "com",
  "@",
  "&#64;",
  "&commat;",
  "\\",
  "_",
  "-",
  "+",
  ":",
  " ",
  "\n",
  "**",
  "~~",
  "| a |\n| - |\n",
  "- [ ] ",
  "[^1]",
  "`",
];

describe("gfmExtensions", () => {
  it("finds the autolinks of any markdown", () => {
    const markdown = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(markdown, (text) => {
        expect(parse(text)).toEqual(parseWithAll(text));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    "see www.example.com",
    "HTTPS://example.com",
    "write to me@example.com",
    "write to me&#64;example.com",
    "www\\.example.com",
    "mailto:me@example.com",
  ])("finds the autolink of %s", (markdown) => {
    expect(parse(markdown)).toEqual(parseWithAll(markdown));
    expect(JSON.stringify(parse(markdown))).toContain('"link"');
  });

  it("looks for none in markdown that can't have one", () => {
    expect(gfmExtensions("*a* ~~b~~").syntax).not.toEqual(gfmExtensions("*a* @").syntax);
  });
});
