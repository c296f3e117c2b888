import fc from "fast-check";
import { expect, test } from "vitest";
import {
  formulaQueryToWords,
  isFormulaQuery,
  queryToTex,
  texToQuery,
} from "../../../src/search/formula/query-to-tex.ts";

test.each([
  ["\\frac{a}{b}", "\\frac{a}{b}"],
  [" 2\\pi r ", "2\\pi r"],
  ["e^{x}", "e^{x}"],
  ["v_{max}", "v_{max}"],
  ["$E = mc^2$", "E = mc^2"],
  ["$$x$$", "x"],
  ["\\(a+b\\)", "a+b"],
  ["\\[a+b\\]", "a+b"],
  ["\\frac{1", "\\frac{1"],
  ["E = mc^2", "E = mc^2"],
  ["a^2+b^2=c^2", "a^2+b^2=c^2"],
  ["PV = nRT", "PV = nRT"],
  ["x^2", "x^2"],
  ["sin(x)^2", "sin(x)^2"],
  ["f(x) = 2x", "f(x) = 2x"],
])("%j is a formula: %j", (query, tex) => {
  expect(isFormulaQuery(query)).toBe(true);
  expect(queryToTex(query)).toBe(tex);
});

test.each([
  "why does ice float",
  "snake_case",
  "is x^2 even",
  "why is e^x special",
  "a == b",
  "x => x^",
  "1/2",
  "2-1",
  "Ctrl+C = copy",
  "is $5 more than $3",
  "$5 or $10",
  "C:\\Users\\name",
  "open \\\\server\\share",
  "\\n and \\t",
  'keyword:"state of the art" -exam',
  "f(x)",
  "\\nabla",
  "$",
  "",
])("%j is not a formula", (query) => {
  expect(isFormulaQuery(query)).toBe(false);
});

test.each([
  ["x^2+y^2=r^2", ""],
  ["\\frac{q}{w}=77", ""],
  ["\\begin{pmatrix}a\\\\b\\end{pmatrix}", ""],
  ["\\int_0^\\infty of a gaussian curve", "gaussian curve"],
  ["\\frac{\\text{distance}}{t}", "distance"],
])("%j has the words %j", (query, words) => {
  expect(formulaQueryToWords(query)).toBe(words);
});

test("what is made of TeX is recognized, and gives the TeX", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (text) => {
      const tex = text.replace(/\s+/gu, " ").trim();
      fc.pre(tex !== "");
      expect(isFormulaQuery(texToQuery(tex))).toBe(true);
      expect(queryToTex(texToQuery(tex))).toBe(tex);
    }),
  );
});
