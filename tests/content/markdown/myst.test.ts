import { describe, expect, test } from "vitest";
import { convertBody } from "../../support/body-to-html.ts";
import { bodyToShortHtml as bodyToHtml, dialect, lines, targets } from "../../support/dialects.ts";

type Example = readonly [name: string, body: string, html: string];

describe("MyST", () => {
  const sphinx = {
    ...dialect("sphinx"),
    readInclude: (path: string) => (path === "b.md" ? "Shared *text*." : undefined),
  };
  test.each<Example>([
    [
      "has tables as lists",
      lines("```{list-table}", ":header-rows: 1", "* - Tea", "  - Time", "* - Green", "  - 2 | 3", "```"),
      "<table><thead><tr><th>Tea</th><th>Time</th></tr></thead><tbody><tr><td>Green</td><td>2 | 3</td></tr></tbody></table>",
    ],
    ["includes texts", lines("```{include} b.md", "```"), "<p>Shared <em>text</em>.</p>"],
    [
      "has options as YAML",
      lines("```{admonition} Tea", "---", "class: tip", "---", "Hot.", "```"),
      '<div class="callout callout-tip"><p class="callout-title">Tea</p><p>Hot.</p></div>',
    ],
    [
      "has places with slashes in their names",
      lines("(tea/green leaves)=", "", "Hot. [Up](<#tea/green leaves>)"),
      '<p><span id="section-tea/green-leaves"></span></p><p>Hot. <a href="#section-tea/green-leaves">Up</a></p>',
    ],
    ["keeps percent signs in code", lines("```", "% tea", "```"), "<pre><code>% tea</code></pre>"],
    [
      "has options in containers too, which are not shown",
      lines(":::{note} Tea", ":class: dropdown", ":name: tea", "Hot.", ":::"),
      '<details class="callout callout-note"><summary class="callout-title">Tea</summary><p>Hot.</p></details>',
    ],
    [
      "has containers that are open",
      lines(":::{dropdown} Tea", ":open:", "", "Hot.", ":::"),
      '<details open=""><summary>Tea</summary><p>Hot.</p></details>',
    ],
    [
      "has containers that begin with a line",
      lines(":::{note} Tea", "---", "Hot: yes.", ":::"),
      '<div class="callout callout-note"><p class="callout-title">Tea</p><hr/><p>Hot: yes.</p></div>',
    ],
    [
      "has boxes whose kind is an option",
      lines(":::{admonition} Tea", ":class: tip", "Hot.", ":::"),
      '<div class="callout callout-tip"><p class="callout-title">Tea</p><p>Hot.</p></div>',
    ],
    [
      "arranges cards in a grid",
      lines(
        "::::{grid} 2",
        ":gutter: 2",
        ":::{grid-item-card} Tea",
        ":link: https://tea.example",
        "Hot.",
        ":::",
        "::::",
      ),
      '<div class="card"><p><strong><a href="https://tea.example">Tea</a></strong></p><p>Hot.</p></div>',
    ],
    [
      "has headings that are not sections",
      lines("```{rubric} Tea", ":class: hot", "```", "", "Hot."),
      "<p><strong>Tea</strong></p><p>Hot.</p>",
    ],
    [
      "has boxes of its extensions",
      lines(":::{prf:theorem} Tea", ":label: tea", "Hot.", ":::"),
      '<div class="callout callout-note"><p class="callout-title">Tea</p><p>Hot.</p></div>',
    ],
    [
      "has solutions that name their exercise",
      lines("```{solution} tea-exercise", "Hot.", "```"),
      "<details><summary>Solution</summary><p>Hot.</p></details>",
    ],
    [
      "has boxes that say where to read more",
      lines("```{seealso}", "Pots.", "```"),
      '<div class="callout callout-note"><p class="callout-title">See also</p><p>Pots.</p></div>',
    ],
  ])("%s", (_, body, html) => {
    expect(bodyToHtml(body, sphinx)).toBe(html);
  });

  test("has cards that lead to pages and labels", () => {
    const card = (...options: readonly string[]): string => lines(":::{card} Tea", ...options, ":::");
    expect(targets(card(":link: guide/tea", ":link-type: doc"), "sphinx")).toEqual(["guide/tea"]);
    expect(bodyToHtml(`(tea)=\n\n${card(":link: tea", ":link-type: ref")}`, sphinx)).toContain(
      '<a href="#section-tea">Tea</a>',
    );
  });

  test("has texts for names, except in code", () => {
    const substitutions = new Map([["drink", "green *tea*"]]);
    expect(bodyToHtml("Hot {{ drink }} and {{milk}}, `{{drink}}`.", { ...sphinx, substitutions })).toBe(
      "<p>Hot green <em>tea</em> and {{milk}}, <code>{{drink}}</code>.</p>",
    );
  });

  test("reports directives that it doesn't know, and shows their source", () => {
    const { losses } = convertBody("```{teapot}\nx\n```", sphinx);
    expect(losses.map(({ rule }) => rule)).toEqual(["unknown-directive"]);
  });
});
