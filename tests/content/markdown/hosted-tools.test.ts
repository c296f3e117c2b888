import { describe, expect, test } from "vitest";
import { removeEmbeddedPictures } from "../../../src/content/markdown/dialects/exports/google-docs.ts";
import { quireContext } from "../../../src/content/source-context.ts";
import { sourceToArticle } from "../../../src/content/source-to-article.ts";
import { convertBody } from "../../support/body-to-html.ts";
import { bodyToShortHtml as bodyToHtml, dialect, lines, targets } from "../../support/dialects.ts";

type Example = readonly [name: string, body: string, html: string];

const note = (type: string, title: string, content: string): string =>
  `<div class="callout callout-${type}"><p class="callout-title">${title}</p>${content}</div>`;

test.each([
  "[b]a[/b] [date=2026-01-02]",
  "> [name=Ann]",
  '[block:callout]\n{"type": "info", "body": "a"}\n[/block]',
  '<p style="color: red; font-weight: bold">gd2md-html alert</p>',
  "::card\na\n::",
])("code shows %j as it is", (mark) => {
  const html = bodyToHtml(lines("```text", mark, "```"));
  expect(html).toBe(
    `<pre><code>${mark
      .replace(/[<>]/gu, (sign) => (sign === "<" ? "&lt;" : "&gt;"))
      .replaceAll('"', "&quot;")
      .replaceAll("\n", " ")}</code></pre>`,
  );
});

describe("Nuxt Content", () => {
  test.each<Example>([
    [
      "has boxes between colons, of the type that they name",
      lines('::alert{type="warning"}', "Hot *tea*.", "::"),
      note("warning", "Warning", "<p>Hot <em>tea</em>.</p>"),
    ],
    [
      "has values of components in lines of YAML",
      lines("::card", "---", 'title: "Tea"', "items:", "  - a", "---", "Hot.", "::"),
      '<div class="card"><p><strong>Tea</strong></p><p>Hot.</p></div>',
    ],
    [
      "has no end of a component where the number of colons is another",
      lines("::card", "Hot.", ":::", "Cold.", "::"),
      '<div class="card"><p>Hot. ::: Cold.</p></div>',
    ],
    [
      "has components within each other, indented",
      lines(
        "::tabs",
        '  :::tabs-item{label="One"}',
        "  Hot.",
        "  :::",
        '  :::tabs-item{label="Two"}',
        "  Cold.",
        "  :::",
        "::",
      ),
      "<tab>One: <p>Hot.</p></tab><tab>Two: <p>Cold.</p></tab>",
    ],
    [
      "names parts of components",
      lines("::hero", "#title", "Tea", "", "#description", "Hot.", "::"),
      "<p>Tea</p><p>Hot.</p>",
    ],
    [
      "has components within lines",
      lines("::note", 'Tea :badge[New] and :icon{name="cup"}.', "::"),
      note("note", "Note", "<p>Tea New and .</p>"),
    ],
    [
      "closes what its author hasn't",
      lines("::note", "One.", "::", "", "::tip", "Two."),
      note("note", "Note", "<p>One.</p>") + note("tip", "Tip", "<p>Two.</p>"),
    ],
    [
      "leaves code alone",
      lines("::note", "`::tip`", "", "```", "::tip", "::", "```", "::"),
      note("note", "Note", "<p><code>::tip</code></p><pre><code>::tip ::</code></pre>"),
    ],
  ])("%s", (_, body, html) => {
    expect(bodyToHtml(body)).toBe(html);
  });

  test("has links that are components", () => {
    const body = lines(
      '::u-button{to="a.md"}',
      "Tea",
      "::",
      "",
      ':button-link[Ice]{to="b.md"} :read-more{to="c.md"}',
    );
    expect(targets(body, "markdown")).toEqual(["a.md", "b.md", "c.md"]);
  });

  test("is told by the ends of its components: without them, colons are text", () => {
    expect(bodyToHtml("::before is no component.\n\na::b")).toBe(
      "<p>::before is no component.</p><p>a::b</p>",
    );
  });
});

