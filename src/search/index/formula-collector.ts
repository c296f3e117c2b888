import { addToGroup } from "../../content/add-to-group.ts";
import { must } from "../../content/must.ts";
import { encodeFormulaShard } from "../codec/encode/encode-formula-shard.ts";
import { encodeHashShard } from "../codec/encode/encode-hash-shard.ts";
import { type FormulaPosting, formulasPerShard } from "../codec/formula-shard.ts";
import { firstHashOfShard, hashToShard, truncateHash } from "../codec/hash-shard.ts";
import { indexBitWidth } from "../codec/index-bit-width.ts";
import type { AnalyzedFormula, DocumentFormula } from "../formula/analyze-formulas.ts";
import type { Renumbering } from "./document-layout.ts";

/** A formula with the documents that have it. */
export interface CollectedFormula extends AnalyzedFormula {
  readonly postings: readonly FormulaPosting[];
}

/** Terms of formulas per shard: 400 make about 1.5 KB. */
const termsPerShard = 400;

/** The files of formulas: those with the formulas themselves, and those that find them by the hash of a term. */
export interface FormulaFiles {
  readonly count: number;
  readonly shards: readonly Uint8Array[];
  readonly termShards: readonly Uint8Array[];
}

/** Smaller formulas come first, and formulas that only name things differently stand together. */
function compareFormulas(one: AnalyzedFormula, other: AnalyzedFormula): number {
  if (one.signs !== other.signs) return one.signs - other.signs;
  if (one.renamed !== other.renamed) return one.renamed < other.renamed ? -1 : 1;
  return one.canonical < other.canonical ? -1 : 1;
}

/** Collects the formulas of documents, each once. */
export class FormulaCollector {
  readonly #formulas = new Map<
    string,
    { readonly formula: AnalyzedFormula; readonly postings: FormulaPosting[] }
  >();

  #postingsOf(formula: AnalyzedFormula): FormulaPosting[] {
    let entry = this.#formulas.get(formula.canonical);
    if (entry === undefined) {
      entry = { formula, postings: [] };
      this.#formulas.set(formula.canonical, entry);
    }
    return entry.postings;
  }

  add({ isDisplay, ...formula }: DocumentFormula, document: number): void {
    this.#postingsOf(formula).push({ document, isDisplay });
  }

  /** Merges the formulas of another collector, whose first document gets the number `firstDocument` here. */
  merge(formulas: readonly CollectedFormula[], firstDocument: number): void {
    for (const { postings, ...formula } of formulas) {
      const all = this.#postingsOf(formula);
      for (const { document, isDisplay } of postings)
        all.push({ document: document + firstDocument, isDisplay });
    }
  }

  /** All formulas, in the order they were added. */
  toFormulas(): CollectedFormula[] {
    return [...this.#formulas.values()].map(({ formula, postings }) => ({ ...formula, postings }));
  }

  /** The files, with final document numbers. */
  toFiles(renumbering: Renumbering): FormulaFiles {
    const formulas = this.toFormulas().sort(compareFormulas);
    const shards: Uint8Array[] = [];
    for (let start = 0; start < formulas.length; start += formulasPerShard) {
      const rows = formulas.slice(start, start + formulasPerShard).map(({ tex, postings }) => ({
        tex,
        postings: postings.map(({ document, isDisplay }) => ({
          document: must(renumbering[document], "new number of a document"),
          isDisplay,
        })),
      }));
      shards.push(encodeFormulaShard(rows));
    }
    return { count: formulas.length, shards, termShards: toTermShards(formulas) };
  }
}

/** The shards that map the hash of each term to the numbers of the formulas that have it. */
function toTermShards(formulas: readonly AnalyzedFormula[]): Uint8Array[] {
  const numbersByHash = new Map<number, number[]>();
  for (const [number, { hashes }] of formulas.entries()) {
    for (const hash of new Set(hashes.map(truncateHash))) addToGroup(numbersByHash, hash, number);
  }
  const shardCount = Math.ceil(numbersByHash.size / termsPerShard);
  const shards = Array.from({ length: shardCount }, () => [] as { hash: number; numbers: number[] }[]);
  for (const [hash, numbers] of [...numbersByHash].sort(([one], [other]) => one - other))
    shards[hashToShard(hash, shardCount)]?.push({ hash, numbers });
  const width = indexBitWidth(formulas.length);
  return shards.map((entries, shard) => encodeHashShard(entries, firstHashOfShard(shard, shardCount), width));
}
