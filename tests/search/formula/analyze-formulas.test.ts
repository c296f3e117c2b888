import { describe, expect, test } from "vitest";
import { analyzeFormulas } from "../../../src/search/formula/analyze-formulas.ts";
import { maxTexLength } from "../../../src/search/formula/parse-formula.ts";
import { measureCpuMs } from "../../support/cpu-time.ts";

const inline = (tex: string) => ({ tex, display: false });

test("each formula is there once, however it is written", () => {
  const analyzed = analyzeFormulas([
    inline("\\frac12"),
    { tex: "\\tfrac{1}{2}", display: true },
    inline("a+b"),
  ]);
  expect(analyzed.map(({ tex, isDisplay }) => [tex, isDisplay])).toEqual([
    ["\\frac12", true],
    ["a+b", false],
  ]);
});

test("formulas that say nothing are left out", () => {
  expect(analyzeFormulas(["x", "3", "\\pi", "\\text{mass}", "=", "", "{"].map(inline))).toEqual([]);
});

describe("a hostile formula takes time in proportion to its length:", () => {
  const repeat = (unit: string) => (length: number) => unit.repeat(Math.floor(length / unit.length));
  const nest = (open: string, close: string) => (length: number) => {
    const group = `${open.repeat(28)}x${close.repeat(28)}`;
    return group.repeat(Math.floor(length / group.length));
  };
  test.each([
    ["letters", repeat("x")],
    ["a sum", repeat("x+")],
    ["primes", repeat("'")],
    ["scripts", repeat("x_2^3")],
    ["slashes", repeat("a/")],
    ["open delimiters", repeat("(")],
    ["open braces", repeat("{")],
    ["lines", repeat("a\\\\")],
    ["fractions", repeat("\\frac")],
    ["upright scripts", (length: number) => `\\text{${repeat("a_b")(length - 7)}}`],
    ["optional arguments", repeat("\\sqrt[")],
    ["matrices", repeat("\\begin{matrix}")],
    ["nested roots", nest("\\sqrt{", "}")],
    ["nested fences", nest("(", ")")],
  ])("%s", (_, make) => {
    const measure = (length: number): number =>
      measureCpuMs(() => {
        for (let run = 0; run < 5; run += 1) analyzeFormulas([inline(make(length))]);
      });
    measure(maxTexLength);
    const half = measure(maxTexLength / 2);
    // Twice as long, with room for what measuring adds.
    expect(measure(maxTexLength)).toBeLessThan(half * 4 + 60);
  });
});
