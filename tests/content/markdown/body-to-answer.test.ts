import { describe, expect, test } from "vitest";
import { answerToText } from "../../../src/content/text/answer-to-text.ts";
import { bodyToHtml, convertBody } from "../../support/body-to-html.ts";

/** A paragraph's end in expected HTML is left out where it is not what a test is about. */
type Example = readonly [name: string, body: string, html: string];

function lines(...texts: readonly string[]): string {
  return texts.join("\n");
}

function expectHtml(body: string, html: string): void {
  expect(bodyToHtml(body)).toBe(html);
}

describe("plain markdown stays markdown", () => {
  test.each([
    ["text with emphasis, code, a formula and a list", "**a** `b` $x^2$\n\n- c\n- d"],
    ["a table and a quote", "| a |\n|---|\n| b |\n\n> c"],
    ["a code block", "```js\na();\n```"],
    ["links to other sites", "[a](https://a.example) <https://b.example>"],
    ["footnotes", "a[^1]\n\n[^1]: b"],
    ["amounts of money, times and smileys", "$5 and $6 at 10:30:15 :)"],
    ["operators", "a == b, c++, x ~ y, 2^10, {a, b}"],
  ])("%s", (_, body) => {
    expect(convertBody(body).answer).toMatchObject({ kind: "markdown", markdown: expect.any(String) });
  });

  test.each([
    ["HTML", "a<br>b"],
    ["a picture", "![a](https://a.example/b.png)"],
    ["a link to another file", "[a](b.md)"],
    ["indented code", "a\n\n    b"],
    ["a comment", "a <!-- b -->"],
    ["a highlighted line", "```js {1}\na\n```"],
  ])("but %s makes a tree", (_, body) => {
    expect(convertBody(body).answer.kind).toBe("tree");
  });
});

test.each([["  - a\n\n    b"], ["text\n\n   1. a\n\n      b"]])(
  "a paragraph of a list item that is indented itself is not code: %j",
  (body) => {
    expect(bodyToHtml(body)).not.toContain("<pre");
  },
);

test.each([":::python", "#!Python"])("indented code may have its language in its first line: %s", (line) => {
  const answer = JSON.stringify(convertBody(`Text.\n\n    ${line}\n    a()`).answer);
  expect(answer).toContain('"language-python"');
  expect(answer).not.toContain(line);
  expect(JSON.stringify(convertBody("Text.\n\n    #!/bin/sh\n    a").answer)).toContain("#!/bin/sh");
});

describe("HTML", () => {
  test.each<Example>([
    [
      "is shown as it is meant",
      "<kbd>a</kbd> <sub>b</sub> <u>c</u>",
      "<p><kbd>a</kbd> <sub>b</sub> <u>c</u></p>",
    ],
    [
      "may contain markdown after an empty line",
      '<div align="center">\n\n**a**\n\n</div>',
      '<div align="center"><p><strong>a</strong></p></div>',
    ],
    [
      "loses classes and styles, and keeps the direction",
      '<div dir="rtl" class="a" style="b">c</div>',
      '<div dir="rtl">c</div>',
    ],
    [
      "has details",
      "<details open><summary>a</summary>\n\nb\n\n</details>",
      '<details open=""><summary>a</summary><p>b</p></details>',
    ],
    [
      "is not a placeholder",
      "Use `a<b>` or vector<int>, <your name> and <dataset_name>.",
      "<p>Use <code>a&lt;b&gt;</code> or vector&lt;int&gt;, &lt;your name&gt; and &lt;dataset_name&gt;.</p>",
    ],
    ["is not a header file", "#include <stdio.h>", "<p>#include &lt;stdio.h&gt;</p>"],
    ["with unbalanced tags is closed", "<p>a</p></p>\n\n<b>c", "<p>a</p><p><b>c</b></p>"],
    ["in capitals is HTML too", "a<BR>b", "<p>a<br/>b</p>"],
    ["has entities", "a&nbsp;&mdash;&#123;", "<p>a\u00a0—{</p>"],
    [
      "keeps code within pre as it is",
      "<pre>a\n\n**b** [[c]]</pre>",
      "<pre><code>a  **b** [[c]]</code></pre>",
    ],
    [
      "shows a frame as a link",
      '<iframe src="https://a.example/b" title="c"></iframe>',
      '<a href="https://a.example/b">c</a>',
    ],
    [
      "that closes itself ends there",
      '<iframe\n  src="https://a.example/b"\n  title="c"\n/>\n\nd <a id="e" /> *f*',
      '<a href="https://a.example/b">c</a><p>d <span id="section-e"></span> <em>f</em></p>',
    ],
    ["of a type generic in prose is text", "A List<String> of T.", "<p>A List&lt;String&gt; of T.</p>"],
  ])("%s", (_, body, html) => expectHtml(body, html));
});

