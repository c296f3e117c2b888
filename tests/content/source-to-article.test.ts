import { describe, expect, test } from "vitest";
import { type ParsedSource, sourceToArticle } from "../../src/content/source-to-article.ts";
import { articleSource, articleUrl } from "../support/article-source.ts";

function parse(source: string, path = articleUrl): ParsedSource {
  return sourceToArticle(path, `content/${path}`, source);
}

function articleOf(source: string, path = articleUrl) {
  const result = parse(source, path);
  if (result.kind !== "article") throw new Error(JSON.stringify(result.diagnostics));
  return result.article;
}

/** The diagnostics as `line:column severity rule`. */
function diagnosticsOf(source: string, path = articleUrl): string[] {
  return parse(source, path).diagnostics.map(
    ({ line, column, severity, rule }) => `${line}:${column} ${severity} ${rule}`,
  );
}

describe("an article in the published format", () => {
  test("is parsed with everything a reader sees", () => {
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
      answer: {
        kind: "markdown",
        markdown: "Ice is **less dense**.\n\nIts molecules stand further apart.",
        formulas: [],
      },
      text: "Ice is less dense. Its molecules stand further apart.",
    });
  });

  test("may be in a subject's folder without learn/ above it", () => {
    expect(articleOf(articleSource(), "physics/why-does-ice-float.md").subject).toBe("physics");
  });

  test("has no diagnostics and no unknown fields", () => {
    const result = parse(articleSource());
    expect(result).toMatchObject({ kind: "article", diagnostics: [], unknownFields: [] });
  });

  test("has the URLs of its related articles, with their locations", () => {
    const related = "\n  id: 1\n  title: Another\n  url: /learn/physics/questions/another-one/";
    const [first] = articleOf(articleSource({ related_article1: related })).related;
    expect(first).toMatchObject({
      url: "/learn/physics/questions/another-one",
      location: { line: 27, column: 8 },
    });
  });

  test("with a related article without a URL has a warning", () => {
    expect(diagnosticsOf(articleSource({ related_article1: "\n  title: Another" }))).toEqual([
      "25:3 warning invalid-related-article",
    ]);
  });

  test("with a related article whose value is not a URL of an article is told so", () => {
    const source = articleSource({ related_article1: "\n  url: maths/dup.md" });
    expect(parse(source).diagnostics).toMatchObject([
      {
        rule: "invalid-related-article",
        reason: "related_article1: maths/dup.md is not the URL of an article",
        hint: "Write the URL of its page: `url: /learn/<subject>/questions/<slug>`.",
      },
    ]);
  });

  test("marked no_index is not listed", () => {
    expect(articleOf(articleSource({ no_index: "true" })).noIndex).toBe(true);
  });

  test("maps each character of its answer to its location in the file", () => {
    const result = parse(articleSource());
    if (result.kind !== "article") throw new Error("no article");
    const offset = result.rawAnswer.text.indexOf("less");
    expect(result.rawAnswer.locationAt(offset)).toMatchObject({ line: 19, column: 14 });
  });
});

describe("an article with less than the published format", () => {
  const minimalSource = "---\ntitle: What is 2 + 2?\n---\nFour.\n\nThe text `a\\nb` stays.\n";

  test("needs a question, a folder and an answer below its front matter", () => {
    expect(articleOf(minimalSource, "sums/two-and-two.md")).toMatchObject({
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
    const { answer } = articleOf(minimalSource, "sums/two-and-two.md");
    expect(answer).toMatchObject({ kind: "markdown", markdown: expect.stringContaining("`a\\nb`") });
  });

  test("takes its subject from the field if it is in no folder", () => {
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
    expect(articleOf(`\uFEFF${minimalSource.replaceAll("\n", "\r\n")}`, "a/b.md").question).toBe(
      "What is 2 + 2?",
    );
  });

  test("shows a date without a format in words", () => {
    const source = "---\nquestion: Why?\ndate: 2024-02-29\n---\nBecause.";
    expect(articleOf(source, "a/why.md").posted).toBe("Feb 29, 2024");
  });
});

describe("diagnostics have a line, a column and a rule", () => {
  test.each([
    ["no front matter at all", "Just text.", "1:1 error missing-front-matter"],
    ["front matter that never ends", "---\nquestion: Why?\n", "1:1 error unclosed-front-matter"],
    ["a missing question", "---\nsubject: A\n---\nBecause.", "1:1 error missing-question"],
    ["a missing answer", "---\nquestion: Why?\n---\n\n&nbsp;\n", "1:1 error missing-answer"],
    [
      "YAML that can't be read",
      "---\nquestion: Why: because\n---\nBecause.",
      "2:11 error invalid-front-matter",
    ],
    [
      "a field written twice",
      "---\nquestion: Why?\nquestion: How?\n---\nBecause.",
      "3:1 error invalid-front-matter",
    ],
    [
      "a tag that would make something else of a value",
      "---\nquestion: !!js/function 'x'\n---\nB.",
      "2:11 error invalid-front-matter",
    ],
    ["a field that is a list", "---\nquestion: [a, b]\n---\nBecause.", "2:11 error invalid-field"],
    [
      "a date that does not exist",
      "---\nquestion: Why?\ndate: 2025-02-30\n---\nB.",
      "3:7 error invalid-field",
    ],
    [
      "a boolean that is neither true nor false",
      "---\nquestion: Why?\nno_index: yes\n---\nB.",
      "3:11 error invalid-field",
    ],
    ["front matter that is a list", "---\n- a\n---\nBecause.", "2:1 error invalid-front-matter"],
    [
      "a URL that does not match the file",
      "---\nquestion: Why?\nurl: /learn/a/questions/how\n---\nB.",
      "3:6 error url-mismatch",
    ],
    [
      "a file_name that does not match the file",
      "---\nquestion: Why?\nfile_name: how.md\n---\nB.",
      "3:12 warning file-name-mismatch",
    ],
    ["two answers", "---\nquestion: Why?\nanswer: One.\n---\nTwo.", "3:9 warning duplicate-answer"],
  ])("%s", (_, source, diagnostic) => {
    expect(diagnosticsOf(source, "a/why.md")).toEqual([diagnostic]);
  });

  test("all at once", () => {
    const source = "---\ndate: never\nno_index: 3\nquestion: [a]\n---\nBecause.";
    expect(diagnosticsOf(source, "a/why.md")).toHaveLength(3);
  });

  test("a URL that would leave the output folder", () => {
    expect(articleOf(articleSource({ url: null, file_name: null }), "a/...md").slug).toBe("dot-dot");
    expect(diagnosticsOf(articleSource({ url: "/learn/../../etc/passwd" }))).toEqual([
      "22:6 error url-mismatch",
    ]);
  });

  test("YAML aliases that would expand to gigabytes", () => {
    const bomb = ["a: &a [x, x, x, x, x, x, x, x, x]"];
    for (const [one, two] of ["ab", "bc", "cd", "de", "ef", "fg"].map((pair) => [...pair])) {
      bomb.push(`${two}: &${two} [${`*${one}, `.repeat(8)}*${one}]`);
    }
    expect(diagnosticsOf(`---\nquestion: Why?\n${bomb.join("\n")}\n---\nB.`, "a/why.md")).toEqual([
      "2:1 error invalid-front-matter",
    ]);
  });

  test("an unknown field is only listed", () => {
    expect(parse(articleSource({ autor: "me" }))).toMatchObject({
      kind: "article",
      diagnostics: [],
      unknownFields: [{ name: "autor", location: { line: 24, column: 8 } }],
    });
  });
});
