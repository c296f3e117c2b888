import type { ReactElement } from "react";
import { describe, expect, test } from "vitest";
import type { SiteLinkProps } from "../../../../../src/app/components/links/site-link.tsx";
import { renderFormula } from "../../../../../src/app/features/article/answer/formula/render-formula.ts";
import { renderAnswer } from "../../../../../src/app/features/article/answer/render-answer.tsx";
import { texToUnicode } from "../../../../../src/content/text/tex-to-unicode.ts";
import { answer, answerToHtml, markdownToHtml } from "./support.tsx";

const tools = { formulas: renderFormula };
const renderHeadings = (markdown: string, headingOffset = 1) =>
  renderAnswer({ kind: "markdown", markdown, formulas: [] }, {}, { headingOffset }).headings;

describe("headings", () => {
  test.each([
    ["the topmost level is below the page's h1", "# a\n\n## b", [2, 3]],
    ["a deep topmost level is raised", "### a\n\n#### b\n\n### c", [2, 3, 2]],
    ["no level is skipped", "## a\n\n##### b\n\n##### c\n\n### d", [2, 3, 3, 3]],
    ["a deeper first heading doesn't lower the rest", "### a\n\n# b\n\n### c", [2, 2, 3]],
    ["no level is deeper than h6", "# a\n## b\n### c\n#### d\n##### e\n###### f", [2, 3, 4, 5, 6, 6]],
    ["underlined headings count", "a\n===\n\nb\n---", [2, 3]],
  ])("%s", (_, markdown, depths) => {
    expect(renderHeadings(markdown).map(({ depth }) => depth)).toEqual(depths);
  });

  test("start below `headingOffset`", () => {
    expect(renderHeadings("# a\n\n## b", 3).map(({ depth }) => depth)).toEqual([4, 5]);
  });

  test("get ids that are unique and never clash with the page's", () => {
    const ids = renderHeadings("# Units\n# Units\n# Units 2\n# ¿Qué es?\n# **!**\n# `a_b`").map(
      ({ id }) => id,
    );
    expect(ids).toEqual([
      "section-units",
      "section-units-2",
      "section-units-2-2",
      "section-qué-es",
      "section-part",
      "section-a-b",
    ]);
  });

  test("are returned as plain text with formulas as TeX", () => {
    const { headings } = renderAnswer(answer`## The **speed** ${"c^2"} of \`light\``, tools);
    expect(headings).toEqual([
      { id: "section-the-speed-c-2-of-light", depth: 2, text: "The speed c^2 of light" },
    ]);
  });

  test("are returned with formulas as text once that can be written; their ids stay the same", () => {
    const withText = { ...tools, texToText: texToUnicode };
    const { headings } = renderAnswer(answer`## Why ${"E = mc^2"}?`, withText);
    expect(headings).toEqual([{ id: "section-why-e-mc-2", depth: 2, text: "Why E = mc²?" }]);
  });

  test("have an anchor link with an accessible name", () => {
    expect(markdownToHtml("## Units")).toBe(
      '<div class="heading heading-2"><h2 id="section-units">Units</h2>' +
        '<a class="heading-anchor" href="#section-units" aria-label="Link to “Units”">' +
        '<span aria-hidden="true">#</span></a></div>',
    );
  });

  test("without text are removed", () => {
    expect(markdownToHtml("##\n\ntext")).toBe("\n<p>text</p>");
  });
});

