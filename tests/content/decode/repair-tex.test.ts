import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeAnswer } from "../../../src/content/decode/decode-answer.ts";
import { commandSynonyms, operatorCommands } from "../../../src/content/decode/tex-repairs.ts";
import { findFormulaError } from "../../../src/content/lint/find-formula-error.ts";

/** A decoded formula, and the rules of its diagnostics. */
function decodeFormula(tex: string, display = false): { tex: string | undefined; rules: string[] } {
  const { answer, diagnostics } = decodeAnswer(display ? `$$${tex}$$` : `\\(${tex}\\)`, {
    newlines: "plain",
  });
  return { tex: answer.formulas[0]?.tex, rules: diagnostics.map(({ rule }) => rule) };
}

describe("common mistakes with a clear meaning are repaired:", () => {
  const r = String.raw;
  test.each([
    ["an unescaped percent sign in text", r`x = \text{50% of it}`, r`x = \text{50\% of it}`],
    ["an unescaped percent sign outside of it", "5% + 10% = 15%", r`5\% + 10\% = 15\%`],
    ["math characters in text", r`\text{net_price & tax}`, r`\text{net\_price \& tax}`],
    ["a number sign", "#A = 3", r`\#A = 3`],
    ["two superscripts in a row", "x^a^b", "x^a{}^b"],
    ["two subscripts in a row, with a group", "A_n_{(s)}", "A_n{}_{(s)}"],
    ["a prime after a superscript", "x^2'", "x^2{}'"],
    ["a lone dollar in text", r`\text{costs $5}`, r`\text{costs \$5}`],
    ["a brace that is never closed", r`\frac{a}{b + \sqrt{c}`, r`\frac{a}{b + \sqrt{c}}`],
    ["a brace that was never opened", "x^{2}} + 1", "x^{2} + 1"],
    [
      "text that its row's end cuts off",
      r`\begin{cases} 1 & \text{if so \\ 2 & \text{else \end{cases}`,
      r`\begin{cases} 1 & \text{if so }\\ 2 & \text{else }\end{cases}`,
    ],
    ["a \\left without its \\right", r`\left( a + b)`, "( a + b)"],
    [
      "an environment for lines of their own",
      r`\begin{align} a &= b \end{align}`,
      r`\begin{aligned} a &= b \end{aligned}`,
    ],
    [
      "an environment that is old",
      r`\begin{eqnarray} a &=& b \end{eqnarray}`,
      r`\begin{aligned} a &=& b \end{aligned}`,
    ],
    [
      "a function's name of another program",
      r`\rank A + \Tr B`,
      r`\operatorname{rank} A + \operatorname{Tr} B`,
    ],
    ["another command for text", r`a \mbox{ and } b`, r`a \text{ and } b`],
  ])("%s", (_, source, repaired) => {
    // KaTeX accepts a percent sign outside of text, and ignores what follows as a comment.
    const isValid = findFormulaError({ tex: source, display: false }) === undefined;
    expect(isValid).toBe(source === "5% + 10% = 15%");
    expect(decodeFormula(source)).toEqual({ tex: repaired, rules: ["repaired-formula"] });
    expect(findFormulaError({ tex: repaired, display: false })).toBeUndefined();
  });

  test("a command is replaced only if KaTeX lacks it", () => {
    for (const command of [...operatorCommands, ...commandSynonyms.keys()]) {
      expect(findFormulaError({ tex: `${command}{x}`, display: false }), command).toMatch(
        /Undefined control/u,
      );
    }
  });

  test("TeX without a clear repair is left unchanged", () => {
    for (const tex of [
      r`\frobnicate{x}`,
      r`\frac{a}`,
      r`a \over b \over c`,
      r`\begin{nonesuch} x \end{nonesuch}`,
    ]) {
      expect(decodeFormula(tex)).toEqual({ tex, rules: [] });
    }
  });
});

describe("a formula that KaTeX can render", () => {
  const r = String.raw;
  const piece = fc.constantFrom(
    ..."x y 12 = + ' & | ~ ^2 _i ^{ab} _{n+1} { }".split(" "),
    " ",
    ...[r`\text{a b}`, r`\text{$x^2_1$ or $y$}`, r`\text{a\_b \& c}`, r`\textbf{`, r`\mathrm{x}`, r`\hbox{`],
    ...[
      r`\frac{a}{b}`,
      r`\frac12`,
      r`\sqrt[3]{x}`,
      r`\left(`,
      r`\right)`,
      r`\left.`,
      r`\right|`,
      r`\{`,
      r`\}`,
    ],
    ...[r`\\`, r`\\[2pt]`, r`\begin{aligned}`, r`\end{aligned}`, r`\begin{align*}`, r`\end{align*}`],
    ...[
      r`\begin{array}{c|c}`,
      r`\end{array}`,
      r`\begin{cases}`,
      r`\end{cases}`,
      r`\hline`,
      r`\substack{a\\b}`,
    ],
    ...[r`\#`, r`\$`, r`\%`, r`\ce{Fe^{3+} + 2e- -> Fe}`, r`\ce{H2O}`, r`\pu{1 mol//L}`, r`\tag{1}`, r`\ch`],
    ...[
      r`\operatorname{a}`,
      r`\color{red}`,
      r`\textcolor{#ff0000}{x}`,
      r`\def\q#1{#1}`,
      r`\newcommand{\w}[1]{#1}`,
    ],
    ...[
      r`\sum_{i}^{n}`,
      r`\limits`,
      r`\prime`,
      r`\leftarrow`,
      r`\rightarrow`,
      r`\not`,
      r`\hat`,
      r`\textstyle{x_1}`,
      r`\verb|a_b|`,
    ],
  );

  test("is not changed", () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), fc.boolean(), (pieces, display) => {
        const tex = pieces.join("").trim();
        fc.pre(tex !== "" && findFormulaError({ tex, display }) === undefined);
        expect(decodeFormula(tex, display)).toEqual({ tex, rules: [] });
      }),
      { numRuns: 1500 },
    );
  });
});
