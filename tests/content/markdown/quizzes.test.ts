import { describe, expect, test } from "vitest";
import { convertBody } from "../../support/body-to-html.ts";
import { bodyToShortHtml as bodyToHtml, dialect, lines } from "../../support/dialects.ts";

describe("sections of challenges", () => {
  test("have names instead of marks, and none where their place says it", () => {
    const body = lines("# --description--", "", "Tea.", "", "# --questions--", "", "## --text--", "", "Hot?");
    expect(bodyToHtml(body)).toBe('<p>Tea.</p><h2 id="section-questions">Questions</h2><p>Hot?</p>');
  });

  test("say which answer is right", () => {
    expect(bodyToHtml("## --video-solution--\n\n3")).toContain("Right answer</h2><p>Number 3</p>");
  });

  test("have code without the marks of editors", () => {
    const body = lines("## --seed-contents--", "", "```js", "--fcc-editable-region--", "tea();", "```");
    expect(bodyToHtml(body)).toBe("<pre><code>tea();</code></pre>");
  });

  test("are text in code", () => {
    expect(bodyToHtml("```md\n# --hints--\n```")).toContain("--hints--");
  });
});

describe("pictures that draw the TeX in their URL", () => {
  test.each([
    [
      "an element",
      '<img src="https://render.githubusercontent.com/render/math?math=\\beta = X^{T}y">',
      "\\beta = X^{T}y",
    ],
    ["a picture", "![beta](https://latex.codecogs.com/svg.latex?\\Large&space;\\beta=x_1)", "\\beta=x_1"],
    [
      "encoded",
      "![x](https://render.githubusercontent.com/render/math?math=%5Cfrac%7B1%7D%7B2%7D)",
      "\\frac{1}{2}",
    ],
  ])("are formulas: %s", (_, picture, tex) => {
    expect(convertBody(`Let ${picture} be.`).answer.formulas).toMatchObject([{ tex }]);
  });

  test("stay pictures if the URL can't be read", () => {
    expect(convertBody("![x](https://latex.codecogs.com/svg.latex?%E0%A4%A)").answer.formulas).toEqual([]);
  });
});

describe("Logseq", () => {
  const logseq = dialect("logseq");

  test("has its own properties below headings", () => {
    expect(bodyToHtml(lines("## Tea", "collapsed:: true", "\t- Hot"), logseq)).toBe(
      '<h2 id="section-tea">Tea</h2><ul><li>Hot</li></ul>',
    );
  });

  test("has blocks of other pages by their ids", () => {
    const id = "60ab6f5b-4bdc-4ef0-a0f8-6cad9dcad2b2";
    const readNote = (name: string) =>
      name === `((${id}))` ? { path: "tea.md", text: `- Tea is hot.\n  id:: ${id}\n` } : undefined;
    const body = lines(`- ((${id}))`, `- {{embed ((${id}))}}`);
    expect(bodyToHtml(body, { ...logseq, readNote })).toBe(
      "<ul><li>Tea is hot.</li><li>Tea is hot.</li></ul>",
    );
  });

  test("leads to pages by a label, and leaves out queries", () => {
    const { references, losses } = convertBody(
      lines("- [pot]([[Tea pot]])", "- #+BEGIN_QUERY", "  {:title [:h1]}", "  #+END_QUERY", "- Milk"),
      logseq,
    );
    expect(references).toMatchObject([{ target: "Tea pot" }]);
    expect(losses).toMatchObject([{ rule: "unknown-template-tag" }]);
  });
});

test("escaped brackets of tasks and of links by name are not unclosed formulas", () => {
  expect(convertBody("Write \\[\\[tea]] for tea.").decoded.diagnostics).toEqual([]);
  expect(convertBody("* \\[x] Tea\n* \\[ ] Milk\n* \\[ ]").decoded.diagnostics).toEqual([]);
  expect(convertBody("* \\[x + y").decoded.diagnostics).toHaveLength(1);
});

test("components that are named like what they are lose nothing", () => {
  const body = lines(
    '<InfoBanner emoji=":eyes:">',
    "",
    "Tea.",
    "",
    '<ButtonLink href="https://tea.example">More</ButtonLink>',
    "",
    "</InfoBanner>",
    "",
    '<ExpandableCard title="Why?">',
    "",
    "So.",
    "",
    "</ExpandableCard>",
  );
  expect(convertBody(body).losses).toEqual([]);
  expect(bodyToHtml(body)).toContain('<a href="https://tea.example">More</a>');
  expect(bodyToHtml(body)).toContain("<details><summary>Why?</summary><p>So.</p></details>");
});

test("lines that plugins of mdBook fill in are left out", () => {
  expect(bodyToHtml("Tea.\n\n{{%segment outline}}\n", dialect("mdbook"))).toBe("<p>Tea.</p>");
});
