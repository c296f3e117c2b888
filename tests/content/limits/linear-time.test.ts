import { expect, test } from "vitest";
import { expandMacros } from "../../../src/content/formula/expand-macros.ts";
import { readTagLines } from "../../../src/content/front-matter/tag-lines.ts";
import { findExceededLimit } from "../../../src/content/limits/find-exceeded-limit.ts";
import { lintLimits } from "../../../src/content/lint/lint-limits.ts";
import { ConversionLosses } from "../../../src/content/markdown/conversion-losses.ts";
import { plainDialect } from "../../../src/content/markdown/dialects/dialect.ts";
import { removeEmbeddedPictures } from "../../../src/content/markdown/dialects/exports/google-docs.ts";
import { rewriteDialect } from "../../../src/content/markdown/dialects/rewrite-dialect.ts";
import { convertInlineSyntax } from "../../../src/content/markdown/inline-syntax.ts";
import { protectCode } from "../../../src/content/markdown/protect-code.ts";
import { ProtectedPieces } from "../../../src/content/markdown/protected-pieces.ts";
import { protectLiteralTags } from "../../../src/content/markdown/tags/literal-tags.ts";
import { WikilinkWriter } from "../../../src/content/markdown/wikilinks.ts";
import { sourceToArticle } from "../../../src/content/source-to-article.ts";
import { simpleBlockToText } from "../../../src/content/text/simple-block-to-text.ts";
import { texToUnicode } from "../../../src/content/text/tex-to-unicode.ts";
import { findQuestion } from "../../../src/content/title/find-question.ts";
import { inlineMarkdownToText } from "../../../src/content/title/inline-to-text.ts";
import { resolveTitle } from "../../../src/content/title/resolve-title.ts";
import type { ToolName } from "../../../src/content/tool.ts";
import { convertBody } from "../../support/body-to-html.ts";
import { measureCpuMs } from "../../support/cpu-time.ts";
import { dialect } from "../../support/dialects.ts";

const noFields = { question: "", title: "", article_title: "" };

/** Runs of each size. The fastest counts: whatever else this process does only adds to its time. */
const maxRuns = 5;

/** Sixteen times the input: a linear run takes 16 times as long, one that grows with the square 256 times. */
function expectLinear(run: (size: number) => unknown, size: number): void {
  run(size);
  const once = Math.min(...Array.from({ length: maxRuns }, () => measureCpuMs(() => run(size))));
  // Below a millisecond, the clock's ticks outweigh the run.
  const limitMs = 100 * Math.max(1, once);
  let sixteenfold = Number.POSITIVE_INFINITY;
  // Once a run is fast enough, the fastest of all is, too.
  for (let runs = 0; runs < maxRuns && sixteenfold >= limitMs; runs += 1)
    sixteenfold = Math.min(
      sixteenfold,
      measureCpuMs(() => run(16 * size)),
    );
  expect(sixteenfold).toBeLessThan(limitMs);
}

function protect(text: string): unknown {
  return protectCode(text, new ProtectedPieces(), new ConversionLosses());
}

function protectTags(text: string): unknown {
  return protectLiteralTags(text, new ProtectedPieces());
}

function convertInline(text: string): unknown {
  return convertInlineSyntax(text, { wikilinks: new WikilinkWriter(plainDialect), pictures: new Map() });
}

function convertText(text: string, tool: ToolName = "markdown"): unknown {
  const context = { readInclude: () => undefined, readNote: () => undefined, losses: new ConversionLosses() };
  return rewriteDialect(removeEmbeddedPictures(text), { ...plainDialect, tool }, context);
}

const convertDocumenter = (text: string): unknown => convertText(text, "documenter");
const convertTutorial = (text: string): unknown => convertText(text, "javascript-info");
const convertWriterside = (text: string): unknown => convertText(text, "writerside");

function convertNote(text: string): unknown {
  return convertText(text, "obsidian");
}

function convertRetype(text: string): unknown {
  return convertText(text, "retype");
}

function findSummary(text: string): unknown {
  return findQuestion([{ type: "html", value: "" }], `<details><summary>a</summary>${text}.`);
}

function lintCode(text: string): unknown {
  return lintLimits({ answer: { kind: "markdown", markdown: `${text}\n`, formulas: [] } } as never, text);
}

