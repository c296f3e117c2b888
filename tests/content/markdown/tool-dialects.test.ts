import { describe, expect, test } from "vitest";
import type { ToolName } from "../../../src/content/tool.ts";
import { convertBody } from "../../support/body-to-html.ts";
import { bodyToShortHtml as bodyToHtml, dialect, lines, targets } from "../../support/dialects.ts";

type Example = readonly [name: string, body: string, html: string];

const files: Readonly<Record<string, string>> = {
  "a.cs": "one\n// <Part>\ntwo\n// </Part>\nthree",
  "b.md": "Shared *text*.",
  "data/reusables/open/door.md": "Open the door of {% data variables.house.name %}.",
  "data/variables/house.yml": 'name: "Villa {% data variables.house.color %}"\ncolor: blue\n',
};
const readInclude = (path: string): string | undefined => files[path];

describe("MDN", () => {
  const mdn = dialect("mdn");
  test.each<Example>([
    [
      "names things of the web as code",
      'Use {{jsxref("Global_Objects/Map", "Map")}}.',
      "<p>Use <code>Map</code>.</p>",
    ],
    ["names elements with their brackets", '{{HTMLElement("nav")}}', "<p><code>&lt;nav&gt;</code></p>"],
    ["leaves code alone", "`{{Compat}}`", "<p><code>{{Compat}}</code></p>"],
    ["leaves out what belongs to its site", "{{GlossarySidebar}}\n\nText.", "<p>Text.</p>"],
    [
      "has definitions in lists",
      lines("- **key**", "  - : What opens.", "- lock", "  - : What is opened."),
      "<dl><dt><strong>key</strong></dt><dd>What opens.</dd><dt>lock</dt><dd>What is opened.</dd></dl>",
    ],
  ])("%s", (_, body, html) => {
    expect(bodyToHtml(body, mdn)).toBe(html);
  });

  test("links to its glossary by terms", () => {
    expect(targets('{{Glossary("Tea pot", "pots")}}', "mdn")).toEqual(["/en-US/docs/Glossary/Tea_pot"]);
  });

  test("reports the data that it can't show", () => {
    const { losses } = convertBody("{{Compat}}", mdn);
    expect(losses.map(({ rule }) => rule)).toEqual(["unknown-template-value"]);
  });
});

describe("DocFX", () => {
  const docfx = { ...dialect("docfx"), readInclude };
  test.each<Example>([
    ["includes texts", "[!INCLUDE [x](b.md)]", "<p>Shared <em>text</em>.</p>"],
    ["includes a part of a file as code", "[!code-csharp[x](a.cs?name=Part)]", "<pre><code>two</code></pre>"],
    [
      "has tabs below headings that link to them, up to a line",
      lines("# [Tea](#tab/tea)", "", "Hot.", "", "# [Ice](#tab/ice)", "", "Cold.", "", "---", "", "End."),
      "<tab>Tea: <p>Hot.</p></tab><tab>Ice: <p>Cold.</p></tab><p>End.</p>",
    ],
    [
      "arranges text in columns, which are shown below each other",
      lines(":::row:::", '   :::column span="":::', "      Left", "   :::column-end:::", ":::row-end:::"),
      "<p>Left</p>",
    ],
    ["names parts of programs", "See <xref:Tea.Pot?displayProperty=x>.", "<p>See <code>Tea.Pot</code>.</p>"],
  ])("%s", (_, body, html) => {
    expect(bodyToHtml(body, docfx)).toBe(html);
  });

  test("shows its pictures", () => {
    const body = ':::image type="content" source="pot.png" alt-text="A pot" border="false":::';
    expect(targets(body, "docfx")).toEqual(["pot.png"]);
  });
});

describe("Docsify", () => {
  const docsify = { ...dialect("docsify"), readInclude };
  test.each<Example>([
    ["includes files in the place of links", "[x](b.md ':include')", "<p>Shared <em>text</em>.</p>"],
    [
      "has tabs between comments",
      lines("<!-- tabs:start -->", "", "#### **Tea**", "", "Hot.", "", "<!-- tabs:end -->"),
      "<tab>Tea: <p>Hot.</p></tab>",
    ],
    ["has ids behind headings", "## How :id=why", '<h2 id="section-why">How</h2>'],
  ])("%s", (_, body, html) => {
    expect(bodyToHtml(body, docsify)).toBe(html);
  });

  test("links to headings by a parameter, and to pages behind a hash", () => {
    const { references } = convertBody("[a](b.md?id=x) [c](#/d?id=y)", docsify);
    expect(references).toMatchObject([
      { target: "b.md", anchor: "x" },
      { target: "/d", anchor: "y" },
    ]);
  });
});

