import fc from "fast-check";
import type { Root } from "mdast";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { describe, expect, it, test, vi } from "vitest";
import { foldText } from "../../../../../src/app/features/article/answer/plugins/fold-text.ts";
import { answerExtensions, remarkExtensions } from "../../../../../src/content/markdown-extensions.ts";
import { markdownToHtml } from "./support.tsx";

/** The tree of markdown without its positions. */
function parse(markdown: string, plugins: readonly (typeof foldText)[]): unknown {
  const tree = unified()
    .use(remarkParse)
    .use(remarkExtensions, answerExtensions(markdown))
    .use([...plugins])
    .parse(markdown);
  return JSON.parse(JSON.stringify(tree, (key, value: unknown) => (key === "position" ? undefined : value)));
}

/** The HTML of markdown as a build renders it. */
function buildHtml(markdown: string): string {
  vi.stubEnv("SSR", true);
  try {
    return markdownToHtml(markdown);
  } finally {
    vi.unstubAllEnvs();
  }
}

const run = "a long run of words, which (all of it) is text";

const pieces = [
  run,
  `**${run}:**`,
  " **Bold** ",
  " **a (b) c:**",
  "***",
  "__",
  "Größe und Gewicht, außerdem",
  "كلمات طويلة جدا في سطر",
  "words. 1. And 2) more - than that",
  "𝐛𝐨𝐥𝐝 and plain",
  "a",
  "1",
  ".",
  ":",
  " ",
  "  \n",
  "\n",
  "\n\n",
  "\t",
  "    ",
  "\\",
  "*",
  "**",
  "_",
  "~~",
  "`",
  "``",
  "```",
  "~~~ python title of this block\n",
  "\n```\n",
  "- ",
  "1. ",
  "> ",
  "# ",
  " #",
  "\n===\n",
  "\n---\n",
  "|",
  "\n| - | - |\n",
  "- [ ] ",
  "[^1]",
  "\n[^1]: ",
  "[",
  "](/learn/physics)",
  "![",
  "\n[a long name of words]: /learn/physics\n",
  "[A Long Name of Words]",
  "<b>",
  "<made-up-scheme:path>",
  "www.",
  "https://",
  "example.com",
  "@",
  "&amp;",
  "&",
  ";",
  "\uFDD00\uFDD1",
  "\uFDD20\uFDD3",
  "\uFDD3",
  "\u00A0",
  "\u2028",
];

const markdowns = fc.array(fc.constantFrom(...pieces), { maxLength: 16 }).map((parts) => parts.join(""));
/** Most of the markdown above has something that keeps it from being folded. */
const foldedMarkdowns = fc
  .array(fc.constantFrom(...pieces.filter((piece) => !/[\\&<[@\uFDD2\uFDD3]|www|https/u.test(piece))), {
    maxLength: 24,
  })
  .map((parts) => parts.join(""));

describe("folding text", () => {
  it.each([markdowns, foldedMarkdowns])("leaves the tree of any markdown as it is", (markdown) => {
    fc.assert(
      fc.property(markdown, (text) => {
        expect(parse(text, [foldText])).toEqual(parse(text, []));
      }),
      { numRuns: 2000 },
    );
  });

  it("leaves the HTML of any answer as it is", () => {
    fc.assert(
      fc.property(foldedMarkdowns, (text) => {
        expect(buildHtml(text)).toBe(markdownToHtml(text));
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    `${run}\n\n## ${run}\n\n${run}: *${run}*, **${run}** and \`${run}\`.`,
    `1. **${run}**: **Bold** **text**.\n   **Bold**, too **many** stars** **here\n**Bold:**\n`,
    `**not **bold** but** **this**.`,
    `*slanted **bold** slanted* and _slanted **bold** slanted_ ~~**no** more~~ ***both** of* them **two\nlines**`,
    `| **Bold** | **bold** x |\n| - | - |\n| **a b** | ** c ** |\n\n# **Bold** text #`,
    `\`some **code** is\` code, \`\` a **b** \`\`\n\n\`\`\`\n **code** \n\`\`\``,
    `- ${run}\n- ${run}\n\n  ${run}\n  1. ${run}\n     - ${run}\n2. ${run}`,
    `> ${run}\n${run}\n>\n> - ${run}`,
    `| ${run} | b |\n| :- | - |\n| ${run} | ~~${run}~~ |`,
    `- [x] ${run}\n- [ ] ${run}`,
    `${run}[^1]\n\n[^1]: ${run}`,
    `[${run}][a long name]\n\n[A Long Name]: /learn/physics "${run}"`,
    `![${run}](https://example.com/a.png "${run}")`,
    `${run} https://example.com/${"path".repeat(9)}, www.example.com and someone.with.a.long.name@example.com`,
    `<made-up-scheme-of-many-letters:${run}> <b>${run}</b>`,
    `${run} &CounterClockwiseContourIntegral; &nbsp;${run}`,
    `\`\`\`python title="${run}"\n${run}\n\n  ${run}\n\`\`\`\n${run}`,
    `~~~ words instead of a language\n${run}\n~~~`,
    `> ~~~ words instead of a language\n> ${run}\n`,
    `${run}  \n${run}\\\n${run}`,
    `${run}\n===\n${run}\n---`,
    `${">".repeat(20)} ${run}\n\n${">".repeat(30)} ${run}`,
    `${"- ".repeat(20)}${run}`,
  ])("parses and renders %j as a browser does", (markdown) => {
    expect(parse(markdown, [foldText])).toEqual(parse(markdown, []));
    expect(buildHtml(markdown)).toBe(markdownToHtml(markdown));
  });

  it("gives the parser a fraction of the text", () => {
    const parsed: string[] = [];
    const processor = {
      parser: (document: string): Root => {
        parsed.push(document);
        return { type: "root", children: [{ type: "code", value: document }] };
      },
    };
    foldText.call(processor);
    const markdown = `- **${run}**: ${run}.\n- \`${run}\``;
    expect(processor.parser(markdown)).toEqual({
      type: "root",
      children: [{ type: "code", value: markdown }],
    });
    expect(parsed[0]?.length).toBeLessThan(markdown.length / 4);
  });
});
