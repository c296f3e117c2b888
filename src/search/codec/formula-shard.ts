import { decodeJson } from "./decode-json.ts";
import { DamagedIndexError } from "./index-errors.ts";

/** Formulas that are fetched together: 64 take about 1 KB as transferred. */
export const formulasPerShard = 64;

/** A document that has a formula. */
export interface FormulaPosting {
  readonly document: number;
  /** Whether the formula stands on a line of its own there. */
  readonly isDisplay: boolean;
}

/** A formula, with the documents that have it: those that show it on a line of its own first, otherwise ascending. */
export interface StoredFormula {
  readonly tex: string;
  readonly postings: readonly FormulaPosting[];
}

function isRow(value: unknown): value is [string, ...number[]] {
  if (!Array.isArray(value)) return false;
  const [tex, ...gaps] = value;
  return typeof tex === "string" && gaps.every((gap) => Number.isInteger(gap) && gap >= 0 && gap < 2 ** 32);
}

function rowToFormula([tex, ...gaps]: [string, ...number[]]): StoredFormula {
  let packed = -1;
  const postings = gaps.map((gap) => {
    packed += gap + 1;
    return { document: Math.floor(packed / 2), isDisplay: packed % 2 === 0 };
  });
  return {
    tex,
    postings: [...postings.filter((each) => each.isDisplay), ...postings.filter((each) => !each.isDisplay)],
  };
}

/** Decodes the formulas of a shard. Throws `DamagedIndexError`. */
export function decodeFormulaShard(bytes: Uint8Array, path: string): readonly StoredFormula[] {
  const rows = decodeJson(bytes, path);
  if (!Array.isArray(rows) || !rows.every(isRow)) throw new DamagedIndexError(path);
  return rows.map(rowToFormula);
}
