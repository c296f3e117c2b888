import { describe, expect, test } from "vitest";
import { matchAnchor } from "../../../../src/build/collect/links/match-anchor.ts";
import type { Anchor } from "../../../../src/content/reference.ts";

/** A heading as the conversion of an answer yields it, with the id that GitHub makes. */
function heading(text: string, number: number, githubId: string, ...names: string[]): Anchor {
  return { id: `section-${number}`, names: [githubId, ...names], text };
}

const anchors: readonly Anchor[] = [
  heading("1.1 What's new?", 0, "11-whats-new"),
  heading("Größe & Maß", 1, "größe--maß"),
  heading("Examples", 2, "examples"),
  heading("定义", 3, "定义"),
  heading("Examples", 4, "examples-1"),
  heading("C++ / C#", 5, "c--c", "cpp"),
  { id: "note-1", names: ["^quote-limit"] },
  { id: "def-tls", names: ["def-TLS"] },
];

describe("a fragment is matched whichever tool made it", () => {
  test.each([
    ["GitHub", "11-whats-new", "section-0"],
    ["VitePress", "_1-1-what-s-new", "section-0"],
    ["kramdown", "whats-new", "section-0"],
    ["Obsidian", "1.1 What's new?", "section-0"],
    ["Obsidian, encoded", "1.1%20What's%20new?", "section-0"],
    ["GitHub, encoded", "gr%C3%B6%C3%9Fe--ma%C3%9F", "section-1"],
    ["python-markdown", "groe-ma", "section-1"],
    ["GitHub, Chinese", "定义", "section-3"],
    ["GitHub, the second of two", "examples-1", "section-4"],
    ["python-markdown, the second of two", "examples_1", "section-4"],
    ["an author's id", "cpp", "section-5"],
    ["a block of Obsidian", "^quote-limit", "note-1"],
    ["an id in another case", "def-tls", "def-tls"],
    ["a heading in another case", "EXAMPLES", "section-2"],
    ["a heading below another", "定义#Examples", "section-4"],
  ])("%s: #%s", (_, fragment, id) => {
    expect(matchAnchor(fragment, anchors)?.id).toBe(id);
  });

  test.each(["gone", "examples-2", "Examples#定义#gone", "%"])("#%s matches nothing", (fragment) => {
    expect(matchAnchor(fragment, anchors)).toBeUndefined();
  });
});
