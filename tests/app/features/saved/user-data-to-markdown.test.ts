import { fromMarkdown } from "mdast-util-from-markdown";
import { toString as nodeToString } from "mdast-util-to-string";
import { describe, expect, test } from "vitest";
import type { SavedList } from "../../../../src/app/data/user-data/user-data-schema.ts";
import type { ArticleHighlight } from "../../../../src/app/features/highlights/storage/highlight-schema.ts";
import { userDataToMarkdown } from "../../../../src/app/features/saved/markdown/user-data-to-markdown.ts";
import type { ArticleUrl } from "../../../../src/content/url.ts";

const base = "https://example.com/quire/";
const url = "/learn/physics/questions/水" as ArticleUrl;

function createHighlight(exact: string, note = ""): ArticleHighlight {
  const quote = { exact, prefix: "", suffix: "", position: 0 };
  return { id: "a1", url, question: "Why [so]?", quote, color: "blue", note, created: 1, changed: 1 };
}

const list: SavedList = {
  id: "saved",
  name: "Exam *1*",
  created: 1,
  changed: 1,
  items: [
    { url, question: "Why [so]?", note: "One\n\n2. Two", added: 1, changed: 1 },
    { url, question: "How?", note: "", added: 2, changed: 2 },
  ],
};

test("lists come first, then highlights by article, as quotes with notes below them", () => {
  const highlights = [createHighlight("It is\n$\\rho_1 < 1$", "So *that* is why.\n- really")];
  expect(userDataToMarkdown([list], highlights, base)).toBe(
    [
      "# Saved",
      "",
      "## Exam \\*1\\*",
      "",
      "- [Why \\[so\\]?](<https://example.com/quire/learn/physics/questions/%E6%B0%B4>)",
      "",
      "  One",
      "",
      "  2\\. Two",
      "",
      "- [How?](<https://example.com/quire/learn/physics/questions/%E6%B0%B4>)",
      "",
      "## Highlights and notes",
      "",
      "### [Why \\[so\\]?](<https://example.com/quire/learn/physics/questions/%E6%B0%B4>)",
      "",
      "> It is",
      "> $\\rho_1 < 1$",
      "",
      "So \\*that\\* is why.",
      "\\- really",
      "",
    ].join("\n"),
  );
});

test("without anything saved there is only a heading", () => {
  expect(userDataToMarkdown([{ ...list, items: [] }], [], base)).toBe("# Saved\n");
});

describe("whatever a reader writes, it stays text:", () => {
  test.each([
    "# A",
    "<script>alert(1)</script>",
    "- a",
    "1) a",
    "> a",
    "`a",
    "[a](javascript:alert(1))",
    "~~a~~",
    "+ a",
  ])("%s", (note) => {
    const tree = fromMarkdown(userDataToMarkdown([], [createHighlight(note, note)], base));
    const [quote, paragraph] = tree.children.slice(-2);
    expect([quote?.type, paragraph?.type]).toEqual(["blockquote", "paragraph"]);
    expect([quote, paragraph].map((node) => nodeToString(node))).toEqual([note, note]);
  });
});
