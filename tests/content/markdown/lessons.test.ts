import { describe, expect, test } from "vitest";
import { convertBody } from "../../support/body-to-html.ts";
import { bodyToShortHtml as bodyToHtml, callout, lines } from "../../support/dialects.ts";

type Example = readonly [name: string, body: string, html: string];

describe("boxes of lessons", () => {
  test.each<Example>([
    [
      "are named by their kind",
      lines("::::::::: keypoints", "", "- Tea is hot.", "", ":::::::::"),
      callout("tip", "Keypoints", "<ul><li>Tea is hot.</li></ul>"),
    ],
    [
      "have their first heading as title",
      lines(":::: callout", "", "### Mind the pot", "", "Hot.", "", "::::"),
      callout("note", "Mind the pot", "<p>Hot.</p>"),
    ],
    [
      "fold solutions within challenges",
      lines(":::: challenge", "## Boil", "How hot?", "::: solution", "Very.", ":::", "::::"),
      callout("example", "Boil", "<p>How hot?</p><details><summary>Solution</summary><p>Very.</p></details>"),
    ],
    [
      "are quotes with a class behind in older lessons",
      lines("> ## Boil", "> How hot?", "> > ## Answer", "> > Very.", "> {: .solution}", "{: .challenge}"),
      callout(
        "example",
        "Boil",
        '<p>How hot?</p><details class="callout callout-note"><summary class="callout-title">Answer</summary><p>Very.</p></details>',
      ),
    ],
  ])("%s", (_, body, html) => {
    expect(bodyToHtml(body)).toBe(html);
  });

  test("are not losses", () => {
    const kinds = [
      "objectives",
      "questions",
      "prereq",
      "checklist",
      "discussion",
      "testimonial",
      "instructor",
    ];
    const body = kinds.map((kind) => `::: ${kind}\n\nTea.\n\n:::\n`).join("\n");
    expect(convertBody(body).losses).toEqual([]);
  });

  test("have tabs below headings", () => {
    const body = lines("::: tab", "### Green", "Mild.", "### Black", "Strong.", ":::");
    expect(bodyToHtml(body)).toBe("<tab>Green: <p>Mild.</p></tab><tab>Black: <p>Strong.</p></tab>");
  });
});

test.each<Example>([
  [
    "definitions may stand far behind their colon",
    lines("pot", ":     What tea is in."),
    "<dl><dt>pot</dt><dd>What tea is in.</dd></dl>",
  ],
  [
    "words of a glossary are anchors",
    lines("[pot]{#pot .term}", ": What tea is in.", "", "[Red]{style='color:red'} tea."),
    '<dl><dt><span id="section-pot"></span>pot</dt><dd>What tea is in.</dd></dl><p>Red tea.</p>',
  ],
  ["names of attributes of kramdown are not text", lines("{:auto_ids}", "", "Tea."), "<p>Tea.</p>"],
])("%s", (_, body, html) => {
  expect(bodyToHtml(body)).toBe(html);
});

describe("pictures with attributes", () => {
  const pictures = (body: string): string => JSON.stringify(convertBody(body).answer);

  test("have their alternative text in them, maybe over several lines", () => {
    const html = pictures("![](pot.png){.wide alt='A pot\nof tea' width=300}\n\nText.");
    expect(html).toContain('"alt":"A pot of tea"');
    expect(html).toContain('"width":300');
    expect(html).not.toContain("wide");
  });

  test("keep a caption as their text", () => {
    expect(pictures('![My pot](pot.png){alt="A pot"}')).toContain('"alt":"My pot"');
  });

  test("are text in code", () => {
    expect(pictures('`![](pot.png){alt="A pot"}` <br>')).toContain("alt=");
  });
});
