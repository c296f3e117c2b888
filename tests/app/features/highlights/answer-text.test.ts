// @vitest-environment happy-dom
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  rangeToSpan,
  readAnswerText,
  spanToRanges,
} from "../../../../src/app/features/highlights/anchor/answer-text.ts";

const drawn = (tex: string, visible: string, kind = "inline") =>
  `<span class="formula formula-${kind}"><span class="katex"><math><semantics><mi>${visible}</mi><annotation>${tex}</annotation></semantics></math><span class="katex-html" aria-hidden="true">${visible}</span></span></span>`;

function createAnswer(html: string): Element {
  const answer = document.createElement("div");
  answer.innerHTML = html;
  document.body.replaceChildren(answer);
  return answer;
}

const readText = (html: string): string => readAnswerText(createAnswer(html)).text;

describe("the text of an answer", () => {
  test.each<[string, string, string]>([
    ["words with single spaces", "<p>Ice\n  is <em>less</em> dense. </p>", "Ice is less dense."],
    [
      "blocks on lines of their own",
      "<h2>One</h2>\n<ul>\n<li>two</li><li><p>three</p></li></ul>",
      "One\ntwo\nthree",
    ],
    ["cells on lines of their own", "<table><tbody><tr><td>1</td><td>2</td></tr></tbody></table>", "1\n2"],
    ["code as it is", "<pre><code>if a:\n    b  </code></pre><p>So</p>", "if a:\n    b  \nSo"],
    ["formulas as TeX", `<p>Since ${drawn("a^2", "a2")} holds</p>`, "Since $a^2$ holds"],
    [
      "formulas on a line",
      `<p>So ${drawn("\\frac{a}\n{b}", "ab", "display")}.</p>`,
      "So\n$$\\frac{a} {b}$$\n.",
    ],
    [
      "no controls",
      '<div class="code-header">js <button>Copy</button></div><pre>x</pre><span class="visually-hidden">y</span><h2>H<a class="heading-anchor">#</a></h2><p role="status">z</p>',
      "x\nH",
    ],
  ])("has %s", (_, html, text) => {
    expect(readText(html)).toBe(text);
  });

  test("is the same whether formulas are drawn or shown as source", () => {
    const source = '<p>Since <code class="formula formula-source formula-inline">a^2</code> holds</p>';
    expect(readText(source)).toBe(readText(`<p>Since ${drawn("a^2", "a2")} holds</p>`));
  });
});

const html = `<p>Ice is <em>less
  dense</em> than water.</p><p>Since ${drawn("\\rho = 1", "ρ=1")} it <a href="/x">floats</a>.</p><pre>a\n  b</pre>`;

describe("a part of the text", () => {
  test("is where its ranges are, from any character to any other", () => {
    const text = readAnswerText(createAnswer(html));
    fc.assert(
      fc.property(fc.nat(text.text.length), fc.nat(text.text.length), (a, b) => {
        const span = { start: Math.min(a, b), end: Math.max(a, b) };
        const ranges = spanToRanges(text, span);
        const [first] = ranges;
        const last = ranges.at(-1);
        fc.pre(first !== undefined && last !== undefined);
        const whole = document.createRange();
        whole.setStart(first?.startContainer as Node, first?.startOffset ?? 0);
        whole.setEnd(last?.endContainer as Node, last?.endOffset ?? 0);
        const found = rangeToSpan(text, whole);
        const expected = text.text.slice(span.start, span.end).trim();
        const foundText = found ? text.text.slice(found.start, found.end) : "";
        // Formulas are contained as a whole.
        if (foundText.includes("$")) expect(foundText).toContain(expected);
        else expect(foundText).toBe(expected);
      }),
    );
  });

  test("is marked without gaps between words and formulas", () => {
    const answer = createAnswer(`<p>Since ${drawn("a", "a")} and\n <b>so</b> on.</p><p>Next</p>`);
    const text = readAnswerText(answer);
    const ranges = spanToRanges(text, { start: 2, end: text.text.length });
    expect(ranges.map(String)).toEqual(["nce ", "aaa", " and\n ", "so", " on.", "Next"]);
  });

  test("contains a formula as a whole, however much of it is selected", () => {
    const answer = createAnswer(html);
    const text = readAnswerText(answer);
    const range = document.createRange();
    const visible = answer.querySelector(".katex-html")?.firstChild as Text;
    range.setStart(visible, 1);
    range.setEnd(visible, 2);
    const span = rangeToSpan(text, range);
    expect(span && text.text.slice(span.start, span.end)).toBe("$\\rho = 1$");
  });

  test("has no spaces at its ends, and is nothing if it is only spaces or controls", () => {
    const answer = createAnswer("<p>One two <button>Copy</button></p>");
    const text = readAnswerText(answer);
    const node = answer.querySelector("p")?.firstChild as Text;
    const select = (start: number, end: number) => {
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, end);
      return rangeToSpan(text, range);
    };
    expect(select(3, 8)).toEqual({ start: 4, end: 7 });
    expect(select(3, 4)).toBeUndefined();
    const button = document.createRange();
    button.selectNodeContents(answer.querySelector("button") as Element);
    expect(rangeToSpan(text, button)).toBeUndefined();
  });
});