describe("comments are never shown", () => {
  test.each<Example>([
    ["in a line", "a <!-- b --> c", "<p>a  c</p>"],
    [
      "over several lines, with other syntax in it",
      "a\n\n<!--\n{{< b >}}\n\n**c**\n-->\n\nd",
      "<p>a</p><p>d</p>",
    ],
    ["of Obsidian", "a %%b%% c", "<p>a  c</p>"],
    ["of MDX", "a {/* b */} c", "<p>a  c</p>"],
    ["but in code they are code", "`<!-- a -->`", "<p><code>&lt;!-- a --&gt;</code></p>"],
  ])("%s", (_, body, html) => expectHtml(body, html));
});

describe("callouts", () => {
  test.each<Example>([
    [
      "of GitHub",
      "> [!NOTE]\n> a **b**",
      '<div class="callout callout-note"><p class="callout-title">Note</p><p>a <strong>b</strong></p></div>',
    ],
    [
      "with a title",
      "> [!tip] *A* title\n> b",
      '<div class="callout callout-tip"><p class="callout-title"><em>A</em> title</p><p>b</p></div>',
    ],
    [
      "with a title only",
      "> [!warning] A",
      '<div class="callout callout-warning"><p class="callout-title">A</p></div>',
    ],
    [
      "that can be folded",
      "> [!faq]- A\n> b",
      '<details class="callout callout-important"><summary class="callout-title">A</summary><p>b</p></details>',
    ],
    [
      "of an unknown type",
      "> [!مهام]\n> a",
      '<div class="callout callout-note"><p class="callout-title">مهام</p><p>a</p></div>',
    ],
    [
      "within each other",
      "> [!note]\n> a\n> > [!todo]\n> > b",
      '<div class="callout callout-note"><p class="callout-title">Note</p><p>a</p><div class="callout callout-note"><p class="callout-title">Todo</p><p>b</p></div></div>',
    ],
    [
      "in a list",
      "- > [!note]\n  > a",
      '<ul><li><div class="callout callout-note"><p class="callout-title">Note</p><p>a</p></div></li></ul>',
    ],
    [
      "as admonitions",
      '!!! danger "A \\"b\\""\n    c\n\nd',
      '<div class="callout callout-danger"><p class="callout-title">A &quot;b&quot;</p><p>c</p></div><p>d</p>',
    ],
    ["as admonitions without a title", '!!! note ""\n    a', "<p>a</p>"],
    [
      "as admonitions that are open",
      "???+ example\n    a",
      '<details class="callout callout-example" open=""><summary class="callout-title">Example</summary><p>a</p></details>',
    ],
    [
      "as admonitions with code, deeper ones and a paragraph",
      lines(
        "??? note",
        "    ```py",
        "    a",
        "      b",
        "    ```",
        "",
        "    ??? tip",
        "        c",
        "",
        "    d",
      ),
      '<details class="callout callout-note"><summary class="callout-title">Note</summary><pre><code>a   b</code></pre><details class="callout callout-tip"><summary class="callout-title">Tip</summary><p>c</p></details><p>d</p></details>',
    ],
    [
      "as containers",
      "::: warning A\nb\n:::",
      '<div class="callout callout-warning"><p class="callout-title">A</p><p>b</p></div>',
    ],
    [
      "as containers with a title in brackets",
      ':::note[A]{icon="x"}\nb\n:::',
      '<div class="callout callout-note"><p class="callout-title">A</p><p>b</p></div>',
    ],
    [
      "as containers within each other",
      "::::info\n:::tip\na\n:::\nb\n::::",
      '<div class="callout callout-note"><p class="callout-title">Info</p><div class="callout callout-tip"><p class="callout-title">Tip</p><p>a</p></div><p>b</p></div>',
    ],
    [
      "as containers with details",
      "::: details A\nb\n:::",
      "<details><summary>A</summary><p>b</p></details>",
    ],
    [
      "as shortcodes",
      '{{% alert title="A" color="warning" %}}\nb\n{{% /alert %}}',
      '<div class="callout callout-warning"><p class="callout-title">A</p><p>b</p></div>',
    ],
    [
      "as hints",
      '{% hint style="danger" %}\na\n{% endhint %}',
      '<div class="callout callout-danger"><p class="callout-title">Danger</p><p>a</p></div>',
    ],
    [
      "as includes",
      '{% include note.html content="a" %}',
      '<div class="callout callout-note"><p class="callout-title">Note</p><p>a</p></div>',
    ],
    [
      "as components",
      '<Aside type="tip" title="A">b</Aside>',
      '<div class="callout callout-tip"><p class="callout-title">A</p><p>b</p></div>',
    ],
    [
      "in a quote ends before the rest of the quote",
      "> a\n>\n> > [!tip] B\n> > c\n>\n> d",
      '<blockquote><p>a</p><div class="callout callout-tip"><p class="callout-title">B</p><p>c</p></div><p>d</p></blockquote>',
    ],
    ["but a quote stays a quote", "> a\n> b", "<blockquote><p>a b</p></blockquote>"],
  ])("%s", (_, body, html) => expectHtml(body, html));
});

