import { describe, expect, test } from "vitest";
import { type ReadSource, sourceToArticle } from "../../src/article/source-to-article.ts";
import { articlePath, articleSource } from "../support/article-source.ts";

function read(source: string, path = articlePath): ReadSource {
  return sourceToArticle(path, `content/${path}`, source);
}

function articleOf(source: string, path = articlePath) {
  const result = read(source, path);
  if (result.kind === "bad") throw new Error(JSON.stringify(result.problems));
  return result.article;
}

/** What is wrong, as `line:column severity rule`. */
function problemsOf(source: string, path = articlePath): string[] {
  return read(source, path).problems.map(
    ({ line, column, severity, rule }) => `${line}:${column} ${severity} ${rule}`,
  );
}

describe("an article in the published format", () => {
  test("is read with all that a reader is shown", () => {
    expect(articleOf(articleSource())).toEqual({
      url: "/learn/physics/questions/why-does-ice-float",
      subject: "physics",
      subjectName: "Physics",
      slug: "why-does-ice-float",
      question: "Why does ice float?",
      description: "Ice is less dense than water.",
      date: "2025-03-14",
      posted: "Posted on Mar 14, 2025",
      author: "Quire",
      keywords: ["ice", "density", "Hydrogen bonds"],
      related: [],
      noIndex: false,
      dir: "ltr",
      answer: { markdown: "Ice is **less dense**.\n\nIts molecules stand further apart.", formulas: [] },
    });
  });

  test("may lie in a subject's folder without learn/ above it", () => {
    expect(articleOf(articleSource(), "physics/why-does-ice-float.md").subject).toBe("physics");
  });

  test("has no problems and no unknown fields", () => {
    const result = read(articleSource());
    expect(result).toMatchObject({ kind: "article", problems: [], unknownFields: [] });
  });

  test("names its related articles by their addresses, with the place of each", () => {
    const related = "\n  id: 1\n  title: Another\n  url: /learn/physics/questions/another-one/";
    const [first] = articleOf(articleSource({ related_article1: related })).related;
    expect(first).toMatchObject({
      url: "/learn/physics/questions/another-one",
      place: { line: 27, column: 8 },
    });
  });

  test("with a related article that has no address keeps its place among the others", () => {
    expect(problemsOf(articleSource({ related_article1: "\n  title: Another" }))).toEqual([
      "25:3 warning related-unreadable",
    ]);
  });

  test("marked no_index is not listed", () => {
    expect(articleOf(articleSource({ no_index: "true" })).noIndex).toBe(true);
  });

  test("tells where in the file each character of its answer stands", () => {
    const result = read(articleSource());
    if (result.kind === "bad") throw new Error("bad");
    const offset = result.written.text.indexOf("less");
    expect(result.written.placeAt(offset)).toMatchObject({ line: 19, column: 14 });
  });
});

describe("an article with less than the published format", () => {
  const least = "---\ntitle: What is 2 + 2?\n---\nFour.\n\nThe text `a\\nb` stays.\n";

  test("needs a question, a folder and an answer below its front matter", () => {
    expect(articleOf(least, "sums/two-and-two.md")).toMatchObject({
      url: "/learn/sums/questions/two-and-two",
      subjectName: "Sums",
      question: "What is 2 + 2?",
      description: "Four. The text a\\nb stays.",
      date: null,
      posted: "",
      keywords: [],
    });
  });

  test("keeps the two characters \\n of an ordinary markdown body as they are", () => {
    expect(articleOf(least, "sums/two-and-two.md").answer.markdown).toContain("`a\\nb`");
  });

  test("takes its subject from its field where it lies in no folder", () => {
    const source = "---\nquestion: Why?\nsubject: Économie & Droit\n---\nBecause.";
    expect(articleOf(source, "why.md")).toMatchObject({
      subject: "economie--droit",
      subjectName: "Économie & Droit",
    });
  });

  test("may list its keywords one by one, and give a description of its own", () => {
    const source = "---\nquestion: Why?\nkeywords: [one, two, One]\ndescription: In short.\n---\nBecause.";
    expect(articleOf(source, "a/why.md")).toMatchObject({
      keywords: ["one", "two"],
      description: "In short.",
    });
  });

  test("is read with Windows line ends and a byte order mark too", () => {
    expect(articleOf(`\uFEFF${least.replaceAll("\n", "\r\n")}`, "a/b.md").question).toBe("What is 2 + 2?");
  });

  test("shows a date without a format in words", () => {
    const source = "---\nquestion: Why?\ndate: 2024-02-29\n---\nBecause.";
    expect(articleOf(source, "a/why.md").posted).toBe("Feb 29, 2024");
  });
});

