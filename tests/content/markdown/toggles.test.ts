import { describe, expect, test } from "vitest";
import { bodyToShortHtml as bodyToHtml, callout, dialect, lines, targets } from "../../support/dialects.ts";

type Example = readonly [name: string, body: string, html: string];

const details = (title: string, content: string): string =>
  `<details><summary>${title}</summary>${content}</details>`;
describe("lines of plus signs", () => {
  test.each<Example>([
    [
      "around a text make a part to open",
      "+++ **More**\nHot.\n+++\n\nEnd.",
      `${details("<strong>More</strong>", "<p>Hot.</p>")}<p>End.</p>`,
    ],
    [
      "may have no space, and be in a list",
      "- a\n\n  +++More\n  Hot.\n  +++",
      `<ul><li><p>a</p>${details("More", "<p>Hot.</p>")}</li></ul>`,
    ],
    [
      "are text if nothing ends the part, or nothing begins it",
      "+++ More\n\nHot.",
      "<p>+++ More</p><p>Hot.</p>",
    ],
    ["are code in code", "```diff\n+++ a\n+++\n```", "<pre><code>+++ a +++</code></pre>"],
  ])("%s", (_, body, html) => {
    expect(bodyToHtml(body)).toBe(html);
  });

  test("break pages of MyST, whatever stands behind them", () => {
    expect(bodyToHtml('a\n\n+++ {"x": 1}\n\nb\n\n+++\n\nc', dialect("sphinx"))).toBe(
      "<p>a</p><p>b</p><p>c</p>",
    );
  });
});

describe("Adobe's documentation", () => {
  test.each<Example>([
    [
      "marks names that aren't translated, and badges",
      "Select **[!UICONTROL New \\[cup\\]]** of [!DNL Tea]. [!BADGE Beta]{type=Informative} `[!DNL x]`",
      "<p>Select <strong>New [cup]</strong> of Tea. Beta <code>[!DNL x]</code></p>",
    ],
    [
      "has tabs between lines of quotes",
      lines(
        ">[!BEGINTABS]",
        "",
        ">[!TAB Green tea]",
        "",
        "Hot.",
        "",
        ">[!TAB Black]",
        "",
        "```",
        "a",
        "```",
        "",
        ">[!ENDTABS]",
        "",
        "End.",
      ),
      "<tab>Green tea: <p>Hot.</p></tab><tab>Black: <pre><code>a</code></pre></tab><p>End.</p>",
    ],
    [
      "has boxes in another color, and help that only its products show",
      lines(
        '>[!BEGINSHADEBOX "Cups"]',
        "",
        "Big.",
        "",
        ">[!ENDSHADEBOX]",
        "",
        ">[!CONTEXTUALHELP]",
        '>id="a"',
        '>title="b"',
        "",
        "End.",
      ),
      "<p><strong>Cups</strong></p><p>Big.</p><p>End.</p>",
    ],
    [
      "shows videos by their address, and what to read next",
      ">[!VIDEO](https://a.b/c){transcript=true}\n\n>[!MORELIKETHIS]\n>\n>Tea.",
      `<p><a href="https://a.b/c">https://a.b/c</a></p>${callout("note", "See also", "<p>Tea.</p>")}`,
    ],
  ])("%s", (_, body, html) => {
    expect(bodyToHtml(body)).toBe(html);
  });
});

describe("Retype", () => {
  const retype = dialect("retype");
  test.each<Example>([
    [
      "has boxes between exclamation marks, with a kind, a title, both or neither",
      lines("!!!danger Hot water", "a", "!!!", "", "!!! Just a title", "b", "!!!", "", "!!!", "c", "!!!"),
      callout("danger", "Hot water", "<p>a</p>") +
        callout("note", "Just a title", "<p>b</p>") +
        callout("note", "Note", "<p>c</p>"),
    ],
    ["has tabs", "+++ npm\na\n+++ yarn\nb\n+++", "<tab>npm: <p>a</p></tab><tab>yarn: <p>b</p></tab>"],
    [
      "has panels",
      "==- A\na\n=== B\nb\n===\n\nc",
      `${details("A", "<p>a</p>")}${details("B", "<p>b</p>")}<p>c</p>`,
    ],
    [
      "has columns",
      "||| A\na\n||| B\nb\n|||",
      "<p><strong>A</strong></p><p>a</p><p><strong>B</strong></p><p>b</p>",
    ],
    [
      "has badges, buttons and icons",
      '[!badge variant="info" text="New"] [!badge Beta] :icon-star: [!button text="Go"](https://a.b)',
      '<p>New Beta <a href="https://a.b">Go</a></p>',
    ],
  ])("%s", (_, body, html) => {
    expect(bodyToHtml(body, retype)).toBe(html);
  });

  test("links to pages and files", () => {
    expect(targets('[!ref](a.md) [!ref text="x"](b.md) [!file](/c.pdf) [!badge d](d.md)', "retype")).toEqual([
      "a.md",
      "b.md",
      "/c.pdf",
      "d.md",
    ]);
  });
});

test("signs of Retype are text elsewhere", () => {
  expect(bodyToHtml("!!!\na\n!!!")).toBe("<p>!!! a !!!</p>");
  expect(bodyToHtml("||| A\n\n|||")).toBe("<p>||| A</p><p>|||</p>");
});
