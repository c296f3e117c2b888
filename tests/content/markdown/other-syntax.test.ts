import { describe, expect, test } from "vitest";
import { convertBody } from "../../support/body-to-html.ts";
import { bodyToShortHtml as bodyToHtml, dialect, lines } from "../../support/dialects.ts";

type Example = readonly [name: string, body: string, html: string];

describe("spoilers of Stack Exchange", () => {
  test.each<Example>([
    [
      "are folded",
      ">! The *cat*.\n>! Really.\n\n> Quote",
      "<details><p>The <em>cat</em>. Really.</p></details><blockquote><p>Quote</p></blockquote>",
    ],
    [
      "stand in lists",
      "- Who?\n\n  >! The cat.",
      "<ul><li><p>Who?</p><details><p>The cat.</p></details></li></ul>",
    ],
    [
      "are not quotes that begin with an exclamation mark or a picture",
      ">!a\n\n> ! b\n\n>![c](https://d.example)",
      '<blockquote><p>!a</p></blockquote><blockquote><p>! b</p></blockquote><blockquote><p><img src="https://d.example" alt="c"/></p></blockquote>',
    ],
  ])("%s", (_, body, html) => {
    expect(bodyToHtml(body).replace(/ loading="lazy".*?(?=\/>)/gu, "")).toBe(html);
  });
});

test.each([
  ["all are formulas beside one with TeX", "\\(x^2\\) and \\(n\\)", ["x^2", "n"]],
  ["none is a formula without TeX", "\\(a\\) first", []],
  ["words in square ones stay words", "\\(x^2\\) \\[sic\\]", ["x^2"]],
])("of escaped brackets %s", (_, body, expected) => {
  expect(convertBody(`${body}\n\n<br>`).answer.formulas.map(({ tex }) => tex)).toEqual(expected);
});

test("lines between the columns of a shortcode are not text", () => {
  expect(bodyToHtml("a\n\n<--->\n\nb")).toBe("<p>a</p><p>b</p>");
});

test("a line for a table of contents with its levels is not text", () => {
  expect(bodyToHtml("a\n\n[TOC levels=1-4]\n\nb")).toBe("<p>a</p><p>b</p>");
});

test("a box with a color of its theme is a note", () => {
  expect(bodyToHtml('{{% alert color="primary" %}}\na\n{{% /alert %}}')).toContain('callout-title">Note<');
});

describe("the language of code", () => {
  const languages = (body: string): unknown =>
    JSON.stringify(convertBody(body).answer).match(/(?<="language-)[^"]+/gu);

  test.each([
    ["in a comment above it", "<!-- language: c++ -->\n\n    int x;\n\n      y\n\nText.", ["c++"]],
    ["in the comment of a highlighter", "<!-- language: lang-js -->\n    a()", ["js"]],
    [
      "in the class of its element",
      '<pre class="lang-cpp prettyprint-override"><code>x &lt; 3</code></pre>',
      ["cpp"],
    ],
    ["in the class of an element without another", "<pre class='language-py'>x</pre>", ["py"]],
    ["nowhere", "<pre class='slang-py'>x</pre>", null],
    ["not in a comment above text", "<!-- language: js -->\n\nText.\n\n    code", null],
  ])("may stand %s", (_, body, expected) => {
    expect(languages(body)).toEqual(expected);
  });

  test("leaves its lines as they are", () => {
    expect(bodyToHtml("<!-- language: c -->\n\n    x\n      y `z`\n\nText.")).toBe(
      "<pre><code>x   y `z`</code></pre><p>Text.</p>",
    );
  });
});

describe("kramdown", () => {
  test.each<Example>([
    [
      "has marks around what it leaves alone",
      "a {::nomarkdown}<b>c</b>{:/nomarkdown} d",
      "<p>a <b>c</b> d</p>",
    ],
    ["has marks on lines", "{::nomarkdown}\n<i>a</i>\n{:/}\n\nb", "<p><i>a</i></p><p>b</p>"],
    ["has comments", "a {::comment}b{:/comment} c\n\n{::comment}\nd\n{:/}", "<p>a  c</p>"],
    ["has lists that stand for the contents", "* Contents here\n{:toc .big}\n\na", "<p>a</p>"],
    [
      "has classes that begin with a hyphen",
      "## A\n{: .-three-column}\n\nb\n{: .-setup .--c}",
      '<h2 id="section-a">A</h2><p>b</p>',
    ],
    [
      "has ids",
      "b\n{: id='c'}\n\n[d](#c)",
      '<p>b <span id="section-c"></span></p><p><a href="#section-c">d</a></p>',
    ],
    ["has lists with classes", "* a\n{:.big}", "<ul><li>a</li></ul>"],
  ])("%s", (_, body, html) => {
    expect(bodyToHtml(body, dialect("jekyll"))).toBe(html);
  });
});