describe("ReadMe.com", () => {
  const block = (kind: string, data: unknown): string =>
    `[block:${kind}]\n${JSON.stringify(data, null, 2)}\n[/block]`;

  test.each<Example>([
    ["has headings as data", block("api-header", { title: "Tea" }), '<h2 id="section-tea">Tea</h2>'],
    [
      "has boxes as data",
      block("callout", { type: "danger", title: "Hot", body: "Very *hot*.\n\nReally." }),
      note("danger", "Hot", "<p>Very <em>hot</em>.</p><p>Really.</p>"),
    ],
    [
      "has tables as data",
      block("parameters", {
        data: { "h-0": "A", "h-1": "B", "0-0": "`x|y`", "0-1": "two\nlines" },
        cols: 2,
        rows: 1,
      }),
      "<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td><code>x|y</code></td><td>two<br/>lines</td></tr></tbody></table>",
    ],
    [
      "has code as data",
      block("code", {
        codes: [
          { code: "a()", language: "javascript", name: "Node" },
          { code: "b()", language: "python", name: "Python" },
        ],
      }),
      '<tab>Node: <span class="code-title">Node</span><pre><code>a()</code></pre></tab><tab>Python: <span class="code-title">Python</span><pre><code>b()</code></pre></tab>',
    ],
    [
      "has pictures as data",
      block("image", { images: [{ image: ["https://a.org/a.png", "", "Tea"] }] }),
      '<p><img src="https://a.org/a.png" alt="Tea" loading="lazy" decoding="async" referrerPolicy="no-referrer"/></p>',
    ],
    [
      "has quotes with signs as boxes",
      lines("> 🚧 Hot", ">", "> Tea.", "", "Text.", "", "> One.", "> 📘 Two."),
      `${note("warning", "Hot", "<p>Tea.</p>")}<p>Text.</p><blockquote><p>One. 📘 Two.</p></blockquote>`,
    ],
    ["shows what it can't read", "[block:code]\n{\n[/block]", "<p>[block:code] { [/block]</p>"],
  ])("%s", (_, body, html) => {
    expect(bodyToHtml(body)).toBe(html);
  });

  test("links to pages by their names", () => {
    expect(targets("[Tea](doc:green-tea)", "markdown")).toEqual(["green-tea.md"]);
  });

  test("runs no script of its blocks", () => {
    const html = bodyToHtml(block("html", { html: "<script>alert(1)</script><b onclick='x()'>Tea</b>" }));
    expect(html).toBe("<p><b>Tea</b></p>");
  });
});

describe("Forums", () => {
  test.each<Example>([
    [
      "quote others by name",
      lines('[quote="ann, post:1, topic:2"]', "Hot.", "[/quote]", "Yes."),
      "<blockquote><p><strong>ann:</strong></p><p>Hot.</p></blockquote><p>Yes.</p>",
    ],
    [
      "fold details",
      lines('[details="More"]', "Hot *tea*.", "[/details]"),
      "<details><summary>More</summary><p>Hot <em>tea</em>.</p></details>",
    ],
    [
      "have marks in square brackets",
      "[b]Hot[/b] [i]tea[/i] [url=https://a.org]here[/url]",
      '<p><strong>Hot</strong> <em>tea</em> <a href="https://a.org">here</a></p>',
    ],
    ["have dates with time zones", '[date=2024-11-30 timezone="UTC"]', "<p>2024-11-30</p>"],
    [
      "leave other brackets and code alone",
      "[b] `[b]x[/b]` [center] a[/path]",
      "<p>[b] <code>[b]x[/b]</code> [center] a[/path]</p>",
    ],
  ])("%s", (_, body, html) => {
    expect(bodyToHtml(body)).toBe(html);
  });
});

describe("WordPress", () => {
  const picture =
    '<img src="https://a.org/p.png" alt="Pot" loading="lazy" decoding="async" referrerPolicy="no-referrer"/>';

  test.each<Example>([
    [
      "has pictures with captions, whose brackets its exports escape",
      '\\[caption id="attachment\\_1" width="300"\\]![Pot](https://a.org/p.png) A *hot* pot.\\[/caption\\]',
      `<figure><p>${picture}</p><figcaption><p>A <em>hot</em> pot.</p></figcaption> </figure>`,
    ],
    [
      "has captions as attributes",
      '[caption id="a" caption="A pot"]<img src="https://a.org/p.png" alt="Pot">[/caption]',
      `<figure> ${picture} <figcaption><p>A pot</p></figcaption> </figure>`,
    ],
    [
      "has code between marks",
      lines('\\[sourcecode language="python"\\]', "a\\_b = 1", "\\[/sourcecode\\]"),
      "<pre><code>a_b = 1</code></pre>",
    ],
    [
      "names what it embeds",
      lines("[embed]https://a.org/v[/embed]", "", "\\[youtube https://a.org/w\\]"),
      '<p><a href="https://a.org/v">https://a.org/v</a></p><p><a href="https://a.org/w">https://a.org/w</a></p>',
    ],
    [
      "leaves links of the same names and code alone",
      "[gallery](https://a.org) [code] `[caption]a[/caption]` [embed]",
      '<p><a href="https://a.org">gallery</a> [code] <code>[caption]a[/caption]</code> [embed]</p>',
    ],
  ])("%s", (_, body, html) => {
    expect(bodyToHtml(body)).toBe(html);
  });

  test("has galleries whose pictures only its database has, which is reported", () => {
    const { losses } = convertBody('Tea.\n\n\\[gallery ids="1,2"\\]');
    expect([bodyToHtml('Tea.\n\n\\[gallery ids="1,2"\\]'), losses.map(({ rule }) => rule)]).toEqual([
      "<p>Tea.</p>",
      ["unknown-shortcode"],
    ]);
  });
});