describe("formulas", () => {
  test("are spans with HTML and MathML", () => {
    const html = answerToHtml(answer`So ${"x"} is.`, tools);
    expect(html).toMatch(
      /^<p>So <span class="formula nowrap"><span class="katex">.*<math.*<\/span> is\.<\/p>$/u,
    );
  });

  test.each([
    ["mid-line", answer`a ${["x"]} b`],
    ["in a list item", answer`- a\n\n    ${["x"]}`],
    ["in a table cell", answer`| a |\n|--|\n| ${["x"]} |`],
    ["in a heading", answer`## a ${["x"]}`],
    ["in a quote", answer`> ${["x"]}`],
    ["in emphasis", answer`**a ${["x"]}**`],
    ["in a link", answer`[a ${["x"]}](https://example.org)`],
    ["in a footnote", answer`a[^1]\n\n[^1]: b ${["x"]}`],
  ])("in display mode are spans %s", (_, answer) => {
    const html = answerToHtml(answer, tools);
    expect(html.match(/<span class="formula formula-display"><span class="formula-scroller"/gu)).toHaveLength(
      1,
    );
    expect(html).not.toContain("\uFDD0");
  });

  test("in a scroll container can be focused and copied", () => {
    const html = answerToHtml(answer`${["x"]}`, tools);
    expect(html).toContain('<span class="formula-scroller" tabindex="0" role="group" aria-label="Formula">');
    expect(html).toContain(
      '<button type="button" class="formula-copy" aria-label="TeX: copy this formula">TeX</button>',
    );
  });

  test("between asterisks are strong", () => {
    expect(answerToHtml(answer`**${"x"}**`)).toMatch(/^<p><strong><code/u);
  });

  test("with a `|` don't split table cells", () => {
    expect(answerToHtml(answer`| a |\n|--|\n| ${"|x|"} |`, tools).match(/<td/gu)).toHaveLength(1);
  });

  test("keep punctuation on their line if they are short", () => {
    const html = answerToHtml(answer`see (${"x"}), and`, tools);
    expect(html).toMatch(
      /^<p>see <span class="nowrap">\(<span class="formula.*<\/span>\),<\/span> and<\/p>$/u,
    );
  });

  test("that are long may have a line break before punctuation", () => {
    const html = answerToHtml(answer`see ${"a + b + c + d + e + f + g + h + i + j"}, and`, tools);
    expect(html).not.toContain("nowrap");
  });

  test("that can't be broken scroll within a line of text", () => {
    const html = answerToHtml(answer`see ${"\\left(abcdefghijklmnopqrstuvwxyz\\right)"}.`, tools);
    expect(html).toContain(
      '<span class="formula formula-inline formula-wide"><span class="formula-scroller"',
    );
  });

  test("that KaTeX rejects are shown as their source", () => {
    expect(answerToHtml(answer`a ${"\\frac{<1"} b`, tools)).toBe(
      '<p>a <code class="formula formula-source formula-inline" title="This formula is shown as TeX source">' +
        "\\frac{&lt;1</code> b</p>",
    );
  });

  test("without a renderer are shown as TeX", () => {
    expect(answerToHtml(answer`a ${"x"} ${["y"]}`)).toMatch(
      /<code class="formula[^>]*>x<\/code> <code[^>]*>y<\/code>/u,
    );
  });

  test.each([
    ["inline code", answer`\`a ${"x"} ${["y"]}\``, "a $x$ $$y$$"],
    ["a code block", answer`~~~\nawk ${"1, "}2\n~~~`, "awk $1, $2"],
    ["an image's text", answer`![a ${"x"}](https://example.org/a.png)`, 'alt="a $x$"'],
    ["a URL", answer`[a](https://example.org/?q=${"x"}&b)`, 'href="https://example.org/?q=%24x%24&amp;b"'],
  ])("within %s become plain text", (_, answer, text) => {
    expect(answerToHtml(answer, tools)).toContain(text);
  });
});

describe("text", () => {
  test.each([
    [
      "HTML is text",
      "a <b>c</b> <int> <!-- d -->",
      "<p>a &lt;b&gt;c&lt;/b&gt; &lt;int&gt; &lt;!-- d --&gt;</p>",
    ],
    ["a block of HTML is text", "<div>\na\n</div>", "<p>&lt;div&gt;\na\n&lt;/div&gt;</p>"],
    ["four spaces are not code", "a\n\n    b", "<p>a</p>\n<p>b</p>"],
    ["single tildes are tildes", "~5 to ~10", "<p>~5 to ~10</p>"],
    ["double tildes strike", "~~5~~", "<p><del>5</del></p>"],
    ["money is money", "$5 and $6", "<p>$5 and $6</p>"],
  ])("%s", (_, markdown, html) => {
    expect(markdownToHtml(markdown)).toBe(html);
  });

  test("task lists have labeled checkboxes", () => {
    expect(markdownToHtml("- [x] a\n- [ ] b")).toMatch(/aria-label="Done".*aria-label="Not done"/su);
  });

  test("footnotes have prefixed ids", () => {
    const html = markdownToHtml("a[^1]\n\n[^1]: b");
    expect([...html.matchAll(/ id="([^"]*)"/gu)].map(([, id]) => id)).toEqual([
      "note-fnref-1",
      "note-label",
      "note-fn-1",
    ]);
    expect(html).toContain('aria-describedby="note-label"');
  });

  test("that is nested too deeply is shown as its source", () => {
    const { element, headings } = renderAnswer(
      { kind: "markdown", markdown: `${">".repeat(600)} a`, formulas: [] },
      {},
    );
    expect(element.props).toMatchObject({ className: "answer answer-fallback" });
    expect(headings).toEqual([]);
  });
});