describe("ExDoc", () => {
  test("has quotes that are boxes by the class of their heading", () => {
    expect(
      bodyToHtml("> #### Hot *tea* {: .warning}\n>\n> Mind.\n\n> #### Cold {: .neutral}\n>\n> Drink."),
    ).toBe(
      '<div class="callout callout-warning"><p class="callout-title">Hot <em>tea</em></p><p>Mind.</p></div><blockquote><h2 id="section-cold">Cold</h2><p>Drink.</p></blockquote>',
    );
    expect(bodyToHtml("```md\n> # a {: .info}\n```")).toBe("<pre><code>&gt; # a {: .info}</code></pre>");
  });

  test("has links to the documentation of code, which keep their text", () => {
    const { references, losses } = convertBody("See [`Cup`](`m:Cup`) and [cups](`Cup.fill/1`){: .x}.");
    expect([references, losses]).toEqual([[], []]);
    expect(bodyToHtml("See [`Cup`](`m:Cup`) and [cups](`Cup.fill/1`).")).toBe(
      "<p>See <code>Cup</code> and cups.</p>",
    );
  });
});

test("escaped angle brackets stay as they are in a text with syntax of other tools", () => {
  expect(bodyToHtml("==A== pick\\<in Cups, S> or \\\\<cup size>")).toBe(
    "<p><mark>A</mark> pick&lt;in Cups, S&gt; or \\&lt;cup size&gt;</p>",
  );
});

test("annotations of Markdoc name headings", () => {
  expect(bodyToHtml('## How? {% #top .big %}\n\nText {% width="25%" %}{% .a %}', dialect("markdown"))).toBe(
    '<h2 id="section-top">How?</h2><p>Text</p>',
  );
});

test("escaped shortcodes of Zola are shown", () => {
  const body = lines(
    "`{{/* a() */}}`, {{/* b(c=1) */}} and {%/* d() */%}",
    "",
    "```",
    "{{/* e() */}}",
    "```",
  );
  expect(bodyToHtml(body, dialect("zola"))).toBe(
    "<p><code>{{ a() }}</code>, {{ b(c=1) }} and {% d() %}</p><pre><code>{{ e() }}</code></pre>",
  );
});

test("plugins of Hexo and VuePress include files, and those that are missing are reported", () => {
  const readInclude = (path: string) => (path === "tea.md" ? "Hot *tea*." : undefined);
  const body = "!!!include(tea.md)!!!\n\n!!!include(./milk.md)!!!";
  expect(bodyToHtml(body, { readInclude })).toBe("<p>Hot <em>tea</em>.</p>");
  expect(convertBody(body, { readInclude }).losses.map(({ reason }) => reason)).toEqual([
    'the included file "./milk.md" was not found and is left out',
  ]);
});

test("links of Docusaurus lead to pages", () => {
  const { references } = convertBody('<Link to="/tea">*Tea*</Link>, <Link href="/milk">Milk</Link>');
  expect(references.map(({ target }) => target)).toEqual(["/tea", "/milk"]);
  expect(bodyToHtml('<Link to="https://tea.example">*Tea*</Link>')).toBe(
    '<p><a href="https://tea.example"><em>Tea</em></a></p>',
  );
});

