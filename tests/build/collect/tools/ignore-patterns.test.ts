import { describe, expect, test } from "vitest";
import {
  createIgnoreMatcher,
  createJekyllMatcher,
} from "../../../../src/build/collect/tools/ignore-patterns.ts";

describe("lines as in .gitignore", () => {
  test.each<[line: string, matched: readonly string[], others: readonly string[]]>([
    ["notes.md", ["notes.md", "a/notes.md"], ["my-notes.md", "notes.md.txt", "notesXmd"]],
    ["internal", ["internal/a.md", "b/internal/c/a.md"], ["internal.md", "internal-x/a.md"]],
    ["internal/", ["internal/a.md", "b/internal/a.md"], ["internal", "b/internal"]],
    ["/internal", ["internal/a.md"], ["b/internal/a.md"]],
    ["a/b.md", ["a/b.md"], ["c/a/b.md"]],
    ["*.bak.md", ["x.bak.md", "a/y.bak.md"], ["bak.md"]],
    ["a/*.md", ["a/b.md"], ["a/c/b.md"]],
    ["a/**", ["a/b.md", "a/c/b.md"], ["b/a/c.md"]],
    ["a/**/b.md", ["a/b.md", "a/c/d/b.md"], ["b.md"]],
    ["**/old", ["old/a.md", "b/old/a.md"], ["cold/a.md"]],
    ["v?.md", ["v1.md"], ["v12.md", "v/.md"]],
    ["v[0-9].md", ["v1.md"], ["vx.md"]],
    ["v[!0-9].md", ["vx.md"], ["v1.md"]],
    ["\\#a.md", ["#a.md"], ["a.md"]],
    ["# a.md", [], ["# a.md", "a.md"]],
    ["a.md  ", ["a.md"], []],
    ["[z-a].md", [], ["a.md", "[z-a].md"]],
  ])("%j match by the rules of Git", (line, matched, others) => {
    const matches = createIgnoreMatcher(line);
    expect([matched.filter(matches), others.filter(matches)]).toEqual([matched, []]);
  });

  test.each<[lines: string, path: string, isIgnored: boolean]>([
    ["*.md\n!a.md", "a.md", false],
    ["!a.md\n*.md", "a.md", true],
    ["internal/\n!internal/a.md", "internal/a.md", false],
    ["internal/\n!internal/a.md", "internal/b.md", true],
    ["*.md\n!keep/", "keep/a.md", true],
    ["internal/\n!internal/", "internal/a.md", false],
  ])("%j: the last one that matches %s counts", (lines, path, isIgnored) => {
    expect(createIgnoreMatcher(lines)(path)).toBe(isIgnored);
  });
});

test("a pattern with many stars takes no longer than others", () => {
  const path = `${"a".repeat(250)}b`;
  const pattern = `${"*a".repeat(30)}c`;
  expect([createIgnoreMatcher(pattern)(path), createJekyllMatcher([pattern], [])(path)]).toEqual([
    false,
    false,
  ]);
});

describe("patterns of Jekyll", () => {
  test.each<[pattern: string, matched: readonly string[], others: readonly string[]]>([
    ["internal", ["internal/a.md", "internal-b.md"], ["b/internal/a.md"]],
    ["internal/", ["internal/a.md"], ["internal-b.md"]],
    ["/notes.md", ["notes.md"], ["a/notes.md"]],
    ["*.bak.md", ["x.bak.md", "a/y.bak.md"], ["bak.md"]],
    ["a/*/c", ["a/b/c/d.md"], ["a/c/d.md"]],
  ])("%j match what begins with them, and * any part of a path", (pattern, matched, others) => {
    const matches = createJekyllMatcher([pattern], []);
    expect([matched.filter(matches), others.filter(matches)]).toEqual([matched, []]);
  });

  test("leave out nothing that is included, unless its folder is left out", () => {
    const matches = createJekyllMatcher(
      ["*.bak.md", "internal", "b.md"],
      ["a.bak.md", "internal/c.md", "b.md"],
    );
    expect(["a.bak.md", "d/a.bak.md", "b.md"].filter(matches)).toEqual([]);
    expect(["x.bak.md", "internal/c.md"].filter((path) => !matches(path))).toEqual([]);
  });
});
