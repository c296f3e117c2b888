import { describe, expect, test } from "vitest";
import { fileToDialect } from "../../../src/content/markdown/dialects/dialect.ts";
import { quireContext } from "../../../src/content/source-context.ts";
import { convertBody } from "../../support/body-to-html.ts";
import { bodyToShortHtml as bodyToHtml, dialect, lines } from "../../support/dialects.ts";

type Example = readonly [name: string, body: string, html: string];

const table = lines("| a |", "|---|", "| b |");
const tableHtml = "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>";

describe("R Markdown and Quarto", () => {
  const quarto = dialect("markdown", { hasChunks: true });

  test.each<Example>([
    ["show code that is executed", "```{r, fig.cap='a b'}\nf(x)\n```", "<pre><code>f(x)</code></pre>"],
    [
      "leave out code that is not shown",
      lines("```{r setup, include=FALSE}", "a", "```", "", "```{python echo=F}", "b", "```", "", "Text."),
      "<p>Text.</p>",
    ],
    [
      "have options within code, which are not shown",
      lines("```{r}", "#| label: a", "#| echo: true", "b", "```", "", "```{r}", "#| echo: false", "c", "```"),
      "<pre><code>b</code></pre>",
    ],
    [
      "show what a diagram is drawn from",
      lines("```{mermaid}", "%%| echo: false", "a", "```"),
      "<pre><code>a</code></pre>",
    ],
    [
      "leave code within code alone",
      lines("````md", "```{r, echo=FALSE}", "a", "```", "````"),
      "<pre><code>```{r, echo=FALSE} a ```</code></pre>",
    ],
    [
      "link to videos",
      "{{< video https://www.youtube.com/watch?v=abc >}}",
      '<p><a href="https://www.youtube.com/watch?v=abc">https://www.youtube.com/watch?v=abc</a></p>',
    ],
    ["have references that stay text", "[@knuth1984], @fig-tea", "<p>[@knuth1984], @fig-tea</p>"],
  ])("%s", (_, body, html) => {
    expect(bodyToHtml(`${body}\n\n<br>`, quarto)).toBe(`${html}<br/>`);
  });

  test("name the language of code that is executed", () => {
    expect(JSON.stringify(convertBody("```{r, echo=TRUE}\na\n```", quarto).answer)).toContain('"language-r"');
  });

  test("are told by the endings of files", () => {
    const hasChunks = (path: string) => fileToDialect(path, quireContext, "").hasChunks;
    expect([hasChunks("a.Rmd"), hasChunks("a.qmd"), hasChunks("a.md")]).toEqual([true, true, false]);
  });

  test("code with such options is shown in other files", () => {
    expect(bodyToHtml("```{r, echo=FALSE}\na\n```")).toBe("<pre><code>a</code></pre>");
  });
});

describe("captions of tables", () => {
  test.each<Example>([
    ["right below", lines(table, ": Tea *leaves* {#tbl-tea}"), `${tableHtml}<p>Tea <em>leaves</em></p>`],
    ["below an empty line", lines(table, "", ": Tea", "", "Text."), `${tableHtml}<p>Tea</p><p>Text.</p>`],
    [
      "above, with a name",
      lines("Text.", "", ": Tea {#tbl-tea}", "", table),
      `<p>Text.</p><p>Tea</p>${tableHtml}`,
    ],
    [
      "but not where a word is defined",
      lines("Tea", ": A drink.", "", table),
      `<dl><dt>Tea</dt><dd>A drink.</dd></dl>${tableHtml}`,
    ],
  ])("stand %s", (_, body, html) => {
    expect(bodyToHtml(body).replace('<span id="section-tbl-tea"></span>', "")).toBe(html);
  });
});
