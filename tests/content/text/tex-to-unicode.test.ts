import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { texToUnicode } from "../../../src/content/text/tex-to-unicode.ts";

describe("a formula as text", () => {
  test.each([
    ["CO_2", "CO₂"],
    ["x^2 + y^{10}", "x² + y¹⁰"],
    [String.raw`\frac{1}{2}`, "½"],
    [String.raw`\frac12`, "½"],
    [String.raw`\frac{a+b}{2c}`, "(a+b)/(2c)"],
    [String.raw`a\to b`, "a → b"],
    [String.raw`x\neq y`, "x ≠ y"],
    [String.raw`\alpha x`, "αx"],
    [String.raw`\Delta G^\circ = -RT \ln K`, "ΔG° = -RT ln K"],
    [String.raw`\sqrt{x+1} \sqrt[3]{8}`, "√(x+1) ∛8"],
    [String.raw`\vec{F} = m\vec a`, "F = ma"],
    [String.raw`\hat{p}, \bar x`, "p̂, x̄"],
    [String.raw`\sum_{i=1}^{n} x_i`, "∑ᵢ₌₁ⁿ xᵢ"],
    [String.raw`v_{\text{max}} = 10^{-3}\,\text{m/s}^2`, "v_max = 10⁻³ m/s²"],
    ["e^{-E_a/RT}", "e^(-Eₐ/RT)"],
    [String.raw`\lim_{x \to 0} \frac{\sin x}{x}`, "lim_(x → 0) (sin x)/x"],
    [String.raw`\ce{2H2 + O2 -> 2H2O}`, "2H₂ + O₂ → 2H₂O"],
    [String.raw`\ce{SO4^{2-}}, \ce{Na+}`, "SO₄²⁻, Na⁺"],
    [String.raw`f: \mathbb{R}^n \to \mathbb R`, "f: ℝⁿ → ℝ"],
    [String.raw`\text{if } x > 0`, "if x > 0"],
    [String.raw`\begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix}`, "1 2; 3 4"],
    [String.raw`\begin{array}{cc} a & b \end{array}`, "a b"],
    [String.raw`\left( \frac{x}{y} \right)`, "(x/y)"],
    [String.raw`\left. x \right|_{0}`, "x |₀"],
    [String.raw`a \not\in B, x \not= y`, "a ∉ B, x ≠ y"],
    [String.raw`\$5, 50\%, \{1\}`, "$5, 50%, {1}"],
    [String.raw`\color{red}{x} \hspace{1cm} y \tag{3}`, "x y (3)"],
    ["f'(x)", "f′(x)"],
    [String.raw`2\sin\theta\cos\theta`, "2 sin θ cos θ"],
    [String.raw`\mystery{x} + \other`, "x +"],
  ])("%s is %s", (tex, text) => {
    expect(texToUnicode(tex)).toBe(text);
  });

  test.each([
    String.raw`\def\x{1}\x`,
    String.raw`\newcommand{\a}{b}`,
    "",
    "{",
    "{".repeat(100_000),
    String.raw`\,`,
  ])("that can't be read is an ellipsis: %.20s", (tex) => {
    expect(texToUnicode(tex)).toBe("[…]");
  });

  test("never throws, holds no command, and is one line", () => {
    const pieces = [
      "\\frac",
      "\\sqrt",
      "\\left",
      "\\ce",
      "\\text",
      "\\begin",
      "\\hat",
      "\\not",
      "\\x",
      "{",
      "}",
      "[",
      "]",
      "^",
      "_",
      "a",
      " ",
      "\n",
      "&",
      "\\\\",
      "'",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (parts) => {
        expect(texToUnicode(parts.join(""))).not.toMatch(/\\[a-z]|\n|^\s|\s$/u);
      }),
    );
  });
});
