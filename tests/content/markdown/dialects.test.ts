import { describe, expect, test } from "vitest";
import { separateMdxBlocks } from "../../../src/content/markdown/dialects/components/separate-mdx-blocks.ts";
import { type Dialect, plainDialect } from "../../../src/content/markdown/dialects/dialect.ts";
import { bodyToHtml, convertBody } from "../../support/body-to-html.ts";

/** A paragraph's end in expected HTML is left out where it is not what a test is about. */
type Example = readonly [name: string, body: string, html: string];

const lines = (...texts: readonly string[]): string => texts.join("\n");

function dialect(changes: Partial<Dialect>): { readonly dialect: Dialect } {
  return { dialect: { ...plainDialect, ...changes } };
}

describe("MDX", () => {
  const mdx = dialect({ isMdx: true, title: "Bikes" });

  test.each<Example>([
    [
      "has no indented code: content of components loses its indentation",
      lines("<CardGrid stagger>", "\t<Card title='Oil'>", "\t\tUse *little*.", "\t</Card>", "</CardGrid>"),
      '<div class="card"><p><strong>Oil</strong></p><p>Use <em>little</em>.</p></div>',
    ],
    [
      "reads markdown within elements of HTML",
      lines("<details>", "  <summary>More</summary>", "  <div>", "    A *b*.", "  </div>", "</details>"),
      "<details><summary>More</summary><div><p>A <em>b</em>.</p></div></details>",
    ],
    [
      "keeps the code of lists within components",
      lines("<Steps>", "", "1. One", "   ```sh", "   a", "   ```", "", "</Steps>"),
      "<ol><li>One<pre><code>a</code></pre></li></ol>",
    ],
    [
      "leaves out what only its tool can evaluate, and keeps numbers",
      "Chains: {count(parts)}, wheels: {2}.",
      "<p>Chains: , wheels: 2.</p>",
    ],
    [
      "leaves out long components, whose attributes may contain anything",
      lines(
        "<DataTable",
        "  rows={[",
        ...Array.from(
          { length: 200 },
          (_, index) => `    { name: "a > b", text: \`it's <A>\`, at: ${index} },\n`,
        ),
        "  ]}",
        "/>",
        "",
        "After *it*.",
      ),
      "<p>After <em>it</em>.</p>",
    ],
    ["leaves braces of formulas alone", "$a_{b}$ and $x{y}$", ""],
  ])("%s", (_, body, html) => {
    if (html === "")
      expect(convertBody(body, mdx).answer.formulas).toEqual([
        { tex: "a_{b}", display: false },
        { tex: "x{y}", display: false },
      ]);
    else expect(bodyToHtml(body, mdx)).toBe(html);
  });

  test("shows imported files of markdown, without their front matter", () => {
    const body = lines("import Part from './_part.mdx';", "", "Before.", "", "<Part name='x' />");
    const readInclude = (path: string) =>
      path === "./_part.mdx" ? "---\nid: a\n---\nThe **part**." : undefined;
    expect(bodyToHtml(body, { ...mdx, readInclude })).toBe("<p>Before.</p><p>The <strong>part</strong>.</p>");
    // Formatters escape its underscore.
    const escaped = body.replace("_part", "\\_part");
    expect(bodyToHtml(escaped, { ...mdx, readInclude })).toContain("The <strong>part</strong>.");
  });

  test("shows imported pictures", () => {
    const body = lines("import pot from '~/assets/pot.png';", "", "<Image src={pot} alt='A pot' />");
    expect(convertBody(body, mdx).references).toMatchObject([{ kind: "image", target: "~/assets/pot.png" }]);
  });

  test("takes time in proportion to tags that are never closed", () => {
    const body = "<div>\n  <Card title='a'>\n".repeat(20_000);
    const startedMs = performance.now();
    separateMdxBlocks(body);
    expect(performance.now() - startedMs).toBeLessThan(5000);
  });
});

describe("templates of a tool that is known by its configuration", () => {
  const jekyll = dialect({ tool: "jekyll", hasTemplates: true, title: "Leaves" });

  test("are replaced by their values, where these are known, and left out otherwise", () => {
    const { losses } = convertBody("{{ page.title }} of {{ site.author }}", jekyll);
    expect(bodyToHtml("{{ page.title }} of {{ site.author }}.", jekyll)).toBe("<p>Leaves of .</p>");
    expect(losses).toMatchObject([{ rule: "unknown-template-value", isLoss: true }]);
  });

  test("are text in code, and everywhere in files of other tools", () => {
    expect(bodyToHtml("`{{ x }}`", jekyll)).toBe("<p><code>{{ x }}</code></p>");
    expect(bodyToHtml("{{ x }}")).toBe("<p>{{ x }}</p>");
  });

  test("may be comments", () => {
    expect(bodyToHtml("a {# b #}c", dialect({ tool: "eleventy", hasTemplates: true }))).toBe("<p>a c</p>");
  });
});

