import { expect, test } from "vitest";
import type { ToolName } from "../../../src/content/tool.ts";
import { convertBody } from "../../support/body-to-html.ts";
import { bodyToShortHtml as bodyToHtml, dialect, lines } from "../../support/dialects.ts";

test.each<readonly [name: string, body: string, html: string]>([
  [
    "shortcodes of text with a language",
    lines("{{< text yaml >}}", "a:", "  b: 1 # <!-- c -->", "", "    d: *e*", "{{< /text >}}"),
    "<pre><code>a:\n  b: 1 # &lt;!-- c --&gt;\n\n    d: *e*</code></pre>",
  ],
  [
    "shortcodes in a list",
    lines(
      "1. One",
      "",
      "    {{< text syntax=bash >}}",
      "    $ a",
      "      b",
      "    {{< /text >}}",
      "",
      "2. Two",
    ),
    "<ol><li><p>One</p><pre><code>$ a\n  b</code></pre></li><li><p>Two</p></li></ol>",
  ],
  [
    "tags of Liquid, without those for raw text",
    lines("{% highlight html %}", "{% raw %}", "{{ a }}", "{% endraw %}", "{% endhighlight %}"),
    "<pre><code>{{ a }}</code></pre>",
  ],
])("code between tags is kept as it is: %s", (_, body, html) => {
  expect(bodyToHtml(body).replaceAll(" ", " ")).toBe(html.replaceAll("\n", " "));
});

test("code between tags has a language, a title and marked lines", () => {
  const { answer } = convertBody(
    lines('{{< highlight yaml "hl_lines=2" title="a.yaml" >}}', "a: 1", "b: 2", "{{< /highlight >}}"),
  );
  expect(JSON.stringify(answer)).toContain('"language-yaml"');
  expect(JSON.stringify(answer)).toContain('"dataTitle":"a.yaml","dataLines":"2"');
});

test.each([
  ["a shortcode of text without a language", "{{< text >}}\n*a*\n{{< /text >}}", "<p><em>a</em></p>"],
  ["a tag that never ends", "{{< text bash >}}\n*a*", "<p><em>a</em></p>"],
  [
    "tags in code",
    "```\n{{< text bash >}}\na\n{{< /text >}}\n```",
    "<pre><code>{{&lt; text bash &gt;}} a {{&lt; /text &gt;}}</code></pre>",
  ],
])("%s is no code between tags", (_, body, html) => {
  expect(bodyToHtml(body)).toBe(html);
});

test.each<readonly [tool: ToolName, body: string, html: string]>([
  ["jekyll", "`{% raw %}{{ a }}{% endraw %}`", "<p><code>{{ a }}</code></p>"],
  ["eleventy", "```\n{% raw %}\n{{ a }}\n{%- endraw -%}\n```", "<pre><code>{{ a }}</code></pre>"],
  ["github-docs", "```\na: {% raw %}{{ b }}{% endraw %}\n```", "<pre><code>a: {{ b }}</code></pre>"],
  ["jekyll", "```\n{% raw %}\n```", "<pre><code>{% raw %}</code></pre>"],
  ["jekyll", "`{% raw %}` and `{% endraw %}`", "<p><code>{% raw %}</code> and <code>{% endraw %}</code></p>"],
  ["markdown", "`{% raw %}a{% endraw %}`", "<p><code>{% raw %}a{% endraw %}</code></p>"],
])("in %s, code has no pairs of tags that keep it from being executed: %j", (tool, body, html) => {
  expect(bodyToHtml(body, dialect(tool))).toBe(html);
});

test("icons that are all that a cell has are shown by their labels in the documentation of GitHub", () => {
  const body =
    'A {% octicon "x" aria-label="B" %}\n\n| a |\n|--|\n| {% octicon "check" aria-label="Yes" %} |';
  expect(bodyToHtml(body, dialect("github-docs"))).toBe(
    "<p>A</p><table><thead><tr><th>a</th></tr></thead><tbody><tr><td>Yes</td></tr></tbody></table>",
  );
});

test.each<readonly [name: string, body: string, html: string]>([
  [
    "without a head",
    "| `a` | b |\n| c \\| d |\n{: .-x}",
    "<table><tbody><tr><td><code>a</code></td><td>b</td></tr><tr><td>c | d</td><td></td></tr></tbody></table>",
  ],
  [
    "with lines between its rows",
    "|---\n| a | b\n|-|-\n| 1 | 2\n|---|---|\n| 3 | 4\n|===",
    "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></tbody></table>",
  ],
  [
    "with a line of another width below its head",
    "| a | b\n|-\n| 1 | 2",
    "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>",
  ],
  ["of one line is text", "| a |", "<p>| a |</p>"],
  ["in code is code", "```\n| a |\n| b |\n```", "<pre><code>| a | | b |</code></pre>"],
])("a table of Jekyll %s", (_, body, html) => {
  expect(bodyToHtml(body, dialect("jekyll"))).toBe(html);
});
