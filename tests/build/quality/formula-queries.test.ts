import { expect, test } from "vitest";
import { drawFormulaQueries, measureFormulaQueries } from "../../../src/build/quality/formula-queries.ts";
import { parseHeader } from "../../../src/search/codec/index-format.ts";
import { analyzeFormulas } from "../../../src/search/formula/analyze-formulas.ts";
import { IndexReader } from "../../../src/search/query/index-reader.ts";
import { buildIndex, createLoader, document, readHeader } from "../../search/small-index.ts";

const documents = ["\\frac{a}{b} = c", "x_1 + x_2 \\leq y^+", "\\text{Fe}^{3+}", "f(x) = 2"].map(
  (tex, index) => document(`Question ${index}`, { formulas: analyzeFormulas([{ tex, display: false }]) }),
);
const files = buildIndex(documents);
const reader = new IndexReader(parseHeader(readHeader(files)), createLoader(files));

test("formulas are drawn, written otherwise, and found", async () => {
  const queries = drawFormulaQueries(documents, 10);
  expect(queries.map(({ query }) => query)).toEqual([
    "$\\dfrac{a}{b} \\, =\nc$",
    "$x_{1} \\, +\nx_{2} \\leqslant  y^+$",
    "$\\mathrm{Fe}^{3+}$",
    "$f\\left( x \\right) \\, =\n2$",
  ]);
  expect(await measureFormulaQueries(reader, queries)).toEqual({ queries: 4, success10: 1, missed: [] });
});

test("what is not found under the same formula is a miss", async () => {
  const query = { query: "$a = c$", url: documents[0]?.url ?? "" };
  expect(await measureFormulaQueries(reader, [query])).toEqual({
    queries: 1,
    success10: 0,
    missed: ["$a = c$"],
  });
});

test("as many are drawn as asked for", () => {
  expect(drawFormulaQueries(documents, 2)).toHaveLength(2);
  expect(drawFormulaQueries([], 2)).toEqual([]);
});
