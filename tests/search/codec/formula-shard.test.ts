import fc from "fast-check";
import { expect, test } from "vitest";
import { encodeFormulaShard } from "../../../src/search/codec/encode/encode-formula-shard.ts";
import { decodeFormulaShard, type StoredFormula } from "../../../src/search/codec/formula-shard.ts";
import { DamagedIndexError } from "../../../src/search/codec/index-errors.ts";

const formulas: fc.Arbitrary<StoredFormula> = fc.record({
  tex: fc.string(),
  postings: fc
    .uniqueArray(fc.record({ document: fc.nat(2 ** 22), isDisplay: fc.boolean() }), {
      selector: ({ document }) => document,
    })
    .map((postings) => postings.toSorted((one, other) => one.document - other.document))
    .map((postings) => [
      ...postings.filter((each) => each.isDisplay),
      ...postings.filter((each) => !each.isDisplay),
    ]),
});

test("formulas are read as they were written, documents that show them on a line of their own first", () => {
  fc.assert(
    fc.property(fc.array(formulas), (all) => {
      expect(decodeFormulaShard(encodeFormulaShard(all), "formulas/0.json")).toEqual(all);
    }),
  );
});

test.each(["", "{}", "[1]", '[["x", -1]]', '[["x", 0.5]]', "[[1]]", '[["x", "y"]]', "[null]"])(
  "a damaged file is reported: %s",
  (text) => {
    expect(() => decodeFormulaShard(new TextEncoder().encode(text), "formulas/0.json")).toThrow(
      DamagedIndexError,
    );
  },
);
