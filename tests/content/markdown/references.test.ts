import { describe, expect, test } from "vitest";
import { urlToReferenceIndex } from "../../../src/content/reference.ts";
import { bodyToHtml, convertBody } from "../../support/body-to-html.ts";

function referencesOf(body: string) {
  return convertBody(body).references.map(({ location: _, ...reference }) => reference);
}

describe("references", () => {
  test.each([
    [
      "a link to a file",
      "[a](../b%20c.md#d%20e)",
      { kind: "link", target: "../b c.md", anchor: "d e", isByName: false },
    ],
    ["a link from the root", "[a](/b/)", { kind: "link", target: "/b/", isByName: false }],
    ["a link by reference", "[a][x]\n\n[x]: b.md", { kind: "link", target: "b.md", isByName: false }],
    ["a link of HTML", '<a href="b.html">a</a>', { kind: "link", target: "b.html", isByName: false }],
    [
      "a link to a section that is not there",
      "[a](#b)",
      { kind: "link", target: "", anchor: "b", isByName: false },
    ],
    ["a picture", "![a](b.png)", { kind: "image", target: "b.png", isByName: false }],
    ["a picture of HTML", "<img src='b.png'>", { kind: "image", target: "b.png", isByName: false }],
    ["a video", "<video src='b.mp4'></video>", { kind: "embed", target: "b.mp4", isByName: false }],
    ["a wikilink", "[[A b#C d|e]]", { kind: "wikilink", target: "A b", anchor: "C d", isByName: true }],
    [
      "a wikilink in a table",
      "| a |\n|---|\n| [[B\\|c]] |",
      { kind: "wikilink", target: "B", isByName: true },
    ],
    [
      "a wikilink to a heading with a formula",
      "[[A $b$#The $x^2$ law|c]]",
      { kind: "wikilink", target: "A $b$", anchor: "The $x^2$ law", isByName: true },
    ],
    ["a picture by name", "![[b.png#c|600]]", { kind: "image", target: "b.png", isByName: true }],
    ["a note", "![[A#^b]]", { kind: "embed", target: "A", anchor: "^b", isByName: true }],
    [
      "a shortcode's path",
      '[a]({{< ref "b c.md#d" >}})',
      { kind: "link", target: "b c.md", anchor: "d", isByName: false },
    ],
    [
      "a required file",
      "<img src={require('./b.png').default} />",
      { kind: "image", target: "./b.png", isByName: false },
    ],
  ])("of %s", (_, body, reference) => {
    expect(referencesOf(body)).toEqual([reference]);
  });

  test("stand in the tree by their index", () => {
    const { answer } = convertBody("[a](b.md) ![c](d.png)");
    const urls = JSON.stringify(answer).match(/quire:\d+/gu) ?? [];
    expect(urls.map(urlToReferenceIndex)).toEqual([0, 1]);
  });

  test("tell where they are, each occurrence by itself, not in code", () => {
    const { references } = convertBody("```\n[a](b.md)\n```\n\n[a](b.md)\n\nx [[C]] [a](b.md)");
    expect(references.map(({ location: { line, column } }) => [line, column])).toEqual([
      [5, 5],
      [7, 3],
      [7, 13],
    ]);
  });

  test.each([
    ["another site", "[a](https://b.example)"],
    ["a mail address", "[a](mailto:b@c.example)"],
    ["a part of the page", "# B c\n\n[a](#b-c)"],
    ["something that is not allowed", "[a](obsidian://b)"],
  ])("are not made of a link to %s", (_, body) => {
    expect(referencesOf(body)).toEqual([]);
  });

  test("to pictures keep the width that is written beside them", () => {
    for (const body of [
      "![a|300](b.png)",
      "![[b.png|300]]",
      "![a](b.png){ width=300 }",
      '<img src="b.png" width="300px">',
      "![a](b.png =300x200)",
      "![a](<b.png> =300x)",
      '![a](b.png "c" =300x)',
    ]) {
      expect(JSON.stringify(convertBody(body).answer)).toMatch(/"width":"?300"?/u);
    }
  });

  test.each([
    ["=x200", ["b.png"]],
    ["=50%x", ["b.png"]],
    ["=50", []],
  ])("to pictures may have a size behind their path: %s", (size, targets) => {
    expect(referencesOf(`![a](b.png ${size})`).map(({ target }) => target)).toEqual(targets);
  });

  test("to pictures of the front matter are shown by their id", () => {
    const pictures = new Map([["image_1", { path: "a/b.png", description: "A chart" }]]);
    for (const body of ["<{IMAGE:image_1}>", "![](<{IMAGE:image_1}>)"]) {
      expect(convertBody(body, { pictures }).references).toMatchObject([
        { kind: "image", target: "a/b.png" },
      ]);
    }
    expect(bodyToHtml("a <{IMAGE:image_2}> <b>c</b>", { pictures })).toBe("<p>a image 2 <b>c</b></p>");
  });
});

test("a glossary entry without a name is called by its abbreviation", () => {
  expect(bodyToHtml('{{% def id="RSA" abbr="RSA" %}} Keys. {{% /def %}}')).toContain(
    "<strong>RSA</strong>  Keys.",
  );
});

describe("anchors", () => {
  test.each([
    ["a heading", "## B c!", [{ id: "section-b-c", names: ["b-c"], text: "B c!" }]],
    [
      "repeated headings",
      "# A\n\n# A",
      [
        { id: "section-a", names: ["a"], text: "A" },
        { id: "section-a-2", names: ["a-1"], text: "A" },
      ],
    ],
    ["a heading with an id", "## 甲 {#b}", [{ id: "section-b", names: ["b", "甲"], text: "甲" }]],
    [
      "a heading with an anchor in it",
      '# <a id="b"></a>C',
      [{ id: "section-b", names: ["b", "c"], text: "C" }],
    ],
    ["a heading with a formula", "# A $x$", [{ id: "section-a-x", names: ["a-x"], text: "A x" }]],
    ["an anchor", '<a name="b"></a> c', [{ id: "section-b", names: ["b"] }]],
    ["a block of Obsidian", "a ^b-cd", [{ id: "section-^b-cd", names: ["^b-cd"] }]],
    [
      "a glossary entry",
      '{{% def id="A" name="B" %}}c{{% /def %}}',
      [{ id: "section-def-A", names: ["def-A"] }],
    ],
  ])("are made of %s", (_, body, anchors) => {
    expect(convertBody(body).anchors).toEqual(anchors);
  });

  test("are the ids that the page has, of plain markdown as well", () => {
    for (const body of ["# A\n\n## A\n\n### B `c`", "# A\n\n# A {#x}\n\n<a id='y'></a>z"]) {
      const html = bodyToHtml(body);
      for (const { id } of convertBody(body).anchors) expect(html).toContain(`id="${id}"`);
    }
  });

  test("are what links within the page lead to, whatever their case", () => {
    expect(bodyToHtml("# Abc {#Def}\n\n[x](#def) [y](#ABC) [[#Abc|z]]")).toContain(
      '<p><a href="#section-Def">x</a> <a href="#section-Def">y</a> <a href="#section-Def">z</a></p>',
    );
  });
});
