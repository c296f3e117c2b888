import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { htmlToMarkdown } from "../../../src/build/import/html-to-markdown.ts";
import type { ImportResult } from "../../../src/build/import/imported-article.ts";
import { detectSeparator, parseDelimited } from "../../../src/build/import/parse-delimited.ts";
import { isAnkiExport, readAnkiNotes } from "../../../src/build/import/read-anki.ts";
import { readTable } from "../../../src/build/import/read-tables.ts";
import { recordToArticle } from "../../../src/build/import/record-to-article.ts";

/** What matters of results: `question → answers`, or why they are skipped. */
function summarize(results: readonly ImportResult[]): string[] {
  return results.map((result) =>
    result.kind === "skipped"
      ? `${result.location}: ${result.reason}`
      : `${result.article.question} → ${result.article.answers.map(({ markdown }) => markdown).join(" | ")}`,
  );
}

describe("a table", () => {
  test.each([
    ["quoted cells with separators, line breaks and quotes", 'a,"b,""c""\nd",e\n', [["a", 'b,"c"\nd', "e"]]],
    [
      "line breaks of Windows",
      "a,b\r\nc,d\r\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "empty cells and blank lines",
      "a,,\n\n,b,",
      [
        ["a", "", ""],
        ["", "b", ""],
      ],
    ],
    ["a quote within a cell", 'a "b" c,d', [['a "b" c', "d"]]],
    ["a quote that is never closed", '"a,b\nc', [["a,b\nc"]]],
    ["a byte order mark", "\uFEFFa,b", [["a", "b"]]],
  ])("may have %s", (_, text, cells) => {
    expect(parseDelimited(text, ",").map((row) => row.cells)).toEqual(cells);
  });

  test("is read as it was written, whatever its cells contain", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", '"', ",", "\n", "\t", "é", " ") });
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 });
    fc.assert(
      fc.property(rows, (table) => {
        const text = table
          .map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(","))
          .join("\n");
        expect(parseDelimited(text, ",").map(({ cells }) => cells)).toEqual(table);
      }),
    );
  });

  test("says in which line each row begins", () => {
    expect(parseDelimited('"a\nb",c\n\nd,e', ",").map(({ line }) => line)).toEqual([1, 4]);
  });

  test("tells its separator by its first line", () => {
    expect(["a,b", "a\tb,c\td", "a;b", "a|b"].map(detectSeparator)).toEqual([",", "\t", ";", "|"]);
  });

  test("has columns by their names in the first row, in any order and spelling", () => {
    const text = "Tags;Answer;Question;Unknown\nsky, light;Scattering.;Why blue?;x\n;;Why red?;\n;Because.;;";
    expect(summarize(readTable(text, "a.csv"))).toEqual([
      "Why blue? → Scattering.",
      "a.csv:3: it has no answer",
      "a.csv:4: it has no question",
    ]);
    expect(readTable(text, "a.csv")[0]).toMatchObject({ article: { keywords: ["sky", "light"] } });
  });

  test("without such a row has the question first, then the answer", () => {
    expect(summarize(readTable("Why?,Because.,x\nHow?,So.", "a.csv"))).toEqual([
      "Why? → Because.",
      "How? → So.",
    ]);
  });
});

describe("a record of JSON", () => {
  test("may have several answers: the accepted one is first, then the one with the highest score", () => {
    const record = {
      title: "Why?",
      body: "I wonder.",
      tags: ["a", "b"],
      answers: [
        { text: "low", score: 1 },
        { text: "high", score: 5, author: { name: "Ada" } },
        { text: "best", score: 2, is_accepted: true },
      ],
    };
    const result = recordToArticle(record, "a.json[0]");
    expect(summarize([result])).toEqual(["Why? → best | high | low"]);
    expect(result).toMatchObject({
      article: {
        body: "I wonder.",
        keywords: ["a", "b"],
        answers: [{}, { attribution: { author: "Ada" } }, {}],
      },
    });
  });

  test("may have a context beside its question, or an answer in a field of any usual name", () => {
    expect(recordToArticle({ instruction: "Add.", input: "1 2", output: "3" }, "")).toMatchObject({
      article: { question: "Add.", body: "1 2", answers: [{ markdown: "3" }] },
    });
    expect(recordToArticle({ q: "Why?", a: 42, date: "3 May 2020", category: "x/y" }, "")).toMatchObject({
      article: { date: "2020-05-03", subject: ["x", "y"], answers: [{ markdown: "42" }] },
    });
  });
});

describe("an export of Anki", () => {
  const text = [
    "#separator:tab",
    "#html:true",
    "#deck column:1",
    "#tags column:4",
    'Geo::Cities\tCapital of <b>France</b>?\t"Paris<br>a ""city"""\tcity europe',
    "Geo\tThe {{c1::Seine::river}} flows through {{c2::Paris}}.\tYes\t",
  ].join("\n");

  test("is told by its first lines", () => {
    expect(isAnkiExport(text)).toBe(true);
    expect(isAnkiExport("question\tanswer")).toBe(false);
  });

  test("has notes with decks as subjects, tags as keywords, HTML as markdown, and gaps", () => {
    expect(summarize(readAnkiNotes(text, "a.txt"))).toEqual([
      'Capital of **France**? → Paris\\\na "city"',
      "The \\[river] flows through \\[…]. → The Seine flows through Paris.\n\nYes",
    ]);
    expect(readAnkiNotes(text, "a.txt")[0]).toMatchObject({
      article: { subject: ["Geo", "Cities"], keywords: ["city", "europe"] },
    });
  });
});

describe("HTML becomes markdown", () => {
  test.each([
    [
      "paragraphs and emphasis",
      "<p>a <em>b</em> <strong>c</strong></p>\n<p>d<br>e</p>",
      "a *b* **c**\n\nd\\\ne",
    ],
    [
      "code, whose signs are kept",
      "<p><code>a_b*</code></p><pre class='lang-js'><code>x &lt; 1\n\ny\n</code></pre>",
      "`a_b*`\n\n```js\nx < 1\n\ny\n```",
    ],
    [
      "lists within lists",
      "<ul><li>a<ol start='3'><li>b</li></ol></li><li>c</li></ul>",
      "- a\n\n  3. b\n- c",
    ],
    [
      "links and pictures",
      '<a href="https://a.example">b</a> <img src="c.png" alt="d">',
      "[b](https://a.example) ![d](c.png)",
    ],
    ["quotes, headings and breaks", "<h2>a</h2><blockquote><p>b</p></blockquote><hr>", "## a\n\n> b\n\n---"],
    [
      "tables",
      "<table><tr><th>a</th></tr><tr><td>b<br>c</td></tr></table>",
      "| a      |\n| ------ |\n| b<br>c |",
    ],
    [
      "elements that markdown has no syntax for",
      "H<sub>2</sub>O <kbd>a</kbd>",
      "H<sub>2</sub>O <kbd>a</kbd>",
    ],
    [
      "formulas, which are kept as they are",
      "<p>$a_1 * b_1$ and $$\\frac{a}{b}$$ for $5</p>",
      "$a_1 * b_1$ and $$\\frac{a}{b}$$ for $5",
    ],
    ["signs that markdown would take for its own", "<p>1 * 2 * 3 [x] # y</p>", "1 \\* 2 \\* 3 \\[x] # y"],
    ["no scripts", "a<script>alert(1)</script><style>b</style>", "a"],
  ])("%s", (_, html, markdown) => {
    expect(htmlToMarkdown(html)).toBe(markdown);
  });
});
