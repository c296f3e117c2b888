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
    ["have sources that stay text", "[@knuth1984; @fig-tea] @sec", "<p>[@knuth1984; Figure] @sec</p>"],
    [
      "link to sections by their titles, and to what else has an id by its kind",
      lines(
        "[Chapter @sec-tea], @sec-tea, [@tbl-pots] and a@sec-tea, `@sec-tea`",
        "",
        "## Green tea {#sec-tea}",
        "",
        table,
        "",
        ": Pots {#tbl-pots}",
      ),
      '<p>Chapter <a href="#section-sec-tea">Green tea</a>, <a href="#section-sec-tea">Green tea</a>, ' +
        '<a href="#section-tbl-pots">Table</a> and a@sec-tea, <code>@sec-tea</code></p>' +
        `<h2 id="section-sec-tea">Green tea</h2>${tableHtml}<p>Pots<span id="section-tbl-pots"></span></p>`,
    ],
    [
      "link to code by its label, also if it is hidden",
      lines(
        "@fig-a @fig-b",
        "",
        "```{r}",
        "#| label: fig-a",
        "a",
        "```",
        "",
        "```{r fig-b, echo=F}",
        "b",
        "```",
      ),
      '<p><a href="#section-fig-a">Figure</a> <a href="#section-fig-b">Figure</a></p>' +
        '<p><span id="section-fig-a"></span></p><pre><code>a</code></pre><p><span id="section-fig-b"></span></p>',
    ],
    [
      "have HTML that is shown, and LaTeX that isn't",
      lines("```{=html}", "<b>a</b>", "```", "", "```{=latex}", "b", "```", "", "\\newpage"),
      "<p><b>a</b></p>",
    ],
    [
      "have parts by their ids, whose other classes say how they look",
      lines('::: {#fig-a .column-page layout-ncol="2"}', "a", ":::", "", ":::: {.incremental}", "b", "::::"),
      '<p><span id="section-fig-a"></span></p><p>a</p><p>b</p>',
    ],
    [
      "have parts that are only for pages, or only for books",
      lines(
        '::: {.content-visible when-format="html"}\na\n:::\n',
        '::: {.content-visible when-format="pdf"}\nb\n:::\n',
        '::: {.content-visible unless-format="html"}\nc\n:::\n',
        '::: {.content-hidden when-format="html"}\nd\n:::\n',
        '::: {.content-hidden unless-format="html"}\ne\n:::\n',
        '::: {.content-hidden when-profile="x"}\nf\n:::\n',
        "::: {.hidden}\ng\n:::",
      ),
      "<p>a</p><p>e</p><p>f</p>",
    ],
  ])("%s", (_, body, html) => {
    expect(bodyToHtml(`${body}\n\n<br>`, quarto)).toBe(`${html}<br/>`);
  });

  test("report no loss for what only changes how a part looks", () => {
    expect(convertBody("::: {.column-margin}\na\n:::", quarto).losses).toEqual([]);
    expect(convertBody("::: column-margin\na\n:::", quarto).losses).toHaveLength(1);
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

test("examples are counted in the whole text, and named by their numbers", () => {
  const quarto = dialect("quarto", { hasChunks: true });
  const body = lines("(@tea) Hot.", "", "Text.", "", "(@) Cold, unlike (@tea) and (@ice).", "", "`(@tea)`");
  expect(bodyToHtml(body, quarto)).toBe(
    '<ol><li>Hot.</li></ol><p>Text.</p><ol start="2"><li>Cold, unlike (1) and (@ice).</li></ol><p><code>(@tea)</code></p>',
  );
});

test("lists that Pandoc counts are numbered", () => {
  const quarto = dialect("quarto", { hasChunks: true });
  expect(bodyToHtml("#. Tea\n#. Milk\n\n`#. a`", quarto)).toBe(
    "<ol><li>Tea</li><li>Milk</li></ol><p><code>#. a</code></p>",
  );
});