describe.each<ToolName>(["jekyll", "gitbook"])("Two dollars in %s", (tool) => {
  const toFormulas = (body: string) => convertBody(body, dialect(tool)).answer.formulas;

  test.each([
    [
      "The value $$x_1$$ is $$y$$.",
      [
        ["x_1", false],
        ["y", false],
      ],
    ],
    ["- Item $$x$$", [["x", false]]],
    ["Text.\n\n$$x$$\n\nText.", [["x", true]]],
    ["- $$x$$.", [["x", true]]],
    ["$$\nx\n$$", [["x", true]]],
    ["`$$x$$` and\n\n```\na $$x$$ b\n```", []],
  ])("are a formula within a line only beside text: %j", (body, expected) => {
    expect(toFormulas(body).map(({ tex, display }) => [tex, display])).toEqual(expected);
  });
});

test("GitBook shows references to content by the titles of their pages", () => {
  const body = lines(
    '{% content-ref url="a/tea.md" %}',
    "[tea.md](a/tea.md)",
    "{% endcontent-ref %}",
    "[b](b.md)",
  );
  const { references } = convertBody(body, dialect("gitbook"));
  expect(references.map(({ target, isUntitled }) => [target, isUntitled])).toEqual([
    ["a/tea.md", true],
    ["b.md", undefined],
  ]);
});

test("MkDocs puts documentation of code where it is named, which is reported, and references to it are text", () => {
  const body = lines(
    "[tea][shop.Tea] and [pot][shop.pot]",
    "",
    "::: shop.Tea",
    "    options:",
    "      x: 1",
    "",
    "Text.",
    "",
    "[shop.pot]: https://pot.example",
  );
  expect(bodyToHtml(body, dialect("mkdocs"))).toBe(
    '<p>tea and <a href="https://pot.example">pot</a></p><p>Text.</p>',
  );
  expect(convertBody(body, dialect("mkdocs")).losses.map(({ rule }) => rule)).toEqual([
    "unknown-template-tag",
  ]);
});

describe("GitHub's documentation", () => {
  test("has texts and values that are shared by pages", () => {
    const body = "{% data reusables.open.door %} {% data variables.none.x %}";
    expect(bodyToHtml(body, { ...dialect("github-docs"), readInclude })).toBe(
      "<p>Open the door of Villa blue.</p>",
    );
  });

  test("shows the first of several branches", () => {
    const body =
      "{% ifversion a %}One{% else %}two{% endif %} and {% if b %}three{% elsif c %}four{% else %}five{% endif %}.";
    expect(bodyToHtml(body, dialect("github-docs"))).toBe("<p>One and three.</p>");
  });

  test("has links that show the title of their target", () => {
    const { references } = convertBody("[AUTOTITLE](/a/b) [x](/c)", dialect("github-docs"));
    expect(references).toMatchObject([{ target: "/a/b", isUntitled: true }, { target: "/c" }]);
  });
});

describe("Material for MkDocs", () => {
  test.each<Example>([
    [
      "has blocks between slashes",
      lines("/// note | Tea", "    type: x", "Hot.", "///"),
      '<div class="callout callout-note"><p class="callout-title">Tea</p><p>Hot.</p></div>',
    ],
    ["says the language of code within a line", "`#!py tea()`", "<p><code>tea()</code></p>"],
    ["numbers remarks in code", lines("```", "tea() # (1)!", "```"), "<pre><code>tea() # (1)</code></pre>"],
  ])("%s", (_, body, html) => {
    expect(bodyToHtml(body, dialect("mkdocs"))).toBe(html);
  });
});

