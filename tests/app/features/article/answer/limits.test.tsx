import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, test } from "vitest";
import {
  highlightCode,
  loadGrammar,
} from "../../../../../src/app/features/article/answer/code/highlight-code.ts";
import { renderFormula } from "../../../../../src/app/features/article/answer/formula/render-formula.ts";
import { renderAnswer } from "../../../../../src/app/features/article/answer/render-answer.tsx";
import {
  maxFormulaHtmlLength,
  maxFormulaLength,
  maxHighlightedLength,
  maxHighlightedLineLength,
} from "../../../../../src/content/limits/content-limits.ts";
import { answerToText } from "../../../../../src/content/text/answer-to-text.ts";

function render(markdown: string): string {
  return renderToStaticMarkup(renderAnswer({ kind: "markdown", markdown, formulas: [] }, {}).element);
}

describe("an answer that would hold up the browser", () => {
  test.each([
    ["deeply nested quotes", ">".repeat(10_000)],
    ["deeply nested lists", "- ".repeat(10_000)],
    [
      "lists nested by indentation",
      Array.from({ length: 900 }, (_, level) => `${"  ".repeat(level)}- a`).join("\n"),
    ],
    ["a megabyte of text", "word ".repeat(200_000)],
    ["tens of thousands of brackets", "[".repeat(50_000)],
    ["tens of thousands of headings", "# a\n".repeat(50_000)],
  ])("is shown as its source: %s", (_, markdown) => {
    expect(render(markdown)).toMatch(/^<pre class="answer answer-fallback">/u);
    expect(answerToText({ kind: "markdown", markdown, formulas: [] })).toBe(
      markdown.replace(/\s+/gu, " ").trim(),
    );
  });

  test.each([
    ["quotes", "> a\n\n".repeat(502)],
    ["list items", "- a\n".repeat(2_001)],
    ["lists within items", "- - - - a\n".repeat(500)],
    ["link definitions", "[a]: /b\n\n".repeat(2_001)],
    ["unclosed brackets", "[a ".repeat(501)],
  ])("is not parsed where the parser takes the square of the input: %s", (_, markdown) => {
    expect(render(markdown)).toContain("answer-fallback");
  });
});

describe("a formula that would hold up the browser", () => {
  test("with macros that expand each other is shown as its source", () => {
    const names = [..."abcdefghij"];
    const definitions = names.map(
      (name, index) =>
        `\\def\\${name}{${(index + 1 < names.length ? `\\${names[index + 1]}` : "x").repeat(90)}}`,
    );
    const result = renderFormula({ tex: `${definitions.join("")}\\a`, display: false });
    expect(result).toMatchObject({ kind: "failed", reason: expect.stringContaining("expan") });
  });

  test("with a few short macros is rendered", () => {
    const tex = String.raw`\newcommand{\norm}[1]{\lVert #1 \rVert} \norm{x} + \norm{y}`;
    expect(renderFormula({ tex, display: false }).kind).toBe("rendered");
  });

  test("that is too long, or becomes too much HTML, is shown as its source", () => {
    expect(renderFormula({ tex: "x".repeat(maxFormulaLength + 1), display: false }).kind).toBe("failed");
    const deep = `${"\\sqrt{\\frac{x}{".repeat(150)}x${"}}".repeat(150)}`;
    expect(deep.length).toBeLessThan(maxFormulaLength);
    expect(renderFormula({ tex: deep, display: true }).kind).toBe("failed");
    const long = renderFormula({ tex: "x+".repeat(400), display: false });
    expect(long.kind === "rendered" && long.html.length < maxFormulaHtmlLength).toBe(true);
  });

  test("whose groups are nested by the thousand is shown as its source", () => {
    expect(renderFormula({ tex: "{".repeat(2_400) + "}".repeat(2_400), display: false }).kind).toBe("failed");
  });
});

describe("code that would hold up the browser", () => {
  beforeAll(() => loadGrammar("java"));

  test("stays plain if a line is too long", () => {
    const line = "a.b(".repeat(maxHighlightedLineLength / 4);
    expect(highlightCode(`int x;\n${line}`, "java")).toBeDefined();
    expect(highlightCode(`int x;\n${line}a`, "java")).toBeUndefined();
  });

  test("stays plain if there is too much of it", () => {
    const line = "public int a = b(c);\n";
    const lines = Math.floor(maxHighlightedLength / line.length);
    expect(highlightCode(line.repeat(lines), "java")).toBeDefined();
    expect(highlightCode(line.repeat(lines + 1), "java")).toBeUndefined();
  });
});
