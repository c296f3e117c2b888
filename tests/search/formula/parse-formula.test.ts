import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nodeToRenamedTex, nodeToTex } from "../../../src/search/formula/node-to-tex.ts";
import { maxTexLength, parseFormula } from "../../../src/search/formula/parse-formula.ts";

function normalize(tex: string): string | undefined {
  const node = parseFormula(tex);
  return node && nodeToTex(node);
}

describe("the same formula", () => {
  test.each([
    ["\\frac ab", "\\frac{a}{b}"],
    ["\\dfrac{a}{b}", "\\tfrac{a}{b}"],
    ["\\frac12", "1/2"],
    ["{a+b \\over c}", "\\frac{a+b}{c}"],
    ["hc/\\lambda", "\\frac{hc}{\\lambda}"],
    ["E=mc^2", " E  =  m c^{2} "],
    ["E = mc^2.", "E = mc^2"],
    ["a\\,b\\quad c", "abc"],
    ["\\left( a + b \\right)", "(a+b)"],
    ["\\bigl[ x \\bigr]", "[x]"],
    ["\\displaystyle\\sum\\limits_{i=1}^n i", "\\sum_{i=1}^{n} i"],
    ["x_i^2", "x^2_i"],
    ["v_{max}", "v_{\\text{max}}"],
    ["v_{\\mathrm{max}}", "v_{\\text{max}}"],
    ["\\mathrm{d}x", "dx"],
    ["\\operatorname{sin} x", "\\sin x"],
    ["\\sin(x)", "\\sin x"],
    ["m \\cdot a", "m a"],
    ["m \\times a", "m * a"],
    ["3 \\cdot 4", "3 \\times 4"],
    ["a \\leq b", "a \\le b"],
    ["a \\leqslant b", "a ≤ b"],
    ["a \\not= b", "a \\ne b"],
    ["f'(x)", "f^\\prime(x)"],
    ["f''", "f^{\\prime\\prime}"],
    ["1{,}000", "1000"],
    ["90^\\circ", "90°"],
    ["\\vec F", "\\mathbf{F}"],
    ["\\overline{x}", "\\bar x"],
    ["\\mathbb{R}", "\\R"],
    ["\\sqrt x", "\\sqrt{x}"],
    ["{n \\choose k}", "\\binom nk"],
    [
      "\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}",
      "\\left(\\begin{array}{cc}a&b\\\\c&d\\end{array}\\right)",
    ],
    ["\\begin{aligned} a &= b \\\\ &= c \\end{aligned}", "a = b \\\\ = c"],
    ["\\ce{2H2O}", "2\\mathrm{H_2O}"],
    ["\\ce{Fe^3+ + Cl-}", "\\text{Fe}^{3+} + \\text{Cl}^-"],
    ["\\color{red}{x} + 1", "x + 1"],
    ["x % why\n + 1", "x+1"],
    ["\\alpha\\beta", "αβ"],
  ])("%s is %s", (one, other) => {
    expect(normalize(one)).toBe(normalize(other));
    expect(normalize(one)).toBeDefined();
  });
});

describe("different formulas", () => {
  test.each([
    ["a+b", "a-b"],
    ["a+b", "b+a"],
    ["x^2", "x_2"],
    ["x^2", "2^x"],
    ["\\frac{a}{b}", "\\frac{b}{a}"],
    ["(a+b)c", "a+bc"],
    ["{ab}^2", "ab^2"],
    ["\\vec F", "F"],
    ["\\vec a \\cdot \\vec b", "\\vec a \\times \\vec b"],
    ["3 \\cdot 4", "34"],
    ["X", "x"],
    ["[0, 1)", "[0, 1]"],
    ["\\sqrt[3]{x}", "\\sqrt{x}"],
    ["a < b", "a \\le b"],
    ["A{}^{2}B", "A^2B"],
  ])("%s is not %s", (one, other) => {
    expect(normalize(one)).not.toBe(normalize(other));
  });
});

/** Pieces of TeX, put together without regard for what makes sense. */
const pieces = fc.constantFrom(
  ..."abxyfαπ01259+-=<,;:/*|'!.()[]{}^_&~%$ \n°′∑∇→≤²″".split(""),
  ..."\\frac \\sqrt \\sqrt[3] \\text \\mathrm{ \\mathbf \\left( \\right) \\left. \\right. \\{ \\} \\begin{matrix} \\end{matrix}".split(
    " ",
  ),
  ..."\\begin{aligned} \\end{aligned} \\begin{cases} \\end{cases} \\over \\choose \\\\ \\, \\ce{ \\not \\sin \\alpha \\cdot \\times".split(
    " ",
  ),
  ..."\\overset \\color{red} \\pmod \\xrightarrow \\unknown \\% \\mathbb \\hat \\vec \\backslash \\| \\_ \\prime \\div 1,000 .5".split(
    " ",
  ),
);
const looseTex = fc.oneof(
  fc.array(pieces, { maxLength: 30 }).map((all) => all.join("")),
  fc.string({ maxLength: 60 }),
);

describe("any text", () => {
  test("never throws, and the canonical form of a canonical form is itself", () => {
    fc.assert(
      fc.property(looseTex, (tex) => {
        const canonical = normalize(tex);
        if (canonical !== undefined && canonical.length <= maxTexLength)
          expect(normalize(canonical)).toBe(canonical);
      }),
      { numRuns: 3000 },
    );
  });

  test("spaces between its parts change nothing", () => {
    const parts = fc.constantFrom(
      ..."a b x + - = ( ) \\frac{a}{b} \\sqrt{x} \\alpha ^{2} _{i} \\sin".split(" "),
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 20 }), (all) => {
        expect(normalize(all.join(" \n "))).toBe(normalize(all.join(" ")));
        expect(normalize(all.join(" \\, "))).toBe(normalize(all.join(" ")));
      }),
    );
  });
});

describe("renamed letters", () => {
  test.each([
    ["F = ma", "v = at", true],
    ["a^2 + b^2 = c^2", "x^2 + y^2 = z^2", true],
    ["a + a", "a + b", false],
    ["2\\pi r", "2\\pi x", true],
    ["2\\pi r", "2 x r", false],
    ["\\sin x", "\\cos x", false],
  ])("%s and %s", (one, other, areAlike) => {
    const [first, second] = [one, other].map((tex) => {
      const node = parseFormula(tex);
      return node && nodeToRenamedTex(node);
    });
    expect(first === second).toBe(areAlike);
  });
});

describe("what is not a formula", () => {
  test.each(["", "   ", "{}", "\\left.", "%", "\\def\\x{1}\\x", "$$", "=", "x".repeat(maxTexLength + 1)])(
    "%j",
    (tex) => {
      expect(parseFormula(tex)).toBeUndefined();
    },
  );

  test("what nests too deep", () => {
    expect(parseFormula(`${"\\sqrt{".repeat(500)}x`)).toBeUndefined();
    expect(parseFormula(`a${"/b".repeat(500)}`)).toBeUndefined();
    expect(parseFormula("{".repeat(1000))).toBeUndefined();
    expect(parseFormula("(".repeat(1000))).toBeUndefined();
  });
});