test.each<[string, (text: string) => unknown, string]>([
  ["boxes of Gatsby", convertText, "[[note]]\n| a\n"],
  ["notes of GitLab", convertText, "\n \t\nNOTE:\na\n"],
  ["quotes of GitLab", convertText, ">>>\na\n"],
  ["heads of Svelte without an end", convertText, "<svelte:head>\n"],
  ["loops of Svelte without an end", convertText, "{#each a}{/if}\n"],
  ["tags of Svelte without an end", convertText, "{/if}{#if "],
  ["ends of parts to open", findSummary, "</details>\n"],
  ["lines of plus signs", convertText, "+++ a\n"],
  ["ends of lines of plus signs", convertText, "+++ a\n+++\n+++\n"],
  ["boxes, panels and columns of Retype", convertRetype, "!!! a\n=== b\n||| c\n!!!\n"],
  ["boxes of Retype without an end", convertRetype, "!!!\n!!! a\n"],
  ["names that Adobe doesn't translate", convertText, "[!DNL a [b] \\] "],
  ["open names that Adobe doesn't translate", convertText, "[!UICONTROL "],
  ["badges of Adobe and Retype", convertText, "[!BADGE a]{ [!badge a="],
  ["help and boxes of Adobe", convertText, ">[!CONTEXTUALHELP]\n>[!TAB a\n"],
  ["what Adobe includes", convertText, "[!{{$include a"],
  ["the limits of quotes", findExceededLimit, "> a\n"],
  ["the limits of brackets", findExceededLimit, "["],
  ["the limits of list markers", findExceededLimit, "- "],
  ["the limits of spaces", findExceededLimit, " "],
  ["the limits of dashes", findExceededLimit, "-"],
  ["the limits of URLs", findExceededLimit, "http:..."],
  ["comments that never end", protect, "<!--"],
  ["comments in indented code", protect, "a\n\n    <!-- b -->\n\n"],
  ["backticks in lists and tables", protect, "- a`\n| b``\n"],
  ["elements that never end", protect, "<pre>"],
  ["raw text that never ends", protectTags, "{% raw %}\n"],
  ["template comments that never end", protectTags, "{% comment %}\n"],
  ["shortcodes of code that never end", protectTags, "{{< highlight go >}}\n"],
  ["tags of code that never end", protectTags, "{% highlight go %}\n{% codeblock %}\n"],
  ["tabs of code that never end", protectTags, '{{< tab a codelang="go" >}}\n'],
  ["lines of code that never end", convertText, "{{< text bash >}}\n{% highlight go %}\n"],
  ["lines of code that end", convertText, "{{< text bash >}}\n{{< /text >}}\n"],
  ["macros of formulas", convertBody, "$\\def\\a#1{\\b#1}$ $\\a x$\n"],
  [
    "definitions that never end",
    (text) => expandMacros([{ tex: text, display: true }]),
    "\\newcommand{\\a}{",
  ],
  [
    "macros in a formula",
    (text) =>
      expandMacros([
        { tex: `\\def\\a{b}`, display: true },
        { tex: text, display: true },
      ]),
    "\\a",
  ],
  ["tags of raw code", (text) => convertText(text, "jekyll"), "`{% raw %}a{% endraw"],
  ["blocks of raw code", (text) => convertText(text, "jekyll"), "```\n{% raw %}\n{% endraw %}\n```\n"],
  ["icons of cells", (text) => convertText(text, "github-docs"), '| {% octicon "a" aria-label="b" '],
  ["tables of kramdown", (text) => convertText(text, "jekyll"), "| a |\n|--|\n"],
  ["cells of kramdown", (text) => convertText(`| a |\n|${text}`, "jekyll"), "- |"],
  ["labels of d2lbook", convertText, "$$a$$\n:eqlabel:`a`\n\n:label:`b`\n"],
  ["tabs of d2lbook", convertText, ":begin_tab:`a`\n\n:end_tab:\n"],
  ["marks of d2lbook", (text) => convertText(`:label:\`a\`\n${text}`), "[**a(~~b"],
  ["cards and tabs of mdBook", (text) => convertText(text, "mdbook"), "{{#ref}}\na\n{{#tab {{#file}}\n"],
  ["rules of specifications", (text) => convertText(text, "mdbook"), "r[a]\n"],
  ["kinds of links", convertText, "[@video@a"],
  ["boxes of Laravel", convertText, "> {tip} "],
  ["instructions that never end", convertText, "<?a b\n"],
  ["captions that never end", convertText, "\\[caption a"],
  ["captions with pictures that never end", convertText, "[caption]![a["],
  ["code of other sites that never ends", convertText, "[code]\n"],
  ["galleries that never end", convertText, "[gallery a="],
  ["alerts of converters that never end", convertText, '<p id="gdcalert gd2md-html alert\n'],
  ["pictures without data", convertText, "data:image/a;base64,"],
  ["headings of tags that never end", (text) => readTagLines(text, "markdown"), "#### tags: `a\n"],
  ["remarks that never end", convertText, "[name=[color="],
  ["accordions that never end", convertText, "<AccordionTrigger a <Accordion"],
  ["columns of notes that never end", convertNote, "```column-settings\n"],
  ["names of equations", convertText, "\\label{a} \\ref{a \\eqref{b}"],
  ["references of Documenter", convertDocumenter, "[a](@ref a(b"],
  ["names of Documenter", convertDocumenter, "# [a](@id a "],
  ["formulas of Documenter", convertDocumenter, "``a"],
  ["blocks of Documenter that never end", convertDocumenter, "```@example\n"],
  ["includes of MkDocs", (text) => convertText(text, "mkdocs"), '{% include-markdown "a" {!a {* a b[c] '],
  ["lines of includes of MkDocs", (text) => convertText(text, "mkdocs"), "{* a b[c]\n{! a\n"],
  ["directives of DocC", (text) => convertText(text, "docc"), "@Row {\n@Image(source: }\n"],
  ["boxes and symbols of DocC", (text) => convertText(text, "docc"), "> Note: ``a <doc: ![a](b"],
  ["boxes of javascript.info that never end", convertTutorial, "```smart\n"],
  ["boxes of javascript.info", convertTutorial, '````warn header="a\n'],
  ["examples of javascript.info", convertTutorial, "[codetabs [edit a] b [/edit\n"],
  ["elements of Writerside", convertWriterside, "<tab title="],
  ["code of Writerside that never ends", convertWriterside, "<code-block "],
  ["summaries of Writerside that never end", convertWriterside, "<link-summary>"],
  ["quotes of Writerside", convertWriterside, "> a\n"],
  [
    "components that show titles",
    (text) => resolveTitle(noFields, text, "a", "markdown", ""),
    "<a-header title=",
  ],
  ["components in titles", (text) => inlineMarkdownToText(`<Note a${text}`), "="],
  ["other tools' syntax after spaces", convertInline, " "],
  ["lines of code after backticks", lintCode, "`"],
  ["the text of stars", simpleBlockToText, "*a "],
  ["the text of backticks", simpleBlockToText, "`a"],
  ["the text of escapes", simpleBlockToText, "\\* "],
  ["the text of lines", simpleBlockToText, "word\n"],
])("%s are found in time in proportion to the input", (_, run, piece) => {
  expectLinear((size) => run(piece.repeat(size)), 10_000);
});

