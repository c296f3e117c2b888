import { describe, expect, test } from "vitest";
import { decodeAnswer } from "../../../src/content/decode/decode-answer.ts";
import { expandMacros } from "../../../src/content/formula/expand-macros.ts";
import { renderKatex } from "../../../src/content/formula/render-katex.ts";

/** Formulas after their macros have been expanded; those that are definitions alone are left out. */
function expand(...texs: readonly string[]): string[] {
  const { formulas, definitions } = expandMacros(texs.map((tex) => ({ tex, display: false })));
  return formulas.flatMap(({ tex }, index) => (definitions.has(index) ? [] : [tex]));
}

describe("macros that a formula defines", () => {
  test.each<readonly [name: string, texs: readonly string[], expanded: readonly string[]]>([
    ["apply to later formulas", ["\\newcommand{\\R}{\\mathbb{R}}", "x \\in \\R^n"], ["x \\in \\mathbb{R}^n"]],
    ["are left to KaTeX in their own formula", ["\\def\\R{r}\\R", "\\R"], ["\\def\\R{r}\\R", "r"]],
    [
      "that KaTeX doesn't know are expanded in their own",
      ["\\DeclareMathOperator{\\a}{a}\\a"],
      ["\\operatorname{a}"],
    ],
    ["don't apply to earlier ones", ["\\R", "\\newcommand\\R{r}"], ["\\R"]],
    ["have arguments", ["\\newcommand{\\n}[2]{|#1|_#2}", "\\n{a+b}2 \\n x\\y"], ["|a+b|_2 |x|_\\y"]],
    [
      "may be operators",
      ["\\DeclareMathOperator*{\\argmin}{arg\\,min}", "\\argmin_x"],
      ["\\operatorname*{arg\\,min}_x"],
    ],
    [
      "may use each other",
      ["\\def\\a{\\b x}\\newcommand\\b{\\beta}", "\\a\\b y\\by"],
      ["\\beta x\\beta y\\by"],
    ],
    ["are not parts of names", ["\\def\\e{e}", "\\epsilon\\\\e"], ["\\epsilon\\\\e"]],
    ["keep names apart", ["\\def\\a{\\alpha}\\def\\n#1{\\bar#1}", "\\a x \\n xy"], ["\\alpha x \\bar xy"]],
    ["stay without their arguments", ["\\def\\n#1{|#1|}", "\\n"], ["\\n"]],
  ])("%s", (_, texs, expanded) => {
    expect(expand(...texs)).toEqual(expanded);
  });

  test("that would grow without end are left as they are", () => {
    const [tex = ""] = expand("\\def\\a{\\a\\a}\\def\\b{\\b x}", "\\a");
    expect(tex.length).toBeLessThan(10_001);
    expect(renderKatex({ tex, display: false }).kind).toBe("failed");
  });

  test("leave no empty formula", () => {
    const { answer } = decodeAnswer("$$\\newcommand{\\R}{\\mathbb{R}}$$\n\nIn $\\R$.", { newlines: "plain" });
    expect(answer.markdown).toMatch(/^\n\nIn /u);
    expect(answer.formulas[1]).toEqual({ tex: "\\mathbb{R}", display: false });
  });
});
