import { describe, expect, test } from "vitest";
import { parseFenceInfo } from "../../../src/content/markdown/fence-info.ts";

describe("behind a fence", () => {
  test.each<readonly [info: string, language: string, lines: readonly number[]]>([
    ["js {1,3-4}", "js", [1, 3, 4]],
    ["go {hl_lines=[2] style=monokai}", "go", [2]],
    ['go {hl_lines=[1,"3-4"]}', "go", [1, 3, 4]],
    ['go {linenos=table,hl_lines=["3-4",1]}', "go", [1, 3, 4]],
    ['go {hl_lines="2-3"}', "go", [2, 3]],
    ['py hl_lines="1 2" linenums="1"', "py", [1, 2]],
    ['{ .py hl_lines="1 3" }', "py", [1, 3]],
    ["rust,linenos,hl_lines=3-4 8", "rust", [3, 4, 8]],
    ["{hl_lines=[2]}", "", [2]],
    ["x {height=200}", "x", []],
  ])("%s marks lines, and names none as a title", (info, language, highlightedLines) => {
    expect(parseFenceInfo(info)).toEqual({ language, highlightedLines, title: "", label: "" });
  });

  test.each([
    ['js title="a b.js"', "a b.js"],
    ['js title="app/[slug].js"', "app/[slug].js"],
    ["js app/a.js", "app/a.js"],
    ["rust,linenos,name=a.rs", "a.rs"],
    ['{#lst-tea .python lst-cap="Tea"}', "Tea"],
    ['{title="[x]"}', "[x]"],
    ["js:title=src/a.js", "src/a.js"],
    ["js{1}:title=a.js", "a.js"],
  ])("%s is a title", (info, title) => {
    expect(parseFenceInfo(info)).toMatchObject({ title, label: "" });
  });

  test.each([
    ["python=", "python"],
    ["js=10", "js"],
    ["c++=+", "c++"],
    ["=1", ""],
    ["title=a.js", ""],
  ])("%s has numbers of lines behind its language", (info, language) => {
    expect(parseFenceInfo(info).language).toBe(language);
  });

  test("the language of code in exports of Confluence is its brush", () => {
    const info = '{.syntaxhighlighter-pre syntaxhighlighter-params="brush: java; gutter: false"}';
    expect([parseFenceInfo(info).language, parseFenceInfo("syntaxhighlighter-pre").language]).toEqual([
      "java",
      "",
    ]);
  });

  test.each([
    ["js [npm]", "npm"],
    ["js[npm]", "npm"],
    ["js {1} [my file]", "my file"],
    ["js /[a-z]+/", ""],
    ['js [[1, 5, "age"], [2, 5, "setAge"]] {3}', ""],
  ])("%s has the label of a tab only in brackets of its own", (info, label) => {
    expect(parseFenceInfo(info).label).toBe(label);
  });
});
