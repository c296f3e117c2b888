import fc from "fast-check";
import { expect, test } from "vitest";
import { isFormulaQuery, queryToTex, texToQuery } from "../../../src/search/formula/query-to-tex.ts";

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
  "$",
  "",
])("%j is not a formula", (query) => {
  expect(isFormulaQuery(query)).toBe(false);
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
