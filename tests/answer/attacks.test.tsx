import fc from "fast-check";
import { Window } from "happy-dom";
import { describe, expect, test } from "vitest";
import { highlightCode, loadGrammar } from "../../src/answer/code.ts";
import { setFormula } from "../../src/answer/formulas.ts";
import type { Answer } from "../../src/article/answer.ts";
import { formulaPlaceholder } from "../../src/article/answer.ts";
import { answerOf, toHtml } from "./support.tsx";

await loadGrammar("python");
await loadGrammar("xml");
const tools = { formulas: setFormula, code: highlightCode };

const forbiddenElements =
  "script, style, iframe, object, embed, form, link, meta, base, template, audio, video, foreignObject";
const window = new Window({ settings: { disableJavaScriptFileLoading: true, disableCSSFileLoading: true } });

/** What in a piece of HTML could run or lead astray, found in its tree, not in its text. */
function dangersIn(html: string): string[] {
  const document = new window.DOMParser().parseFromString(`<body>${html}</body>`, "text/html");
  const dangers = [...document.querySelectorAll(forbiddenElements)].map((found) => found.tagName);
  for (const found of document.body.querySelectorAll("*")) {
    for (const attribute of found.attributes) {
      const { name } = attribute;
      const value = attribute.value ?? "";
      if (/^on|^srcdoc$|^formaction$/iu.test(name)) dangers.push(`${found.tagName} ${name}`);
      const isAddress = ["href", "src", "xlink:href", "action", "data", "poster"].includes(name);
      if (isAddress && !/^(?:https?:\/\/[^/]|mailto:|\/(?![/\\])|#.)/iu.test(value))
        dangers.push(`${name}=${value}`);
      if (name === "style" && /url\(|expression|@import|position:\s*fixed/iu.test(value)) dangers.push(value);
    }
  }
  return dangers;
}

describe("an attack comes out as text", () => {
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
    ["a link with a line end in it", "[a](java&NewLine;script:alert(1))"],
    ["a link behind a blank", "[a](&#32;javascript:alert(1))"],
    ["a link behind a control character", "[a](&#1;javascript:alert(1))"],
    ["a link out of its attribute", '[a](/b"onmouseover="alert(1))'],
    ["a title out of its attribute", "[a](/b '\"onmouseover=\"alert(1)')"],
    ["an image that runs", "![a](javascript:alert(1))"],
    ["an image out of its attribute", '![a"onerror="alert(1)](https://b.example)'],
    ["a table's cell", "| <script>alert(1)</script> |\n|--|\n| <img onerror=alert(1)> |"],
    ["a heading", '# <img src=x onerror=alert(1)> "><script>alert(1)</script>'],
    ["a footnote's name", 'a[^"><script>]\n\n[^"><script>]: b'],
    ["a language's name", '```"><script>alert(1)</script>\ncode\n```'],
    ["a language that is a property", "```__proto__\ncode\n```"],
    ["code", "```html\n</code></pre><script>alert(1)</script>\n```"],
    ["inline code", "`<script>alert(1)</script>`"],
    ["a mail address", '<a"onclick=alert(1)@b.example>'],
  ])("%s", (_, markdown) => {
    expect(dangersIn(toHtml({ markdown, formulas: [] }, tools))).toEqual([]);
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
    for (const answer of [answerOf`a ${tex} b`, answerOf`${[tex]}`]) {
      for (const given of [tools, {}]) {
        const html = toHtml(answer, given);
        expect(dangersIn(html)).toEqual([]);
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

test("no answer whatever throws or yields anything that runs", () => {
  fc.assert(
    fc.property(fc.record({ markdown: texts, formulas }), (answer: Answer) => {
      expect(dangersIn(toHtml(answer, tools))).toEqual([]);
    }),
    { numRuns: 400 },
  );
}, 60_000);

test("no formula is lost or doubled, wherever in an answer it stands", () => {
  const places = fc.constantFrom(
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
    fc.property(fc.array(places, { maxLength: 8 }), fc.array(fc.boolean()), (all, displays) => {
      let count = 0;
      const markdown = all
        .map((place, index) => place.replaceAll("@n", `n${index}`))
        .join("\n\n")
        .replaceAll(/@/gu, () => `\uFDD0${count++}\uFDD1`);
      const answer: Answer = {
        markdown,
        formulas: Array.from({ length: count }, (_, index) => ({
          tex: index % 3 === 0 ? "\\frac{" : `x_{${index}}`,
          display: displays[index] ?? false,
        })),
      };
      const placeholders = [...markdown.matchAll(formulaPlaceholder)].length;
      for (const given of [tools, {}]) {
        expect(toHtml(answer, given).match(/class="formula /gu)?.length ?? 0).toBe(placeholders);
      }
    }),
    { numRuns: 200 },
  );
}, 60_000);
