import { describe, expect, test } from "vitest";
import { convertBody } from "../../../support/body-to-html.ts";
import { bodyToShortHtml as bodyToHtml, dialect, lines, targets } from "../../../support/dialects.ts";

describe("mdBook", () => {
  const mdbook = dialect("mdbook");

  test("has tabs of a plugin", () => {
    const body = lines(
      "{{#tabs}}",
      '{{#tab name="Linux"}}',
      "A *b*.",
      "{{#endtab}}",
      "",
      '{{#tab name="Windows" }}',
      "C.",
      "{{#endtab}}",
      "{{#endtabs}}",
    );
    expect(bodyToHtml(body, mdbook)).toBe(
      "<tab>Linux: <p>A <em>b</em>.</p></tab><tab>Windows: <p>C.</p></tab>",
    );
  });

  test("has pages, files and other sites as cards", () => {
    const body = lines(
      "{{#ref}}",
      "a/green tea.md",
      "{{#endref}}",
      "",
      "{{#file}}",
      "b/tea.zip",
      "{{#endfile}}",
    );
    const { references } = convertBody(body, mdbook);
    expect(references).toMatchObject([
      { target: "a/green tea.md", isUntitled: true },
      { target: "b/tea.zip" },
    ]);
    expect(bodyToHtml("{{#ref}}\nhttps://a.example/\n{{#endref}}", mdbook)).toContain(
      '<a href="https://a.example/"',
    );
    expect(targets("`{{#ref}} a.md {{#endref}}`", "mdbook")).toEqual([]);
  });

  test.each([
    ["a paragraph", "r[tea.hot]\nHot.", '<p><span id="section-r-tea.hot"></span>Hot.</p>'],
    ["a list", "r[tea.kinds]\n* A", "<ul><li>A</li></ul>"],
    ["code", "r[tea.syntax]\n```\na\n```", "<pre><code>a</code></pre>"],
    ["nothing", "Hot.\n\nr[tea.end]", "<p>Hot.</p>"],
    ["a word behind it, which is text", "Hot r[tea.cold]\ntea.", "<p>Hot r[tea.cold] tea.</p>"],
  ])("has names of rules before %s", (_, body, html) => {
    expect(bodyToHtml(body, mdbook)).toBe(html);
  });
});
