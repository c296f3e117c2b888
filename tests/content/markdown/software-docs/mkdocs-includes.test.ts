import { describe, expect, test } from "vitest";
import { findIncludedTitle } from "../../../../src/content/title/find-included-title.ts";
import { isWithoutText } from "../../../../src/content/title/resolve-title.ts";
import { convertBody } from "../../../support/body-to-html.ts";
import { bodyToShortHtml as bodyToHtml, dialect, lines } from "../../../support/dialects.ts";

const files: Readonly<Record<string, string>> = {
  "../README.md": "# Project\n\n<!-- start -->\n\nHot *tea*.\n\n<!-- end -->\n\nMore.",
  "a.py": "one\ntwo\nthree\n",
};

const context = { ...dialect("mkdocs"), readInclude: (path: string) => files[path] };

describe("plugins of MkDocs include", () => {
  test.each([
    [
      "a part of a page",
      lines(
        "{%",
        '   include-markdown "../README.md"',
        '   start="<!-- start -->"',
        "   end='<!-- end -->'",
        "%}",
      ),
      "<p>Hot <em>tea</em>.</p>",
    ],
    ["a file within code", lines("```Python", "{!> a.py!}", "```"), "<pre><code>one two three</code></pre>"],
    [
      "the same without a sign",
      lines("```Python", "{!a.py!}", "```"),
      "<pre><code>one two three</code></pre>",
    ],
    ["a file as code", "{* a.py hl[1:2] *}", "<pre><code>one two three</code></pre>"],
  ])("%s", (_, body, html) => {
    expect(bodyToHtml(body, context).replace(/<\/?(?:mark|span)[^>]*>/gu, "")).toBe(html);
  });

  test("files that are missing with a report", () => {
    const { losses } = convertBody('{% include-markdown "b.md" %}\n\n{* c.py *}\n\n{!d.md!}', context);
    expect(losses.map(({ reason }) => /"(.*?)"/u.exec(reason)?.[1])).toEqual(["b.md", "c.py", "d.md"]);
  });

  test("a whole page, whose title is that of the text", () => {
    const body = '{%\n   include-markdown "../README.md"\n%}\n';
    expect(isWithoutText(body)).toBe(false);
    expect(findIncludedTitle(body, (path) => files[path])).toBe("Project");
  });
});

test("braces of other folders include nothing", () => {
  expect(bodyToHtml("{!a!}\n\n{* b *}", dialect("markdown"))).toBe("<p>{!a!}</p><p>{* b *}</p>");
});
