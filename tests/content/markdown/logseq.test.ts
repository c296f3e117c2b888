import { describe, expect, test } from "vitest";
import { convertBody } from "../../support/body-to-html.ts";
import { bodyToShortHtml as bodyToHtml, dialect, lines } from "../../support/dialects.ts";

type Example = readonly [name: string, body: string, html: string];

describe("Logseq", () => {
  const logseq = dialect("logseq");
  test.each<Example>([
    [
      "has headings in lists, which become headings of the page",
      lines("- ## Tea", "\t- Green", "\t\t- Sencha", "- ## Milk", "\t- Cold"),
      '<h2 id="section-tea">Tea</h2><ul><li>Green<ul><li>Sencha</li></ul></li></ul><h2 id="section-milk">Milk</h2><ul><li>Cold</li></ul>',
    ],
    [
      "has properties that are not shown",
      lines("- Tea", "  id:: 65f0-aa", "  collapsed:: true"),
      "<ul><li>Tea</li></ul>",
    ],
    [
      "refers to blocks, of which the text is shown",
      lines("- Tea", "  id:: 65f01234-aa", "- See ((65f01234-aa))"),
      "<ul><li>Tea</li><li>See Tea</li></ul>",
    ],
    [
      "may have blocks that begin with their properties",
      lines("- Tea", "- id:: 65f01234-aa", "  collapsed:: true", "  Two cups", "- See ((65f01234-aa))"),
      "<ul><li>Tea</li><li>Two cups</li><li>See Two cups</li></ul>",
    ],
    [
      "may have code below properties",
      lines("- id:: 65f01234-aa", "  ```js", "  a()", "  ```", "- Milk"),
      "<ul><li><pre><code>a()</code></pre></li><li>Milk</li></ul>",
    ],
    [
      "has code about blocks of Org mode",
      lines("- #+BEGIN_SRC clojure", "  #+BEGIN_QUERY", "  {}", "  #+END_QUERY", "  #+END_SRC", "- Milk"),
      "<ul><li><pre><code>#+BEGIN_QUERY {} #+END_QUERY</code></pre></li><li>Milk</li></ul>",
    ],
    [
      "has callouts in the form of Org mode",
      lines("- #+BEGIN_TIP", "  Warm the pot.", "  #+END_TIP"),
      '<ul><li><div class="callout callout-tip"><p class="callout-title">Tip</p><p>Warm the pot.</p></div></li></ul>',
    ],
  ])("%s", (_, body, html) => {
    expect(bodyToHtml(body, logseq)).toBe(html);
  });

  test("reports queries, and leaves no empty item", () => {
    const { losses } = convertBody("- {{query (tea)}}\n- Tea\n", logseq);
    expect(losses.map(({ rule }) => rule)).toEqual(["unknown-template-tag"]);
    expect(bodyToHtml("- {{query (tea)}}\n- Tea\n", logseq)).toBe("<ul><li>Tea</li></ul>");
  });
});