describe("tables", () => {
  test("are in a region named by their header cells, which have a scope", () => {
    expect(answerToHtml(answer`| Element | ${"n"} |\n|---|--:|\n| a | b |`)).toMatch(
      /^<section class="table-region" aria-label="Table: Element, n" tabindex="0"><table><thead><tr><th scope="col">/u,
    );
  });

  test("have no head if it is empty, unless it is all they have", () => {
    expect(markdownToHtml("|  |  |\n|--|--|\n| a | b |")).toMatch(/<table>\s*<tbody>/u);
    expect(markdownToHtml("|  |  |\n|--|--|")).toContain("<thead>");
    expect(markdownToHtml("|  | c |\n|--|--|\n| a | b |")).toContain("<thead>");
  });

  test("with the same headers have unique names", () => {
    const html = markdownToHtml("| a |\n|---|\n\n| a |\n|---|\n\n|  |\n|---|");
    expect([...html.matchAll(/aria-label="([^"]*)"/gu)].map(([, name]) => name)).toEqual([
      "Table: a",
      "Table: a (2)",
      "Table",
    ]);
  });
});

function BaseLink({ href, children }: SiteLinkProps): ReactElement {
  return <a href={`/base${href}`}>{children}</a>;
}

describe("links", () => {
  test.each([
    [
      "to other sites are marked",
      "[a](https://example.org)",
      / rel="noopener noreferrer">a<span class="visually-hidden"> \(external\)/u,
    ],
    [
      "that are bare URLs are links",
      "www.example.org",
      /<a href="http:\/\/www\.example\.org" class="external"/u,
    ],
    ["to mail are links", "<me@example.org>", /<a href="mailto:me@example\.org">me@/u],
    ["within the site are links", "[a](/learn/x?y#z)", /<a href="\/learn\/x\?y#z">a<\/a>/u],
    ["to a heading use its prefixed id", "# My units\n[a](#my-units)", /<a href="#section-my-units">a<\/a>/u],
    ["to other fragments are unchanged", "[a](#answer)", /<a href="#answer">a<\/a>/u],
    ["keep their titles", '[a](/b "c")', /<a href="\/b" title="c">a<\/a>/u],
  ])("%s", (_, markdown, html) => {
    expect(markdownToHtml(markdown)).toMatch(html);
  });

  test.each([
    "relative.html",
    "../up",
    "//example.org",
    "/\\example.org",
    "\\\\example.org",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "&#106;avascript:alert(1)",
    "java&Tab;script:alert(1)",
    "data:text/html,a",
    "vbscript:a",
    "file:///etc/passwd",
    "ftp://example.org",
    "irc://example.org",
    "https:example.org",
    "http:///example.org",
    "#",
  ])("to %s become their text", (url) => {
    expect(markdownToHtml(`[a *b*](<${url}>)`)).toBe("<p>a <em>b</em></p>");
  });

  test("within the site are rendered by the page's own component", () => {
    expect(markdownToHtml("[a](/learn) [c](#d)", {}, { SiteLink: BaseLink })).toBe(
      '<p><a href="/base/learn">a</a> <a href="#d">c</a></p>',
    );
  });
});

describe("images", () => {
  test("over https are loaded lazily and without a referrer", () => {
    expect(markdownToHtml('![a](https://example.org/b.png "c")')).toBe(
      '<p><img src="https://example.org/b.png" alt="a" title="c" loading="lazy" decoding="async" referrerPolicy="no-referrer"/></p>',
    );
  });

  test.each(["http://example.org/b.png", "/b.png", "data:image/png;base64,AA", "javascript:a", "//b.png"])(
    "from %s become their text",
    (url) => {
      expect(markdownToHtml(`![a](${url})`)).toBe("<p>a</p>");
    },
  );
});