test.each([
  ["a formula with backticks is a formula, as on GitHub", "a $`x^2`$ b", "<p>a <m>x^2</m> b</p>"],
  ["code in which it is written stays code", "``$`x`$``", "<p><code>$`x`$</code></p>"],
  ["code between amounts stays code", "$5 `a` $6", "<p>$5 <code>a</code> $6</p>"],
  [
    "a heading needs no space behind several marks",
    "##Why?\n\nText.",
    '<h2 id="section-why">Why?</h2><p>Text.</p>',
  ],
  ["a word behind one mark is a tag", "#why\n\nText.", "<p>#why</p><p>Text.</p>"],
  [
    "marks in code stay as they are",
    "```\n##a\n```\n\n`##a`",
    "<pre><code>##a</code></pre><p><code>##a</code></p>",
  ],
])("%s", (_, body, html) => {
  const shown = bodyToHtml(body).replace(/<code class="formula[^>]*>(.*?)<\/code>/gu, "<m>$1</m>");
  expect(shown).toBe(html);
});

test("marks without a space are a tag in notes, and headings in MkDocs", () => {
  expect(bodyToHtml("##why", dialect("obsidian"))).not.toContain("<h2");
  expect(bodyToHtml("#why", dialect("mkdocs"))).toContain("why</h2>");
});

test("a text in braces of MDX is shown as text, but not as code", () => {
  const mdx = dialect("docusaurus", { isMdx: true });
  expect(bodyToHtml("A {`<b> {c}`} d.", mdx)).toBe("<p>A &lt;b&gt; {c} d.</p>");
});

describe("tags of themes of Hexo", () => {
  test.each([
    ["{% btn https://a.example, Tea, home %}", '<p><a href="https://a.example">Tea</a></p>'],
    ["{% link Tea, A pot, https://a.example %}", '<p><a href="https://a.example">Tea</a></p>'],
    ["{% label primary @hot tea %}", "<p>hot tea</p>"],
    ["{% span red, hot, very %}", "<p>hot, very</p>"],
    ["{% del cold %}", "<p><del>cold</del></p>"],
    ["{% hideInline Three minutes.,Show %}", "<p>Three minutes.</p>"],
    [
      "{% folding green open, More %}\n\nTea.\n\n{% endfolding %}",
      "<details><summary>More</summary><p>Tea.</p></details>",
    ],
    [
      "{% hideToggle More %}\nTea.\n{% endhideToggle %}",
      "<details><summary>More</summary><p>Tea.</p></details>",
    ],
    [
      "{% timeline %}\n<!-- timeline 1904 -->\nBag.\n<!-- endtimeline -->\n{% endtimeline %}",
      "<p><strong>1904</strong></p><p>Bag.</p>",
    ],
    ["`{% btn a, b %}`", "<p><code>{% btn a, b %}</code></p>"],
  ])("%s", (body, html) => {
    expect(bodyToHtml(body, dialect("hexo"))).toBe(html);
  });

  test("a box has no title that only says how it looks", () => {
    const html = bodyToHtml("{% note blue 'fas fa-mug' modern %}\nTea.\n{% endnote %}", dialect("hexo"));
    expect(html).toContain('<p class="callout-title">Note</p><p>Tea.</p>');
  });

  test("a picture has its size, and what follows it on the next line is text", () => {
    const { answer } = convertBody('{% asset_img a.png 300 200 "Tea" %}\n**Hot**', dialect("hexo"));
    expect(JSON.stringify(answer)).toContain('"alt":"Tea","width":300,"height":200');
    expect(JSON.stringify(answer)).toContain('"tagName":"strong"');
  });
});

test.each<readonly [name: string, body: string, html: string]>([
  [
    "an element and a comment in indented code",
    'Text:\n\n    <script src="a.js"></script>\n    <!-- b -->\n\nEnd.',
    "<p>Text:</p><pre><code>&lt;script src=&quot;a.js&quot;&gt;&lt;/script&gt; &lt;!-- b --&gt;</code></pre><p>End.</p>",
  ],
  [
    "rows of a table behind a single backtick",
    "| a` | b |\n|--|--|\n| c | `d` |",
    "<table><thead><tr><th>a`</th><th>b</th></tr></thead><tbody><tr><td>c</td><td><code>d</code></td></tr></tbody></table>",
  ],
  ["items of a list behind a single backtick", "- a`\n- `b`", "<ul><li>a`</li><li><code>b</code></li></ul>"],
])("code ends where its block does: %s", (_, body, html) => {
  expect(bodyToHtml(`<b>a</b>\n\n${body}`)).toBe(`<p><b>a</b></p>${html}`);
});
