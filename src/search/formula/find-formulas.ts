import { functionNames, ordinarySymbols } from "../../content/text/tex-symbols.ts";
import { decodeFormulaShard, formulasPerShard, type StoredFormula } from "../codec/formula-shard.ts";
import { hashText } from "../codec/hash-text.ts";
import { DamagedIndexError } from "../codec/index-errors.ts";
import { formulaShardPath, formulaTermShardPath } from "../codec/index-format.ts";
import type { IndexReader } from "../query/index-reader.ts";
import {
  compareFormulas,
  type FormulaMatch,
  formulaMatchKinds,
  nodeToQueryFormula,
  type QueryFormula,
} from "./compare-formulas.ts";
import { isSearchable, nodeToRenamedTerm } from "./formula-terms.ts";
import { parseFormula } from "./parse-formula.ts";
import { isPlainFormula, queryToTex } from "./query-to-tex.ts";

/** Parts of the sought formula that are looked up besides itself: each costs about 1.5 KB. */
const maxParts = 4;

/** Files with formulas that are loaded for each result that is asked for: each costs about 1 KB. */
const shardsPerResult = 0.4;

/** Formulas compared with the sought one, for each result that is asked for. */
const candidatesPerResult = 4;

/** A formula that matches, with the documents that have it. */
export interface FoundFormula extends FormulaMatch, StoredFormula {}

/** The formulas that match, best first. */
export interface FoundFormulas {
  /** Undefined if the text is not a formula that can be searched for. */
  readonly formulas: readonly FoundFormula[] | undefined;
  /** False if there may be more. */
  readonly isExact: boolean;
}

function lookUpTerm(reader: IndexReader, term: string): Promise<Uint32Array> {
  return reader.numbersOfHash(hashText(term), reader.header.formulaTermShardCount, formulaTermShardPath);
}

/** The formulas that have a term, and how much that says. */
interface TermMatches {
  readonly numbers: Uint32Array;
  readonly weight: number;
}

/** Looks up the largest parts of a formula, and the formula with its letters renamed, which says more than any part. */
function lookUpParts(reader: IndexReader, { node, canonical, terms }: QueryFormula): Promise<TermMatches[]> {
  const renamed = nodeToRenamedTerm(node);
  const parts = [...terms]
    .filter((term) => term !== canonical && term !== renamed)
    .sort((one, other) => other.length - one.length)
    .slice(0, maxParts);
  return Promise.all(
    [...(renamed === undefined ? [] : [renamed]), ...parts].map(async (term) => ({
      numbers: await lookUpTerm(reader, term),
      weight: term === renamed ? 2 : 1,
    })),
  );
}

/**
 * The numbers of formulas worth comparing, most promising first. Those with the sought formula itself (`whole`) come first, in
 * their own order, in which smaller ones come first: what is sought is most of them. Then those that share most of what is rare.
 */
function rankCandidates(whole: Uint32Array, parts: readonly TermMatches[], formulaCount: number): number[] {
  const scores = new Map<number, number>();
  for (const { numbers, weight } of parts) {
    const idf = Math.log(1 + formulaCount / Math.max(1, numbers.length));
    for (const number of numbers) scores.set(number, (scores.get(number) ?? 0) + weight * idf);
  }
  for (const number of whole) scores.delete(number);
  const ranked = [...scores].sort(
    ([one, oneScore], [other, otherScore]) => otherScore - oneScore || one - other,
  );
  return [...whole, ...ranked.map(([number]) => number)];
}

/** The candidates in the first files that they are in, at most `maxFiles`. */
function limitShards(candidates: readonly number[], maxFiles: number): number[] {
  const shards = new Set<number>();
  return candidates.filter((number) => {
    const shard = Math.floor(number / formulasPerShard);
    if (!shards.has(shard) && shards.size < maxFiles) shards.add(shard);
    return shards.has(shard);
  });
}

async function loadFormula(reader: IndexReader, number: number): Promise<StoredFormula> {
  const path = formulaShardPath(reader.header, Math.floor(number / formulasPerShard));
  const formulas = await reader.read(path, (bytes) => decodeFormulaShard(bytes, path));
  const formula = formulas[number % formulasPerShard];
  if (formula === undefined) throw new DamagedIndexError(path);
  return formula;
}

function compareMatches(one: FoundFormula, other: FoundFormula): number {
  return (
    formulaMatchKinds.indexOf(one.kind) - formulaMatchKinds.indexOf(other.kind) || other.score - one.score
  );
}

/** Functions and Greek letters as TeX has them: `sin` becomes `\\sin`. */
function withCommands(text: string): string {
  return text.replace(/[A-Za-z]{2,}/gu, (name) =>
    functionNames.has(name) || ordinarySymbols.has(name) ? `\\${name} ` : name,
  );
}

/** Finds the formulas that match what is typed, for about this many results. Rejects with what loading rejects with. */
export async function findFormulas(
  reader: IndexReader,
  query: string,
  resultCount: number,
): Promise<FoundFormulas> {
  const isPlain = isPlainFormula(query);
  const node = parseFormula(isPlain ? withCommands(query) : queryToTex(query));
  if (node === undefined || !isSearchable(node)) return { formulas: undefined, isExact: true };
  if (reader.header.formulaCount === 0) return { formulas: [], isExact: true };
  const sought = nodeToQueryFormula(node);
  const [whole, parts] = await Promise.all([
    lookUpTerm(reader, sought.canonical),
    lookUpParts(reader, sought),
  ]);
  const ranked = rankCandidates(whole, parts, reader.header.formulaCount);
  const candidates = limitShards(
    ranked.slice(0, resultCount * candidatesPerResult),
    Math.ceil(resultCount * shardsPerResult),
  );
  const found = await Promise.all(
    candidates.map(async (number): Promise<FoundFormula[]> => {
      const formula = await loadFormula(reader, number);
      const candidate = parseFormula(formula.tex);
      const match = candidate && compareFormulas(sought, candidate);
      return match ? [{ ...match, ...formula }] : [];
    }),
  );
  // What is typed without marks of TeX may be something else: code, say. Then formulas that are only similar are of no use.
  const formulas = found.flat().filter(({ kind }) => !isPlain || kind !== "similar");
  return { formulas: formulas.sort(compareMatches), isExact: candidates.length === ranked.length };
}