describe("tabs", () => {
  const tab = (label: string, content: string, isFirst = false) =>
    `<div class="tab"><label class="tab-label"><input type="radio" name="tabs"${isFirst ? ' checked=""' : ""}/><span>${label}</span></label><div class="tab-content">${content}</div></div>`;
  const expected = `<div class="tabs" role="group">${tab("A", "<p>1</p>", true)}${tab("B", "<p>2</p>")}</div>`;

  test.each([
    ["of MkDocs", '=== "A"\n    1\n\n=== "B"\n    2'],
    ["of VuePress", "::: tabs\n@tab A\n1\n@tab B\n2\n:::"],
    [
      "of Hugo",
      '{{< tabs >}}\n{{% tab name="A" %}}\n1\n{{% /tab %}}\n{{% tab name="B" %}}\n2\n{{% /tab %}}\n{{< /tabs >}}',
    ],
    [
      "of Docusaurus",
      '<Tabs groupId="x">\n  <TabItem value="a" label="A" default>\n\n1\n\n  </TabItem>\n  <TabItem value="b" label="B">2</TabItem>\n</Tabs>',
    ],
    [
      "of GitBook",
      '{% tabs %}\n{% tab title="A" %}\n1\n{% endtab %}\n{% tab title="B" %}\n2\n{% endtab %}\n{% endtabs %}',
    ],
  ])("%s", (_, body) => {
    expect(bodyToHtml(body).replace(/name="tabs-[^"]+"/gu, 'name="tabs"')).toBe(expected);
  });

  test("of code blocks", () => {
    const html = bodyToHtml("::: code-group\n```js [npm]\na\n```\n```js [yarn]\nb\n```\n:::");
    expect(html.replace(/name="tabs-[^"]+"/gu, 'name="tabs"')).toBe(
      `<div class="tabs" role="group">${["npm", "yarn"].map((label, index) => tab(label, `<span class="code-title">${label}</span><pre><code>${"ab"[index]}</code></pre>`, index === 0)).join("")}</div>`,
    );
  });

  test("of two sets don't share a choice", () => {
    const names = [...bodyToHtml('=== "A"\n    1\n\na\n\n=== "B"\n    2').matchAll(/name="([^"]+)"/gu)].map(
      ([, name]) => name,
    );
    expect(new Set(names).size).toBe(2);
  });
});

