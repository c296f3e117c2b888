import { describe, expect, test } from "vitest";
import { convertBody } from "../../support/body-to-html.ts";
import { bodyToShortHtml as bodyToHtml, dialect, lines, targets } from "../../support/dialects.ts";

type Example = readonly [name: string, body: string, html: string];

const note = (type: string, title: string, content: string): string =>
  `<div class="callout callout-${type}"><p class="callout-title">${title}</p>${content}</div>`;

describe("themes of Jekyll", () => {
  const jekyll = dialect("jekyll", { hasTemplates: true });
  test.each<Example>([
    [
      "have boxes of paragraphs with a class below them",
      lines("Hot *tea*.", "{: .notice--warning}", "", "Cold.", "{: .note }"),
      `${note("warning", "Warning", "<p>Hot <em>tea</em>.</p>")}<p>Cold.</p>`,
    ],
    [
      "have boxes of paragraphs and quotes with a class above or below them",
      lines(
        "{: .box-note}",
        "Hot.",
        "",
        "> Cold.",
        "{: .block-tip }",
        "",
        "> ### Milk",
        "> None.",
        "{: .warning}",
      ),
      `${note("note", "Note", "<p>Hot.</p>")}${note("tip", "Tip", "<p>Cold.</p>")}${note("warning", "Milk", "<p>None.</p>")}`,
    ],
    [
      "have texts with names, which are shown where they are named",
      lines(
        "{% capture hot %}",
        "- Tea",
        "{% endcapture %}",
        '<div class="notice">{{ hot | markdownify }}</div>',
      ),
      "<div><ul><li>Tea</li></ul></div>",
    ],
    ["have values with names", "{% assign pot = 'a pot' %}Tea in {{ pot }}.", "<p>Tea in a pot.</p>"],
    [
      "have headings of tables of contents, which pages have anyway",
      lines("## Table of contents", "{: .no_toc }", "", "1. TOC", "{:toc}", "", "## Tea", "", "Hot."),
      '<h2 id="section-tea">Tea</h2><p>Hot.</p>',
    ],
    [
      "fold tables of contents",
      lines(
        '<details open markdown="block">',
        "  <summary>",
        "    Table of contents",
        "  </summary>",
        "  {: .text-delta }",
        "1. TOC",
        "{:toc}",
        "</details>",
        "",
        "Hot.",
      ),
      "<p>Hot.</p>",
    ],
    [
      "keep headings above lists",
      lines("## Contents", "", "1. Tea", "", "## Pots", "", "Two."),
      '<h2 id="section-contents">Contents</h2><ol><li>Tea</li></ol><h2 id="section-pots">Pots</h2><p>Two.</p>',
    ],
  ])("%s", (_, body, html) => {
    expect(bodyToHtml(body, jekyll)).toBe(html);
  });

  test("name the site of a video", () => {
    expect(bodyToHtml('{% include video id="abc" provider="youtube" %}', jekyll)).toBe(
      '<p><a href="https://www.youtube.com/watch?v=abc">YouTube</a></p>',
    );
  });
});

describe("themes of Hugo", () => {
  const hugo = dialect("hugo");
  test.each<Example>([
    [
      "have pictures with a title and a caption",
      '{{< figure src="https://a.org/a.png" title="Tea" caption="Hot" >}}',
      '<figure><span><img src="https://a.org/a.png" alt="Hot"/></span><figcaption><strong>Tea</strong> Hot</figcaption></figure>',
    ],
    [
      "have boxes with icons, which are not titles",
      '{{< alert "cup" >}}Hot.{{< /alert >}}',
      note("note", "Note", "<p>Hot.</p>"),
    ],
    [
      "have boxes whose first word is their kind",
      '{{< alert "warning" >}}Hot.{{< /alert >}}',
      note("warning", "Warning", "<p>Hot.</p>"),
    ],
    [
      "say who is quoted",
      '{{< quote author="Ann" >}}Hot.{{< /quote >}}',
      note("quote", "Ann", "<p>Hot.</p>"),
    ],
    [
      "have links whose text comes last",
      '{{< link "https://a.org" "Tea" >}}',
      '<p><a href="https://a.org">Tea</a></p>',
    ],
    [
      "have cards with two lines",
      '{{< card title="Tea" subtitle="Hot" >}}',
      '<div class="card"><p><strong>Tea</strong></p><p>Hot</p></div>',
    ],
  ])("%s", (_, body, html) => {
    expect(bodyToHtml(body, hugo).replace(/ loading="lazy".*?(?=\/>)/gu, "")).toBe(html);
  });
});

test("tabs of a plugin of VitePress begin with two equals signs", () => {
  expect(
    bodyToHtml(lines("::: tabs", "== Tea", "Hot.", "== Ice", "Cold.", ":::"), dialect("vitepress")),
  ).toBe("<tab>Tea: <p>Hot.</p></tab><tab>Ice: <p>Cold.</p></tab>");
});

test("what Docusaurus puts into the head of a page isn't shown", () => {
  const body = lines("<head>", "  <title>Tea</title>", "</head>", "", "Hot. `<head></head>`");
  expect(bodyToHtml(body, dialect("docusaurus", { isMdx: true }))).toBe(
    "<p>Hot. <code>&lt;head&gt;&lt;/head&gt;</code></p>",
  );
});