test.each(["x^2 ", "{", "\\frac{1}{2}", "\\alpha ", "}"])(
  "a formula of many %j is read in such time",
  (piece) => {
    expectLinear((size) => texToUnicode(piece.repeat(size)), 80);
  },
);

function readBody(body: string): unknown {
  return sourceToArticle("physics/ice.md", "physics/ice.md", `---\ntitle: Ice\n---\n\n${body}\n`);
}

function readFile(text: string): unknown {
  return sourceToArticle("physics/ice.md", "physics/ice.md", text);
}

// Each is the beginning of a line that patterns look at up to its end. A pattern that gives back spaces one by one takes minutes.
test.each([
  "::: a b",
  "::: tabs\n# a",
  "::: tabs\n@tab a",
  "::: tabs\n@tab",
  ":::{note} a",
  "```{note} a",
  "```{note}\n---\na: b",
  "a {",
  "a {.b",
  "[a]{",
  "# a",
  "# a [#b]",
  "# Ice\n\n## Answer",
  "# a {",
  "# [a]{",
  "> # a",
  "> # a {: .note",
  "{{< param a",
  "- a",
  "1. a",
  "| a",
  "![a](b",
  "![a](b.png =10x",
  "[a](b",
  "[a]: b",
  "[[a",
  "==a",
  "++a",
  "{++a",
  "{~~a",
  "%%a",
  "^[a",
  "^a",
  "$a",
  "$$a",
  "`a",
  "<!-- @include: a",
  "<!-- tabs:start -->\n# a",
  "<!-- tabs:start",
  "<<< a",
  "@[code",
  "@[code js",
  "{{#include a",
  "{% include a.md",
  "{% tag a",
  "{% highlight",
  "{% highlight a",
  "{{< highlight",
  "{% raw",
  "!!!include(a",
  "!!! note a",
  "??? note a",
  "=== a",
  "{{< readfile a",
  "{{< tag a",
  "{{% tag",
  "<Snippet file=a",
  "<Tabs a",
  "<details a",
  "<summary>a",
  "import a",
  "export a",
  "> [!note] a",
  "> [!",
  ".. note:: a",
  ":doc:`a",
  "{doc}`a",
  "a::b",
  "Q: a",
  "term\n: a",
  "*[a]: b",
  "[^1]: a",
  "TOC\n{:toc",
  "{:toc",
  "collapsed:: a",
  "\\begin{a}",
  "\\(a",
  "<kbd>a",
  "--8<-- a",
  "a\\",
  "#. a",
  "##a",
  "## a\n##",
  "$`a`",
  "[toc",
  "**a?",
  "::a\n::\n:a[",
  "[/quote][quote=",
  "[/b][b]a",
  "[date=2024-11-30",
  "[block:a]",
  "> 📘",
])("a line %j with many spaces is read in time in proportion to them", (start) => {
  expectLinear((size) => readBody(`${start}${" ".repeat(size)}x`), 1_500);
});

