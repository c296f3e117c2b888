// @vitest-environment happy-dom
import { expect, test } from "vitest";
import {
  type AnswerRenderer,
  renderAnswer,
} from "../../../../../src/app/features/article/answer/render-answer.tsx";
import { elementToHtml } from "../../../../../src/app/features/study/export/element-to-html.ts";
import { answersToHtml } from "../../../../../src/app/features/study/export/render-answers.ts";
import { decodeAnswer } from "../../../../../src/content/decode/decode-answer.ts";
import { convertBody } from "../../../../support/body-to-html.ts";

const render: AnswerRenderer = (answer, options) => renderAnswer(answer, {}, options);

function markdownToHtml(markdown: string): string {
  const [html = ""] = answersToHtml([convertBody(markdown).answer], render);
  return html.replace(/\n/gu, "");
}

test.each<[string, string, string]>([
  ["text", "One *two* **three**.", "<p>One <em>two</em> <strong>three</strong>.</p>"],
  ["formulas", "Since $a < b$ it holds.", "<p>Since \\(a &lt; b\\) it holds.</p>"],
  ["formulas on their own", "$$\nE = mc^2\n$$", "<p>\\[E = mc^2\\]</p>"],
  ["code", "```js\nlet a = 1 < 2;\n```", "<div><pre><code>let a = 1 &lt; 2;</code></pre></div>"],
  ["headings without the links to them", "## One\n\nTwo", "<div><h2>One</h2></div><p>Two</p>"],
  [
    "footnotes without the links back from them",
    "One[^1]\n\n[^1]: Two",
    "<p>One<sup>1</sup></p><div><ol><li><p>Two </p></li></ol></div>",
  ],
  ["lists", "1. One\n2. Two", "<ol><li>One</li><li>Two</li></ol>"],
  [
    "tables",
    "| a | b |\n| - | - |\n| 1 | 2 |",
    "<div><table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table></div>",
  ],
  ["links to other sites", "[x](https://example.com/a)", '<p><a href="https://example.com/a">x</a></p>'],
])("%s are HTML that Anki shows", (_, markdown, html) => {
  expect(markdownToHtml(markdown)).toBe(html);
});

test("a link within the site leads to the site", () => {
  const { answer } = decodeAnswer("[ice](/learn/physics/questions/ice)", { newlines: "plain" });
  const [html] = answersToHtml([answer], render);
  expect(html).toBe(
    `<p><a href="${new URL("/learn/physics/questions/ice", document.baseURI).href}">ice</a></p>`,
  );
});

test.each([
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "[x](javascript:alert(1))",
  "![x](javascript:alert(1))",
  '<a href="javascript:alert(1)" onclick="alert(1)">x</a>',
  "<iframe src=https://example.com></iframe>",
  "<style>*{display:none}</style>",
  "$\\href{javascript:alert(1)}{x}$",
])("nothing of %s can run", (markdown) => {
  const container = document.createElement("div");
  container.innerHTML = markdownToHtml(markdown);
  expect(container.querySelector("script, style, iframe, [onclick], [onerror]")).toBeNull();
  const urls = [...container.querySelectorAll("[href], [src]")].map(
    (element) => element.getAttribute("href") ?? element.getAttribute("src"),
  );
  expect(urls.filter((url) => url?.startsWith("javascript:"))).toEqual([]);
});

test("only what is on the list of elements and attributes is exported, whatever the renderer makes", () => {
  const element = document.createElement("div");
  element.innerHTML =
    '<p class="a" id="b" style="color:red" onclick="alert(1)">One<button>Copy</button></p><svg><text>Icon</text></svg>' +
    '<a href="data:text/html,x">two</a><img src="data:image/png;base64,x" alt="three"><form>four</form>';
  expect(elementToHtml(element)).toBe("<p>One</p>twothreefour");
});
