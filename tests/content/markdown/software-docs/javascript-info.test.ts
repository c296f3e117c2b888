import { describe, expect, test } from "vitest";
import { convertBody } from "../../../support/body-to-html.ts";
import { bodyToShortHtml as bodyToHtml, callout, dialect, lines } from "../../../support/dialects.ts";

type Example = readonly [name: string, body: string, html: string];

describe("javascript.info", () => {
  const tutorial = dialect("javascript-info");

  test.each<Example>([
    [
      "has fences that are boxes, which may contain code",
      lines('```smart header="Why `tea`?"', "*Hot*.", "```", "", "````warn", "```js run", "a", "```", "````"),
      `${callout("note", "Why <code>tea</code>?", "<p><em>Hot</em>.</p>")}${callout("warning", "Warning", "<pre><code>a</code></pre>")}`,
    ],
    ["has texts for one medium", lines("```online", "Tea", "```", "```offline", "Milk", "```"), "<p>Tea</p>"],
    [
      "marks code",
      lines("```js", "*!*", "a", "*/!*", "b(*!*c*/!*)", "```"),
      "<pre><code>a b(c)</code></pre>",
    ],
    ["has tasks of some importance", lines("importance: 5", "", "---", "", "Boil."), "<p>Boil.</p>"],
    [
      "leaves boxes within code alone",
      "````md\n```smart\na\n```\n````",
      "<pre><code>```smart a ```</code></pre>",
    ],
  ])("%s", (_, body, html) => {
    expect(bodyToHtml(body, tutorial)).toBe(html);
  });

  test("links to articles and tasks by name", () => {
    const { references } = convertBody("<info:tea>, [it](info:tea#hot) and <task:boil>", tutorial);
    expect(references.map(({ target, anchor }) => [target, anchor])).toEqual([
      ["tea", undefined],
      ["tea", "hot"],
      ["boil", undefined],
    ]);
  });

  test("reports examples that only its site runs", () => {
    const { losses } = convertBody(
      '[codetabs src="a"]\n\n[iframe src="b" height=80 link]\n\n[cut]',
      tutorial,
    );
    expect(losses.map(({ rule }) => rule)).toEqual(["unknown-shortcode", "unknown-shortcode"]);
  });
});