describe("code blocks", () => {
  test.each<Example>([
    [
      "have a title and highlighted lines",
      '```js title="a.js" {2}\na\nb\n```',
      '<span class="code-title">a.js</span><pre><code>a <mark class="code-line">b</mark></code></pre>',
    ],
    [
      "have lines marked by comments",
      "```js\na // [!code ++]\n// highlight-next-line\nb\n```",
      '<pre><code><mark class="code-line">a </mark><mark class="code-line">b</mark></code></pre>',
    ],
    [
      "have languages in braces and with commas",
      "```{.python .numberLines}\na\n```\n\n```rust,ignore\nb\n```",
      "<pre><code>a</code></pre><pre><code>b</code></pre>",
    ],
    [
      "may be indented",
      "a\n\n    b [[c]]\n      d\n\ne",
      "<p>a</p><pre><code>b [[c]]   d</code></pre><p>e</p>",
    ],
    ["of Jekyll", "{% highlight js %}\n{{ a }}\n{% endhighlight %}", "<pre><code>{{ a }}</code></pre>"],
    [
      "keep other syntax as code",
      "```md\n> [!note]\n{{< a >}} [[b]] ==c==\n```",
      "<pre><code>&gt; [!note] {{&lt; a &gt;}} [[b]] ==c==</code></pre>",
    ],
    [
      "keep formulas as they were typed",
      "<pre>$a$</pre> `$b$`",
      "<pre><code>$a$</code></pre><p><code>$b$</code></p>",
    ],
  ])("%s", (_, body, html) => expectHtml(body, html));

  test("are empty lines and indentation and all, in a list in a quote", () => {
    expectHtml(
      "> - a\n>   ```py\n>   b\n>\n>     c\n>   ```",
      "<blockquote><ul><li>a<pre><code>b    c</code></pre></li></ul></blockquote>",
    );
  });
});

describe("inline syntax", () => {
  test.each<Example>([
    ["marks text", "a ==b c== d", "<p>a <mark>b c</mark> d</p>"],
    ["raises and lowers", "H~2~O x^2^", "<p>H<sub>2</sub>O x<sup>2</sup></p>"],
    ["inserts", "++a b++ ^^c^^", "<p><ins>a b</ins> <ins>c</ins></p>"],
    ["names keys", "++ctrl+alt+c++", "<p><kbd>Ctrl</kbd>+<kbd>Alt</kbd>+<kbd>C</kbd></p>"],
    ["has emoji", ":rocket: :not_an_emoji:", "<p>🚀 :not_an_emoji:</p>"],
    [
      "drops attribute lists",
      "a\n{: .b }\n\n[c](https://d.example){ .e target=_blank }",
      '<p>a</p><p><a href="https://d.example">c</a></p>',
    ],
    [
      "has emphasis next to Chinese punctuation",
      "甲**“乙”**丙 <b>x</b>",
      "<p>甲<strong>“乙”</strong>丙 <b>x</b></p>",
    ],
    ["drops the mark of contents", "[TOC]\n\n[[toc]]\n\na", "<p>a</p>"],
  ])("%s", (_, body, html) => expectHtml(body, html));

  test("has footnotes in a line", () => {
    const { answer } = convertBody("a^[b *c*] d[^1]\n\n[^1]: e");
    expect(answerToText(answer)).toBe("a 1 d 2 b c e");
  });

  test("is not looked for in URLs and formulas", () => {
    expectHtml(
      "<b>a</b> https://a.example/?b==c==d $R[[x]]$",
      '<p><b>a</b> <a href="https://a.example/?b==c==d">https://a.example/?b==c==d</a> <code class="formula formula-source formula-inline" title="This formula is shown as TeX source">R[[x]]</code></p>',
    );
  });

  test("is text if it is escaped", () => {
    expectHtml("\\==a\\== \\[[b]] &#123;&#123;c}} <b>d</b>", "<p>==a== [[b]] {{c}} <b>d</b></p>");
  });
});

describe("definition lists", () => {
  test("have terms and their definitions", () => {
    expectHtml("A\n: b\n: c\n\nD\n: e", "<dl><dt>A</dt><dd>b</dd><dd>c</dd><dt>D</dt><dd>e</dd></dl>");
  });
});

describe("command pages", () => {
  test("set apart what a reader fills in", () => {
    expectHtml(
      "- Unpack:\n\n`tar xf {{path/to/file}} -C {{{a}}} \\{\\{b\\}\\}`",
      "<ul><li>Unpack:</li></ul><p><code>tar xf <var>path/to/file</var> -C <var>{a}</var> {{b}}</code></p>",
    );
  });
});
