import type { StoredFormula } from "../formula-shard.ts";

/** Encodes formulas as JSON rows: the TeX, then the gaps between its documents. Each document once. */
export function encodeFormulaShard(formulas: readonly StoredFormula[]): Uint8Array {
  const rows = formulas.map(({ tex, postings }) => {
    const packed = postings
      .map(({ document, isDisplay }) => document * 2 + (isDisplay ? 0 : 1))
      .sort((one, other) => one - other);
    return [tex, ...packed.map((number, index) => number - (packed[index - 1] ?? -1) - 1)];
  });
  return new TextEncoder().encode(JSON.stringify(rows));
}
