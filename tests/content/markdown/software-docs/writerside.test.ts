import { describe, expect, test } from "vitest";
import { replaceSubstitutions } from "../../../../src/content/markdown/replace-substitutions.ts";
import { convertBody } from "../../../support/body-to-html.ts";
import { bodyToShortHtml as bodyToHtml, callout, dialect, lines } from "../../../support/dialects.ts";

type Example = readonly [name: string, body: string, html: string];

describe("Writerside", () => {
  const writerside = dialect("writerside");

  test.each<Example>([
    [
      "has quotes with a style below them",
      lines("> Hot.", ">", '{style="tip"}', "", "> ```", "> a", "> ```", '{type="note"}', "", "> Cold."),
      `${callout("tip", "Tip", "<p>Hot.</p>")}${callout("note", "Note", "<pre><code>a</code></pre>")}<blockquote><p>Cold.</p></blockquote>`,
    ],
    [
      "has tabs",
      lines("<tabs>", '<tab title="Tea">', "", "*Hot*", "", "</tab>", "</tabs>"),
      "<tab>Tea: <p><em>Hot</em></p></tab>",
    ],
    [
      "has procedures of steps",
      lines('<procedure title="Brew">', "<step>Boil <control>Water</control></step>", "</procedure>"),
      "<p><strong>Brew</strong></p><ol><li><p>Boil <b>Water</b></p></li></ol>",
    ],
    [
      "has lists of definitions, and boxes",
      lines('<deflist><def title="Tea">Hot</def></deflist>', "<note>Cold</note>"),
      `<dl><dt>Tea</dt><dd><p>Hot</p></dd></dl>${callout("note", "Note", "<p>Cold</p>")}`,
    ],
    [
      "has code in an element",
      lines('<code-block lang="kotlin"><![CDATA[', "a < b", "]]></code-block>"),
      "<pre><code>a &lt; b</code></pre>",
    ],
    [
      "marks parts of programs",
      lines("```kotlin", "//sampleStart", "a", "//sampleEnd", "```"),
      "<pre><code>a</code></pre>",
    ],
    [
      "has settings and summaries that are not shown",
      lines('<show-structure depth="1"/>', "<link-summary>Tea</link-summary>", "", "Text."),
      "<p>Text.</p>",
    ],
  ])("%s", (_, body, html) => {
    expect(bodyToHtml(body, writerside)).toBe(html);
  });

  test("reports texts of files that it includes", () => {
    const { losses } = convertBody('<include from="a.topic" element-id="b"/>', writerside);
    expect(losses.map(({ reason }) => reason)).toEqual([
      'the included file "a.topic" was not found and is left out',
    ]);
  });

  test("has variables, also in code", () => {
    const values = new Map([["%tea%", "hot"]]);
    expect(replaceSubstitutions("%tea% `%tea%` 5%tea 10% %milk%", values)).toBe("hot `hot` 5%tea 10% %milk%");
  });
});
