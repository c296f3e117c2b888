import { expect, test } from "vitest";
import { convertBody } from "../../support/body-to-html.ts";
import { bodyToShortHtml as bodyToHtml, callout, dialect, lines } from "../../support/dialects.ts";

test.each<readonly [name: string, body: string, html: string]>([
  [
    "ends with a kind of box",
    "<ZulipTip>\n  Hot *tea*.\n</ZulipTip>",
    callout("tip", "Tip", "<p>Hot <em>tea</em>.</p>"),
  ],
  [
    "has a kind of box before a word for one",
    "<WarningPanel>\nTea\n</WarningPanel>",
    callout("warning", "Warning", "<p>Tea</p>"),
  ],
  [
    "says that it can be opened",
    '<ExpandableCard title="Why?">\nHot.\n</ExpandableCard>',
    "<details><summary>Why?</summary><p>Hot.</p></details>",
  ],
])("a component whose name %s is one", (_, body, html) => {
  const { losses } = convertBody(body);
  expect(bodyToHtml(body)).toBe(html);
  expect(losses).toEqual([]);
});

test.each<readonly [name: string, body: string, html: string]>([
  [
    "component",
    '<TeaSet title="Pots & cups">\n\nHot.\n\n</TeaSet>',
    "<p><strong>Pots &amp; cups</strong></p><p>Hot.</p>",
  ],
  [
    "shortcode",
    '{{< teaset title="Pots" >}}\nHot.\n{{< /teaset >}}',
    "<p><strong>Pots</strong></p><p>Hot.</p>",
  ],
  ["container", "::: teaset Pots\nHot.\n:::", "<p><strong>Pots</strong></p><p>Hot.</p>"],
])("the title of an unknown %s is kept", (_, body, html) => {
  const { losses } = convertBody(body);
  expect(bodyToHtml(body)).toBe(html);
  expect(losses).toHaveLength(1);
});

test.each([
  ["within a line", 'A <TeaLeaf title="x">leaf</TeaLeaf>.', "<p>A leaf.</p>"],
  ["without content", 'A.\n\n<TeaLeaf title="x" />\n\nB.', "<p>A.</p><p>B.</p>"],
])("the title of an unknown component %s is not shown", (_, body, html) => {
  expect(bodyToHtml(body)).toBe(html);
});

test.each<readonly [name: string, body: string, html: string]>([
  ["a space that JSX needs to be written", "<b>Hot</b>{' '}\ntea", "<p><b>Hot</b> tea</p>"],
  [
    "an instruction for a program",
    'A.\n\n<?code-excerpt "a.dart (b)"?>\n```dart\na\n```',
    "<p>A.</p><pre><code>a</code></pre>",
  ],
  ["the kind of a link", "- [@video@Hot tea](https://a.example/b)", '">Hot tea</a>'],
])("%s is not shown", (_, body, html) => {
  expect(bodyToHtml(body)).toContain(html);
  expect(bodyToHtml(body)).not.toMatch(/[@?]|\{/u);
});

test("programs and instructions in code are shown", () => {
  expect(bodyToHtml("```\n<?a b?>\n```\n\n`<?a b?>`")).toBe(
    "<pre><code>&lt;?a b?&gt;</code></pre><p><code>&lt;?a b?&gt;</code></p>",
  );
});

test("quotes that begin with the name of a box in braces are callouts", () => {
  expect(bodyToHtml(lines("> {tip} Hot *tea*.", "", "> {note} Cold.", "", "> {a} b"))).toBe(
    `${callout("tip", "Tip", "<p>Hot <em>tea</em>.</p>")}${callout("note", "Note", "<p>Cold.</p>")}<blockquote><p>{a} b</p></blockquote>`,
  );
});

test("terms of definitions may begin with a colon, as parameters of URLs do", () => {
  expect(bodyToHtml(":id\n: The *pot*.", dialect("hugo"))).toBe(
    "<dl><dt>:id</dt><dd>The <em>pot</em>.</dd></dl>",
  );
});

test("paragraphs of Terraform's documentation behind a mark are callouts, and arrows are text", () => {
  expect(bodyToHtml(lines("~> **NOTE:** Hot.", "", "-> **Note:** Cold", "tea.", "", "-> Milk"))).toBe(
    `${callout("note", "Note", "<p><strong>NOTE:</strong> Hot.</p>")}${callout("note", "Note", "<p><strong>Note:</strong> Cold tea.</p>")}<p>-&gt; Milk</p>`,
  );
});