describe("plugins of Obsidian", () => {
  const obsidian = dialect("obsidian");
  test.each<Example>([
    [
      "have boxes with titles",
      lines("```ad-tip", "title: Hot", "collapse: closed", "Tea.", "```"),
      '<details class="callout callout-tip"><summary class="callout-title">Hot</summary><p>Tea.</p></details>',
    ],
    [
      "have more signs for tasks",
      lines("- [/] half", "- `[/]` code"),
      '<ul class="contains-task-list"><li class="task-list-item"><input type="checkbox" disabled="" aria-label="Done" checked=""/> half</li><li><code>[/]</code> code</li></ul>',
    ],
    [
      "have letters for tasks",
      "- [k] key",
      '<ul class="contains-task-list"><li class="task-list-item"><input type="checkbox" disabled="" aria-label="Done" checked=""/> key</li></ul>',
    ],
    [
      "have columns, which are shown below each other",
      lines(
        "--- start-multi-column: ID_1",
        "```column-settings",
        "Number of Columns: 2",
        "```",
        "Hot.",
        "--- column-break ---",
        "Cold.",
        "--- end-multi-column",
      ),
      "<p>Hot.</p><p>Cold.</p>",
    ],
  ])("%s", (_, body, html) => {
    expect(bodyToHtml(body, obsidian)).toBe(html);
  });
});

describe("components of MDX", () => {
  const mdx = dialect("docusaurus", { isMdx: true });
  test.each<Example>([
    [
      "are accordions whose labels are elements",
      lines(
        '<Accordion type="single" collapsible>',
        '  <AccordionItem value="one">',
        "    <AccordionTrigger>Hot?</AccordionTrigger>",
        "    <AccordionContent>",
        "      *Yes*.",
        "    </AccordionContent>",
        "  </AccordionItem>",
        "</Accordion>",
        "",
        "<Disclosure>",
        "<Disclosure.Button>Cold?</Disclosure.Button>",
        "<Disclosure.Panel>No.</Disclosure.Panel>",
        "</Disclosure>",
      ),
      "<details><summary>Hot?</summary><p><em>Yes</em>.</p></details><details><summary>Cold?</summary><p>No.</p></details>",
    ],
    [
      "are items of questions",
      lines('<FaqItem question="Hot?">', "", "Yes.", "", "</FaqItem>"),
      "<details><summary>Hot?</summary><p>Yes.</p></details>",
    ],
    [
      "show texts between braces, also braces",
      "/tea/{'{'}pot{'}'}{\" \"}**hot** `{'x'}`",
      "<p>/tea/{pot} <strong>hot</strong> <code>{&#x27;x&#x27;}</code></p>",
    ],
  ])("%s", (_, body, html) => {
    expect(bodyToHtml(body, mdx)).toBe(html);
  });
});

describe("shortcodes of Hugo", () => {
  test("have formulas with or without dollars", () => {
    const body = "{{< math >}}$x^2$ and $y^2$.{{< /math >}}\n\n{{< katex >}}z^2{{< /katex >}}";
    expect(convertBody(body).answer.formulas.map(({ tex }) => tex)).toEqual(["x^2", "y^2", "z^2"]);
  });
});

test("two braces around a name with a dot are text, not classes", () => {
  expect(bodyToHtml("Set {{ .Values.tea }}\n\n{{.Name}} {.hot #pot}")).toBe(
    '<p>Set {{ .Values.tea }}</p><p>{{.Name}}<span id="section-pot"></span></p>',
  );
});

test("cards of GitBook have no columns about their looks, and link to their pages by title", () => {
  const body = lines(
    '<table data-view="cards"><thead><tr><th></th><th data-hidden data-card-cover></th><th data-hidden data-card-target></th></tr></thead>',
    '<tbody><tr><td>Tea</td><td><a href="a.png">a.png</a></td><td><a href="a.md">a.md</a></td></tr></tbody></table>',
  );
  const { references, answer } = convertBody(body, dialect("gitbook"));
  expect(references.map(({ target }) => target)).toEqual(["a.md"]);
  expect(JSON.stringify(answer)).not.toContain("a.md");
});

test("listings of mdBook have numbers, captions and names of files", () => {
  const body = lines(
    '<Listing number="4-1" file-name="a.rs" caption="A `pot`">',
    "",
    "```rust",
    "tea()",
    "```",
    "",
    "</Listing>",
  );
  expect(bodyToHtml(body, dialect("mdbook"))).toBe(
    "<figure><p><code>a.rs</code></p><pre><code>tea()</code></pre><figcaption>Listing 4-1: A <code>pot</code></figcaption></figure>",
  );
});

describe("of two pictures for light and dark pages", () => {
  test("the one for light pages is shown", () => {
    const body = "![](a.png#only-light)![](b.png#only-dark)\n\n![](c.png#gh-dark-mode-only)";
    expect(targets(body, "mkdocs")).toEqual(["a.png"]);
  });

  test("one alone is shown", () => {
    expect(targets("![](b.png#only-dark)", "mkdocs")).toEqual(["b.png"]);
  });
});

test("documentation of React has boxes and pictures of its own, and parts that only arrange their content", () => {
  const body = lines(
    "<Intro>",
    "",
    "Hot.",
    "",
    "</Intro>",
    "",
    "<YouWillLearn>",
    "",
    "* Tea",
    "",
    "</YouWillLearn>",
    "",
    "<Pitfall>",
    "",
    "Cold.",
    "",
    "</Pitfall>",
    "",
    '<Illustration caption="A pot" src="/a.png" alt="Pot" />',
    "",
    "<InlineToc />",
  );
  expect(convertBody(body).losses).toEqual([]);
  expect(bodyToHtml(body)).toBe(
    `<p>Hot.</p>${note("note", "Objectives", "<ul><li>Tea</li></ul>")}${note("warning", "Warning", "<p>Cold.</p>")}<figure><span>Pot</span><figcaption>A pot</figcaption></figure>`,
  );
});
