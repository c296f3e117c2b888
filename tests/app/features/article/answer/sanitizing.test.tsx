import fc from "fast-check";
import { Window } from "happy-dom";
import { describe, expect, test } from "vitest";
import {
  highlightCode,
  loadGrammar,
} from "../../../../../src/app/features/article/answer/code/highlight-code.ts";
import { renderFormula } from "../../../../../src/app/features/article/answer/formula/render-formula.ts";
import { type Answer, formulaPlaceholderPattern } from "../../../../../src/content/answer.ts";
import { answer, answerToHtml } from "./support.tsx";

await loadGrammar("python");
await loadGrammar("xml");
const tools = { formulas: renderFormula, code: highlightCode };

const forbiddenElements =
  "script, style, iframe, object, embed, form, link, meta, base, template, audio, video, foreignObject";
const window = new Window({ settings: { disableJavaScriptFileLoading: true, disableCSSFileLoading: true } });

/** Everything in a piece of HTML that could run scripts or mislead, found in its DOM, not in its text. */
function findDangers(html: string): string[] {
  const document = new window.DOMParser().parseFromString(`<body>${html}</body>`, "text/html");
  const dangers = [...document.querySelectorAll(forbiddenElements)].map((element) => element.tagName);
  for (const element of document.body.querySelectorAll("*")) {
    for (const attribute of element.attributes) {
      const { name } = attribute;
      const value = attribute.value ?? "";
      if (/^on|^srcdoc$|^formaction$/iu.test(name)) dangers.push(`${element.tagName} ${name}`);
      const isUrlAttribute = ["href", "src", "xlink:href", "action", "data", "poster"].includes(name);
      if (isUrlAttribute && !/^(?:https?:\/\/[^/]|mailto:|\/(?![/\\])|#.)/iu.test(value))
        dangers.push(`${name}=${value}`);
      if (name === "style" && /url\(|expression|@import|position:\s*fixed/iu.test(value)) dangers.push(value);
    }
  }
  return dangers;
}

describe("an attack is rendered as text", () => {
  test.each([
    ["a script", "<script>alert(1)</script>"],
    ["a script in a paragraph", "a <script src=//evil.example></script> b"],
    ["an event handler", "<img src=x onerror=alert(1)>"],
    ["an SVG that loads", "<svg/onload=alert(1)>"],
    ["a style", "<style>body{display:none}</style>"],
    ["a frame", '<iframe srcdoc="<script>alert(1)</script>">'],
    ["a comment that ends early", "<!--> <script>alert(1)</script> -->"],
    ["a CDATA section", "<![CDATA[<script>alert(1)</script>]]>"],
    ["a link that runs", "[a](javascript:alert(1))"],
    ["a link that runs by reference", "[a]\n\n[a]: javascript:alert(1)"],
    ["a link in angle brackets", "<javascript:alert(1)>"],
    ["a link with an entity", "[a](javascript&colon;alert(1))"],
    ["a link with a line break in it", "[a](java&NewLine;script:alert(1))"],
    ["a link after a space", "[a](&#32;javascript:alert(1))"],
    ["a link after a control character", "[a](&#1;javascript:alert(1))"],
    ["a link that breaks out of its attribute", '[a](/b"onmouseover="alert(1))'],
    ["a title that breaks out of its attribute", "[a](/b '\"onmouseover=\"alert(1)')"],
    ["an image that runs", "![a](javascript:alert(1))"],
    ["an image that breaks out of its attribute", '![a"onerror="alert(1)](https://b.example)'],
    ["a table's cell", "| <script>alert(1)</script> |\n|--|\n| <img onerror=alert(1)> |"],
    ["a heading", '# <img src=x onerror=alert(1)> "><script>alert(1)</script>'],
    ["a footnote's name", 'a[^"><script>]\n\n[^"><script>]: b'],
    ["a language's name", '```"><script>alert(1)</script>\ncode\n```'],
    ["a language that is a property", "```__proto__\ncode\n```"],
    ["code", "```html\n</code></pre><script>alert(1)</script>\n```"],
    ["inline code", "`<script>alert(1)</script>`"],
    ["a mail address", '<a"onclick=alert(1)@b.example>'],
  ])("%s", (_, markdown) => {
    expect(findDangers(answerToHtml({ kind: "markdown", markdown, formulas: [] }, tools))).toEqual([]);
  });

  test.each([
    "\\href{javascript:alert(1)}{x}",
    "\\href{https://evil.example}{x}",
    "\\url{javascript:alert(1)}",
    "\\includegraphics{https://evil.example/a.png}",
    "\\htmlData{a=b}{x}",
    "\\htmlClass{answer}{x}",
    "\\htmlId{answer}{x}",
    "\\htmlStyle{position:fixed}{x}",
    "\\text{<script>alert(1)</script>}",
    "\\textcolor{red;background:url(//evil.example)}{x}",
    '\\color{"onclick=alert(1)}x',
    "\\unicode{<img onerror=alert(1)>}",
    '</annotation></semantics></math><img src=x onerror="alert(1)">',
    "\\def\\a{\\a\\a}\\a",
    "\\ce{<script>}",
  ])("the formula %s", (tex) => {
    for (const source of [answer`a ${tex} b`, answer`${[tex]}`]) {
      for (const given of [tools, {}]) {
        const html = answerToHtml(source, given);
        expect(findDangers(html)).toEqual([]);
        expect(html).not.toContain("#cc0000");
        expect(html).toContain('class="formula');
      }
    }
  });
});

const snippets = fc.constantFrom(
  ..."# |## |- |1. |> |    |\n|\n\n|```|~~~|`|**|_|~~|[|](|)|![|<|>|</|script|javascript:|https://a.b|//|/|\\|&#|;|&lt;".split(
    "|",
  ),
  ...[
    "| a | b |\n|--|--|\n",
    "[^1]",
    "[^1]: ",
    "[x] ",
    "onerror=",
    "\uFDD0",
    "\uFDD1",
    "\uFDD00\uFDD1",
    "```python\n",
    "a",
    " ",
  ],
);
const texts = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.array(snippets, { maxLength: 40 }).map((all) => all.join("")),
);
const formulas = fc.array(
  fc.record({
    tex: fc.oneof(
      fc.string(),
      fc.constantFrom("x", "\\frac{1}{2}", "\\href{javascript:a}{b}", "\\ce{H2O}", "a<b"),
    ),
    display: fc.boolean(),
  }),
  { maxLength: 3 },
);

test("no answer throws or results in anything that runs", () => {
  fc.assert(
    fc.property(
      fc.record({ kind: fc.constant("markdown" as const), markdown: texts, formulas }),
      (answer: Answer) => {
        expect(findDangers(answerToHtml(answer, tools))).toEqual([]);
      },
    ),
    { numRuns: 400 },
  );
}, 60_000);

test("no formula is lost or duplicated, wherever it is in an answer", () => {
  const contexts = fc.constantFrom(
    "a @ b",
    "**@**",
    "- @",
    "1. a\n\n    @\n\n",
    "> @",
    "## a @",
    "| a |\n|--|\n| @ |",
    "a[^@n]\n\n[^@n]: b",
    "(@), @.",
    "_a @_ ~~@~~",
    "[a @](https://example.org)",
    "[a @](nowhere)",
    "<b>@</b>",
  );
  fc.assert(
    fc.property(fc.array(contexts, { maxLength: 8 }), fc.array(fc.boolean()), (all, displays) => {
      let count = 0;
      const markdown = all
        .map((context, index) => context.replaceAll("@n", `n${index}`))
        .join("\n\n")
        .replaceAll(/@/gu, () => `\uFDD0${count++}\uFDD1`);
      const source: Answer = {
        kind: "markdown",
        markdown,
        formulas: Array.from({ length: count }, (_, index) => ({
          tex: index % 3 === 0 ? "\\frac{" : `x_{${index}}`,
          display: displays[index] ?? false,
        })),
      };
      const placeholders = [...markdown.matchAll(formulaPlaceholderPattern)].length;
      for (const given of [tools, {}]) {
        expect(answerToHtml(source, given).match(/class="formula /gu)?.length ?? 0).toBe(placeholders);
      }
    }),
    { numRuns: 200 },
  );
}, 60_000);
