import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Window } from "happy-dom";
import { transform } from "lightningcss";
import { describe, expect, test } from "vitest";
import {
  parseFormulaStyles,
  selectFormulaStyles,
} from "../../../../../src/build/output/app/formulas/formula-styles.ts";
import { renderKatex } from "../../../../../src/content/formula/render-katex.ts";

const { resolve } = createRequire(import.meta.url);

/** KaTeX's stylesheet as the build writes it. */
const stylesheet = transform({
  filename: "katex.css",
  code: Buffer.from(
    `@layer katex{${readFileSync(resolve("katex/dist/katex.min.css"), "utf8")
      .replace(/,url\([^)]*\.(?:woff|ttf)\) format\("[^"]*"\)/gu, "")
      .replace(
        /url\(fonts\/(KaTeX_[\w-]+)\.woff2\)/gu,
        "url(/docs/assets/$1-Ab-12_34.woff2)",
      )}}@layer answer;`,
  ),
  minify: true,
}).code;
const styles = parseFormulaStyles(Buffer.from(stylesheet).toString(), "/docs/");

function render(tex: string, display = false): string {
  const result = renderKatex({ tex, display });
  if (result.kind === "failed") throw new Error(result.reason);
  return result.html;
}

function selectFontNames(html: string): readonly string[] {
  return selectFormulaStyles(styles, html)
    .fonts.map(({ name }) => name)
    .sort();
}

describe("the styles of a page with formulas", () => {
  test.each([
    ["letters", String.raw`x + \alpha`],
    ["a fraction with powers", String.raw`\frac{x^2}{\sqrt[3]{y_1}}`],
    ["sums and integrals", String.raw`\sum_{i=1}^n \int_0^1 f \, dx`],
    ["large brackets", String.raw`\left( \frac{\frac12}{\frac13} \right] \Bigg\{ x`],
    ["a matrix with lines", String.raw`\begin{array}{c|c} 1 & 2 \\ \hline 3 & 4 \end{array}`],
    ["accents and lines", String.raw`\hat x \vec{AB} \overline{AB} \underline x \widehat{xyz}`],
    ["arrows with labels", String.raw`A \xrightarrow[below]{above} B`],
    ["other alphabets", String.raw`\mathbb R \mathcal L \mathfrak g \mathscr F \mathsf s \mathtt t`],
    ["bold and italic letters", String.raw`\mathbf x \boldsymbol{\alpha} \textbf{b} \textit{i} \mathit{it}`],
    ["braces, boxes and strokes", String.raw`\underbrace{x}_{n} \boxed{y} \cancel{z} \sout{w}`],
    ["sizes", String.raw`\tiny x \Huge y \large z`],
    ["a numbered equation", String.raw`x = 1 \tag{1}`],
    ["signs made of others", String.raw`\neq \notin \phase{x} \angl n`],
  ])("have every rule that applies to one with %s", (_, tex) => {
    const html = render(tex, true);
    const { document } = new Window();
    document.body.innerHTML = html;
    const { css } = selectFormulaStyles(styles, html);
    const applicable = styles.rules.filter(({ selectors }) =>
      selectors.some(
        ({ text }) => document.querySelector(text.replace(/:(?:before|after)\b/gu, "")) !== null,
      ),
    );
    expect(applicable.length).toBeGreaterThan(8);
    const missing = applicable.filter(({ declarations }) => !css.includes(`{${declarations}}`));
    expect(missing).toEqual([]);
  });

  test("are a small part of KaTeX's stylesheet", () => {
    const { css } = selectFormulaStyles(styles, render("x^2 + y^2 = z^2"));
    expect(css.length).toBeLessThan(2_200);
    expect(css).not.toContain("mfrac");
    expect(css).not.toContain("svg");
    expect(css).not.toContain("size4");
  });

  test("are in the layer of KaTeX's stylesheet, behind the rules of the fonts", () => {
    expect(selectFormulaStyles(styles, render("x")).css).toMatch(
      /^(?:@font-face\{[^}]*\}){2}@layer katex\{(?:[^{}]+\{[^{}]*\})+\}$/u,
    );
  });

  test.each([
    ["letters and digits", "2x", ["KaTeX_Main-Regular", "KaTeX_Math-Italic"]],
    ["digits alone", "1 + 1", ["KaTeX_Main-Regular"]],
    ["the real numbers", String.raw`\mathbb{R}`, ["KaTeX_AMS-Regular", "KaTeX_Main-Regular"]],
    ["bold letters", String.raw`\mathbf{v}`, ["KaTeX_Main-Bold", "KaTeX_Main-Regular"]],
    ["bold text", String.raw`\textbf{v}`, ["KaTeX_Main-Bold", "KaTeX_Main-Regular"]],
    ["small symbols with limits", String.raw`\textstyle\sum`, ["KaTeX_Main-Regular", "KaTeX_Size1-Regular"]],
    ["large symbols", String.raw`\displaystyle\sum`, ["KaTeX_Main-Regular", "KaTeX_Size2-Regular"]],
    // `size3` is also the class of small letters.
    ["powers", "1^2", ["KaTeX_Main-Regular"]],
  ])("name the fonts of %s", (_, tex, fonts) => {
    expect(selectFontNames(render(tex))).toEqual(fonts);
  });

  test("name the files of fonts from the base path on", () => {
    const [font] = selectFormulaStyles(styles, render("1")).fonts;
    expect(font?.file).toBe("assets/KaTeX_Main-Regular-Ab-12_34.woff2");
  });
});

test.each([
  ["has no layer", ".katex{color:red}", "has no @layer katex{"],
  ["has fonts of another site", "@layer katex{@font-face{src:url(/assets/x.woff2)}}", "can't be read"],
])("a stylesheet that %s is reported", (_, css, message) => {
  expect(() => parseFormulaStyles(css, "/docs/")).toThrow(message);
});