// The same of what stands in braces and in references.
test.each([
  ["::: {", "a", "=}"],
  ["::: {", ".a", "=}"],
  ["::: {", "#a ", "=}"],
  ["::: {", "'", "}"],
  ["# a {", "#", ""],
  ["# a {", "#a ", ""],
  ["[a]{", "#", ""],
  ["[a]{", ".a ", "="],
  ["```{r", " a", "="],
  ["http://a", ":", "a"],
  ["www.a", "&lt;", "a"],
  ["@fig-", "a.", ""],
  ["[", "@fig-a ", ""],
])("a line of %j, many times %j, and %j is read in time in proportion to it", (start, piece, end) => {
  expectLinear((size) => readBody(`${start}${piece.repeat(size)}${end}`), 10_000);
});

test.each([
  "{% btn",
  "{% btn a",
  "{% btn a,",
  "{% label a@",
  "<!-- timeline",
  "<!-- timeline a",
  "{% endfolding",
])("a tag %j of a theme of Hexo with many spaces is read in such time", (start) => {
  expectLinear((size) => convertBody(`${start}${" ".repeat(size)}x`, dialect("hexo")), 1_500);
});

test.each([
  ["::a\n::\n", "::a\n"],
  ["::a\n::\n", "::a\n---\n"],
  ["::a\n::\n", ":a[b]"],
  ["[/wrap][/quote]", "[wrap]"],
  ["[/b][/url]", "[b]a [url=a]b "],
  ["[/block]", "[block:a]\n"],
  ["", "[block:a]\n{}\n[/block]\n"],
  ["[/spoiler]", "[spoiler]a"],
])("a text of %j and many %j is read in such time", (start, piece) => {
  expectLinear((size) => convertBody(start + piece.repeat(size)), 100);
});

test.each([
  "{% capture a %}",
  "{% capture a %}b{% endcapture %}{{ a }}",
  "{% assign a = 'b' %}{{ a }}",
  "a\n{: .notice}\n\n",
  "> a\nb\n",
  "a\n",
  "# TOC\n{:a}\n",
  "<details><summary>a</summary>1. a\n",
])("many %j of Jekyll are read in such time", (piece) => {
  expectLinear((size) => convertBody(piece.repeat(size), dialect("jekyll")), 100);
});

test("the hidden columns of a wide table are left out in such time", () => {
  const cell = (size: number, tag: string): string => `<${tag} data-hidden>a</${tag}>`.repeat(size);
  expectLinear(
    (size) => convertBody(`<table><tr>${cell(size, "th")}</tr><tr>${cell(size, "td")}</tr></table>`),
    100,
  );
});

test.each(["(@a) ", "(@a) b\n\n", "(@"])("many examples %j of Quarto are read in such time", (piece) => {
  expectLinear((size) => convertBody(piece.repeat(size), dialect("quarto", { hasChunks: true })), 100);
});

test.each(["#a ", "#a\n", "- [/] a\n", "![](a#only-dark)"])(
  "many %j of notes are read in such time",
  (piece) => {
    expectLinear(
      (size) => [
        convertBody(piece.repeat(size), dialect("obsidian")),
        readTagLines(piece.repeat(size), "obsidian"),
      ],
      100,
    );
  },
);

test.each(["##a", "$`a`$", "{`a`}", "<head>", "<head>\n"])("many %j are read in such time", (piece) => {
  const mdx = dialect("docusaurus", { isMdx: true });
  expectLinear((size) => convertBody(piece.repeat(size), mdx), 200);
});

test.each(["- id:: a\n", "- id:: a\n  b\n", "- id:: a\n  c:: d\n", "- id:: a\n  ```\n"])(
  "many blocks %j of Logseq are read in such time",
  (piece) => {
    expectLinear((size) => convertBody(piece.repeat(size), dialect("logseq")), 100);
  },
);

test.each(["##a\n\n", "<h2>a", "</h2>", "**a?**\n\n", "Q: a?\n\nA: b\n\n"])(
  "a title among many %j is found in such time",
  (piece) => {
    expectLinear((size) => resolveTitle(noFields, piece.repeat(size), "a b", "markdown", undefined), 200);
  },
);

test.each([
  "---\ntitle: a",
  "---\ntitle:",
  "---\ntags:\n  - a",
  "---\na",
  "---\n'a",
  "+++\ntitle = 'a'",
  "Title: a",
  "Title",
  "# a",
  "# a {",
  "# `a`",
  "<!--\n.. title: a",
])("a file that begins with %j and many spaces is read in such time", (start) => {
  expectLinear((size) => readFile(`${start}${" ".repeat(size)}x\n---\n\nText\n`), 1_500);
});