describe("components and shortcodes", () => {
  const mdx = { ...dialect("markdown", { isMdx: true }), readInclude };
  test.each<Example>([
    [
      "take the labels of tabs from their set",
      lines("<Tabs values={[{ label: 'Tea', value: 't' }]}>", "<TabItem value='t'>Hot</TabItem>", "</Tabs>"),
      "<tab>Tea: <p>Hot</p></tab>",
    ],
    [
      "may be parts of others",
      lines('<Tabs items={["Tea"]}>', "<Tabs.Tab>Hot</Tabs.Tab>", "</Tabs>"),
      "<tab>Tea: <p>Hot</p></tab>",
    ],
    ["show code that is plain to see", "<Code code={`tea()`} lang='js' />", "<pre><code>tea()</code></pre>"],
    [
      "show code of an imported file",
      lines("import tea from './b.md?raw';", "", "<CodeBlock language='md'>{tea}</CodeBlock>"),
      "",
    ],
    [
      "have a caption",
      '<Frame caption="Tea">Hot</Frame>',
      "<figure>Hot<figcaption>Tea</figcaption></figure>",
    ],
  ])("%s", (_, body, html) => {
    if (html === "") {
      const imported = { ...mdx, readInclude: (path: string) => (path === "./b.md" ? "hot tea" : undefined) };
      expect(bodyToHtml(body, imported)).toBe("<pre><code>hot tea</code></pre>");
    } else expect(bodyToHtml(body, mdx)).toBe(html);
  });

  test("of Hugo whose content is code are code", () => {
    expect(
      bodyToHtml(
        "{{< code-toggle file=hugo >}}\n[menus.main]\nx = 1\n{{</ code-toggle >}}\n",
        dialect("hugo"),
      ),
    ).toBe('<span class="code-title">hugo</span><pre><code>[menus.main] x = 1</code></pre>');
  });

  test("of Hugo show code of files, and code in tabs", () => {
    const hugo = { ...dialect("hugo"), readInclude };
    expect(bodyToHtml('{{% code_sample file="b.md" %}}', hugo)).toBe(
      "<pre><code>Shared *text*.</code></pre>",
    );
    expect(bodyToHtml('{{< tab name="A" codelang="sh" >}}\n# tea\n{{< /tab >}}', hugo)).toContain(
      "<pre><code># tea</code></pre>",
    );
  });
});

describe("boxes", () => {
  const warning = (title: string): string =>
    `<div class="callout callout-warning"><p class="callout-title">${title}</p><p>Hot.</p></div>`;
  test.each<Example>([
    [
      "are elements with the class of one",
      '<div class="note warning">\n\nHot.\n\n</div>',
      warning("Warning"),
    ],
    [
      "have a heading as title",
      '<div class="alert alert-warning"><h5>Tea</h5><p>Hot.</p></div>',
      warning("Tea"),
    ],
    ["are quotes with a class behind", "> Hot.\n{.is-warning}", warning("Warning")],
    [
      "have their first heading as title in Quarto",
      "::: {.callout-warning}\n## Tea\nHot.\n:::",
      warning("Tea"),
    ],
    ["may have any name of one", "::: warning Tea\nHot.\n:::", warning("Tea")],
  ])("%s", (_, body, html) => {
    expect(bodyToHtml(body)).toBe(html);
  });
});

describe("links by name", () => {
  test("have their text first in some tools", () => {
    expect(targets("[[The pot|Tea pot]]", "gollum", { isTextFirst: true })).toEqual(["Tea pot"]);
    expect(targets("[[Tea pot|The pot]]", "obsidian")).toEqual(["Tea pot"]);
  });

  test("may lead to other sites, and show pictures in wikis", () => {
    expect(bodyToHtml("[[Tea|https://tea.example]]", dialect("gollum", { isTextFirst: true }))).toBe(
      '<p><a href="https://tea.example">Tea</a></p>',
    );
    expect(convertBody("[[pot.png|alt=A pot]]", dialect("gollum")).references).toMatchObject([
      { kind: "image", target: "pot.png" },
    ]);
  });

  test("of pictures may have a size, an alignment and a text", () => {
    expect(
      JSON.stringify(convertBody("![[pot.png|300|center|A pot]]", dialect("obsidian")).answer),
    ).toContain('"alt":"A pot","width":300');
  });

  test("paths in angle brackets are not tags", () => {
    expect(targets("[x](<tea (1).md>)", "gitbook")).toEqual(["tea (1).md"]);
  });
});

test("links within a page lead to their heading however its id is made", () => {
  expect(bodyToHtml("## Tea | milk\n\n[x](#tea--milk)")).toContain('<a href="#section-tea-milk">x</a>');
});