describe("shared notes", () => {
  test.each<Example>([
    [
      "of HackMD say who has written a quote",
      "> [name=Ann] [time=Sun, Jun 28, 2015] [color=red]\n> Hot.",
      "<blockquote><p><strong>Ann</strong> Sun, Jun 28, 2015 Hot.</p></blockquote>",
    ],
    [
      "may write of selectors outside of quotes",
      "Find input[name=q] first.",
      "<p>Find input[name=q] first.</p>",
    ],
    [
      "of HackMD link to documents",
      "{%pdf https://a.org/b.pdf %}",
      '<p><a href="https://a.org/b.pdf">https://a.org/b.pdf</a></p>',
    ],
    [
      "of BookStack have paragraphs that are boxes",
      '<p class="callout warning">Hot <b>tea</b>.</p>',
      note("warning", "Warning", "<p>Hot <b>tea</b>.</p>"),
    ],
    ["of Yuque have tips", lines(":::tips", "Hot.", ":::"), note("tip", "Tips", "<p>Hot.</p>")],
    [
      "of Outline have sizes of pictures in titles",
      '![Pot](https://a.org/p.png " =70x40")',
      '<p><img src="https://a.org/p.png" alt="Pot" width="70" height="40" loading="lazy" decoding="async" referrerPolicy="no-referrer"/></p>',
    ],
  ])("%s", (_, body, html) => {
    expect(bodyToHtml(body)).toBe(html);
  });
});

describe("exports of Google Docs", () => {
  test("are shown without what their converter says to the author", () => {
    const body = lines(
      '<p style="color: red; font-weight: bold">>>>>>  gd2md-html alert:  ERRORs: 0; ALERTS: 1.</p>',
      '<ul style="color: red; font-weight: bold"><li>See top comment block.</ul>',
      "",
      '<p style="color: red; font-weight: bold">Links to alert messages:</p><a href="#gdcalert1">alert1</a>',
      '<a href="#gdcalert2">alert2</a>',
      "",
      "Tea.",
      "",
      '<p id="gdcalert1" ><span style="color: red">>>>>>  gd2md-html alert: inline image link here. </span><br></p>',
      "",
      '<p style="color: red">Hot.</p>',
    );
    expect(bodyToHtml(body)).toBe("<p>Tea.</p><p>Hot.</p>");
  });

  test("are shown without pictures whose data is in the text, however long, which is reported", () => {
    const data = `data:image/png;base64,${"iVBO".repeat(200_000)}`;
    const written = lines("Tea ![][image1] `data:image/png;base64,AA`.", "", `[image1]: <${data}>`);
    const body = removeEmbeddedPictures(written);
    expect(bodyToHtml(body)).toBe("<p>Tea  <code>data:image/png;base64,AA</code>.</p>");
    expect(convertBody(body).losses).toMatchObject([{ rule: "embedded-picture", line: 3 }]);
  });

  test("with such pictures have warnings for what follows in its place", () => {
    const layout = { tool: "hugo", contentRoots: [], suffixLanguages: [] } as const;
    const body = `![](data:image/png;base64,${"iVBO".repeat(100)})\n\n{{< unknown >}}\n`;
    const source = `---\ntitle: Tea\n---\n\n${body}`;
    const { diagnostics } = sourceToArticle("tea.md", "tea.md", source, { ...quireContext, layout });
    const byRule = new Map(diagnostics.map((each) => [each.rule, each.line]));
    expect(byRule.get("embedded-picture")).toBe(5);
    expect(byRule.get("unknown-shortcode")).toBe(7);
  });
});

describe("Confluence", () => {
  test("has boxes and parts to open, by class", () => {
    const body = lines(
      '<div class="confluence-information-macro confluence-information-macro-warning">',
      "",
      '<div class="confluence-information-macro-body">',
      "",
      "Hot!",
      "",
      "</div>",
      "",
      "</div>",
      "",
      '<div class="expand-container"><div class="expand-control"><span>More</span></div><div class="expand-content">Tea</div></div>',
    );
    expect(bodyToHtml(body)).toBe(
      `${note("warning", "Warning", "<div><p>Hot!</p></div>")}<details><summary>More</summary><div>Tea</div></details>`,
    );
  });
});

describe("components", () => {
  test("have switches, which are not titles", () => {
    expect(bodyToHtml("<Note isCentered>\n\nHot.\n\n</Note>", dialect("docusaurus", { isMdx: true }))).toBe(
      note("note", "Note", "<p>Hot.</p>"),
    );
  });

  test("that are links without a text have the title of their page", () => {
    const { references, losses } = convertBody(
      '<DocLink href="a.md" />',
      dialect("docusaurus", { isMdx: true }),
    );
    expect([references.map(({ target }) => target), losses]).toEqual([["a.md"], []]);
  });
});