describe("syntax of one tool", () => {
  const box = (type: string, title: string, text: string): string =>
    `<div class="callout callout-${type}"><p class="callout-title">${title}</p><p>${text}</p></div>`;

  test.each<readonly [name: string, changes: Partial<Dialect>, body: string, html: string]>([
    [
      "Zola's shortcodes",
      { tool: "zola" },
      '{{ youtube(id="abc") }}\n\n{% warning(title="Hot") %}\nNo.\n{% end %}',
      `<p><a href="https://www.youtube.com/watch?v=abc">YouTube</a></p>${box("warning", "Hot", "No.")}`,
    ],
    [
      "Hexo's tabs, code blocks and links",
      { tool: "hexo" },
      lines(
        "{% tabs x %}",
        "<!-- tab Rye -->",
        "Dark.",
        "<!-- endtab -->",
        "{% endtabs %}",
        "",
        "{% codeblock lang:js %}",
        "a()",
        "{% endcodeblock %}",
        "",
        "{% link Example https://a.example/ %}",
      ),
      '<div class="tabs" role="group"><div class="tab">Rye<div class="tab-content"><p>Dark.</p></div></div></div><pre><code>a()</code></pre><p><a href="https://a.example/">Example</a></p>',
    ],
    [
      "mdBook's hidden lines, boxes and titles",
      { tool: "mdbook" },
      lines(
        "{{#title X}}",
        "",
        "```rust",
        "# fn main() {",
        "a();",
        "## b",
        "# }",
        "```",
        "",
        '```admonish tip title="T"',
        "*u*",
        "```",
      ),
      `<pre><code>a(); # b</code></pre>${box("tip", "T", "<em>u</em>")}`,
    ],
    [
      "classes of Jekyll's themes before and after a block",
      { tool: "jekyll" },
      lines(
        "> Hot.",
        "{: .prompt-warning }",
        "",
        "{: .note }",
        "Read this.",
        "",
        "{: .tip-title }",
        "> T",
        ">",
        "> U",
      ),
      `${box("warning", "Warning", "Hot.")}${box("note", "Note", "Read this.")}${box("tip", "T", "U")}`,
    ],
    [
      "directives of MyST",
      { tool: "sphinx" },
      lines(
        "```{note}",
        "A *b*.",
        "```",
        "",
        "```{code-block} py",
        ":caption: a.py",
        "x = 1",
        "```",
        "",
        "```{toctree}",
        "a",
        "```",
      ),
      `${box("note", "Note", "A <em>b</em>.")}a.py<pre><code>x = 1</code></pre>`,
    ],
    [
      "GitBook's embedded pages, with their captions",
      { tool: "gitbook" },
      '{% embed url="https://a.example/v" %}\nA film\n{% endembed %}',
      '<p><a href="https://a.example/v">https://a.example/v</a></p><p>A film</p>',
    ],
    [
      "roles, targets and included code of MyST",
      { tool: "sphinx" },
      lines(
        "(here)=",
        "## Part",
        "",
        "% hidden",
        "",
        "See {ref}`that <here>`, {kbd}`Ctrl` and {py:func}`os.path`, [](#here).",
        "",
        "```{glossary}",
        "Term",
        "  Def",
        "```",
      ),
      '<p><span id="section-here"></span></p><h2 id="section-part">Part</h2><p>See <a href="#section-here">that</a>, <kbd>Ctrl</kbd> and <code>os.path</code>, <a href="#section-here">here</a>.</p><dl><dt>Term</dt><dd>Def</dd></dl>',
    ],
    [
      "editors' marks, cards and elements with markdown, as MkDocs has them",
      { tool: "mkdocs" },
      lines(
        "a {--b--} {++c++} {~~d~>e~~} {>>f<<}",
        "",
        '<div class="grid cards" markdown>',
        "",
        "-   :material-clock:{ .lg } **Fast**",
        "",
        "    Very.",
        "",
        "</div>",
      ),
      "<p>a <del>b</del> <ins>c</ins> <del>d</del><ins>e</ins></p><div><ul><li><p><strong>Fast</strong></p><p>Very.</p></li></ul></div>",
    ],
    [
      "what Vue leaves as it is, and what it acts on",
      { tool: "vitepress", hasTemplates: true },
      lines(
        "<div v-pre>",
        "",
        "{{ a }}",
        "",
        "</div>",
        "",
        '<button @click="b">Go</button>',
        "",
        "::: details More {open}",
        "c",
        ":::",
      ),
      "<div><p>{{ a }}</p></div><p>Go</p><details><summary>More</summary><p>c</p></details>",
    ],
    [
      "tips of Docsify",
      {},
      "?> *a*\nb\n\n!> c",
      `${box("tip", "Tip", "<em>a</em> b")}${box("warning", "Warning", "c")}`,
    ],
    [
      "diagrams and lists of pages in wikis of Azure DevOps",
      {},
      "[[_TOSP_]]\n\n::: mermaid\ngraph TD;\n  A-->B;\n:::\n\nText.",
      "<pre><code>graph TD;   A--&gt;B;</code></pre><p>Text.</p>",
    ],
    [
      "callouts that Notion exports as HTML",
      { isExported: true },
      "<aside>\n\nBold.\n\n</aside>",
      box("note", "Note", "Bold."),
    ],
  ])("%s", (_, changes, body, html) => {
    expect(
      bodyToHtml(body, dialect(changes))
        .replace(/<span class="code-title">(.*?)<\/span>/u, "$1")
        .replace(/<label.*?<span>(.*?)<\/span><\/label>/gu, "$1"),
    ).toBe(html);
  });

  test("directives within code are code", () => {
    const body = lines("````md", "```{note}", "a", "```", "````");
    expect(bodyToHtml(body)).toContain("```{note}");
  });
});

describe("the cover of the front matter", () => {
  test("is shown first, unless the text shows it already", () => {
    const cover = { path: "a.png", alt: "A" };
    expect(convertBody("Text.", { cover }).references).toMatchObject([{ kind: "image", target: "a.png" }]);
    expect(convertBody("![A](a.png)", { cover }).references).toHaveLength(1);
    expect(convertBody("Text.", { cover: { path: 'x" onerror="a.png', alt: "" } }).references).toMatchObject([
      { target: 'x" onerror="a.png' },
    ]);
  });

  test("needs no alternative text, unlike other pictures", () => {
    expect(convertBody("![](a.png) ![b](b.png)", { cover: { path: "c.png", alt: "" } }).unnamedPictures).toBe(
      1,
    );
  });
});