describe("what is wrong is told with line, column and rule", () => {
  test.each([
    ["no front matter at all", "Just text.", "1:1 error front-matter-missing"],
    ["front matter that never ends", "---\nquestion: Why?\n", "1:1 error front-matter-unclosed"],
    ["a missing question", "---\nsubject: A\n---\nBecause.", "1:1 error question-missing"],
    ["a missing answer", "---\nquestion: Why?\n---\n\n&nbsp;\n", "1:1 error answer-missing"],
    ["YAML that can't be read", "---\nquestion: Why: because\n---\nBecause.", "2:11 error yaml"],
    ["a field written twice", "---\nquestion: Why?\nquestion: How?\n---\nBecause.", "3:1 error yaml"],
    [
      "a tag that would make something else of a value",
      "---\nquestion: !!js/function 'x'\n---\nB.",
      "2:11 error yaml",
    ],
    ["a field that is a list", "---\nquestion: [a, b]\n---\nBecause.", "2:11 error field-type"],
    ["a day that no calendar has", "---\nquestion: Why?\ndate: 2025-02-30\n---\nB.", "3:7 error field-type"],
    [
      "a switch that is neither true nor false",
      "---\nquestion: Why?\nno_index: yes\n---\nB.",
      "3:11 error field-type",
    ],
    ["front matter that is a list", "---\n- a\n---\nBecause.", "2:1 error yaml"],
    [
      "an address that is not the file's own",
      "---\nquestion: Why?\nurl: /learn/a/questions/how\n---\nB.",
      "3:6 error url-mismatch",
    ],
    [
      "a file name that is not the file's own",
      "---\nquestion: Why?\nfile_name: how.md\n---\nB.",
      "3:12 warning file-name-mismatch",
    ],
    ["two answers", "---\nquestion: Why?\nanswer: One.\n---\nTwo.", "3:9 warning answer-twice"],
  ])("%s", (_, source, problem) => {
    expect(problemsOf(source, "a/why.md")).toEqual([problem]);
  });

  test("all at once", () => {
    const source = "---\ndate: never\nno_index: 3\nquestion: [a]\n---\nBecause.";
    expect(problemsOf(source, "a/why.md")).toHaveLength(3);
  });

  test("an address that would leave the output folder", () => {
    expect(problemsOf(articleSource({ url: null, file_name: null }), "a/...md")).toEqual([
      "1:1 error bad-address",
    ]);
    expect(problemsOf(articleSource({ url: "/learn/../../etc/passwd" }))).toEqual([
      "22:6 error url-mismatch",
    ]);
  });

  test("aliases that would unfold into gigabytes", () => {
    const bomb = ["a: &a [x, x, x, x, x, x, x, x, x]"];
    for (const [one, two] of ["ab", "bc", "cd", "de", "ef", "fg"].map((pair) => [...pair])) {
      bomb.push(`${two}: &${two} [${`*${one}, `.repeat(8)}*${one}]`);
    }
    expect(problemsOf(`---\nquestion: Why?\n${bomb.join("\n")}\n---\nB.`, "a/why.md")).toEqual([
      "2:1 error yaml",
    ]);
  });

  test("a field that nobody knows is only named", () => {
    expect(read(articleSource({ autor: "me" }))).toMatchObject({
      kind: "article",
      problems: [],
      unknownFields: [{ name: "autor", place: { line: 24, column: 8 } }],
    });
  });
});
