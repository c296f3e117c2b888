import { must } from "../../content/must.ts";
import { keywordToKey } from "../analysis/keyword-to-key.ts";
import type { StoredDocument } from "../codec/document-shard.ts";
import { type LengthClass, lengthClasses } from "../codec/length-class.ts";
import { type AttributesLookup, dimensions, type RejectedBy } from "./filters.ts";
import type { IndexReader } from "./index-reader.ts";

/** One facet value, and how many results have it. */
export interface FacetCount<Value> {
  readonly value: Value;
  readonly count: number;
}

/** A keyword of the first results, in its most frequent spelling. */
export interface KeywordCount extends FacetCount<string> {
  readonly keyword: string;
}

/** The most frequent keywords of results; `value` is the key that filters take. */
export interface KeywordFacets {
  readonly keywords: readonly KeywordCount[];
  /** Whether they were counted in all results, not only in the first ones. */
  readonly areKeywordsCounted: boolean;
}

/**
 * Facet counts of the documents that match the query. The counts of a dimension ignore its own filter, so that they show
 * what another choice would find. Values without documents are left out.
 */
export interface Facets extends KeywordFacets {
  readonly subjects: readonly FacetCount<string>[];
  /** Undefined unless `includeFacets` is set; so is `hasCode`. */
  readonly hasFormulas: number | undefined;
  readonly hasCode: number | undefined;
  readonly years: readonly FacetCount<number>[];
  readonly lengths: readonly FacetCount<LengthClass>[];
}

/** Results whose keywords are counted even if fewer are shown: each may need another file. */
const minCountedDocuments = 20;

/** The keyword facets of a search that has none. */
export const noKeywordFacets: KeywordFacets = { keywords: [], areKeywordsCounted: false };

/** Maximum number of keyword facets. */
const maxKeywords = 50;

function nonZeroCounts<Value>(counts: readonly number[], values: readonly Value[]): FacetCount<Value>[] {
  return values
    .map((value, index) => ({ value, count: must(counts[index], "count") }))
    .filter(({ count }) => count > 0);
}

/** The counts of all dimensions but keywords, over all documents that match the query before filtering. */
export function countFacets(
  reader: IndexReader,
  documents: Iterable<number>,
  rejectedBy: RejectedBy,
  attributesOf: AttributesLookup,
): Omit<Facets, keyof KeywordFacets> {
  const { subjects, years } = reader.header;
  const bySubject = subjects.map(() => 0);
  const byYear = years.map(() => 0);
  const byLength = lengthClasses.map(() => 0);
  let formulas = 0;
  let code = 0;
  const increment = (counts: number[], index: number): void => {
    counts[index] = must(counts[index], "count") + 1;
  };
  for (const document of documents) {
    const rejected = rejectedBy(document);
    if ((rejected & ~dimensions.subject) === 0) increment(bySubject, reader.subjectIndexOf(document));
    const attributes = attributesOf?.(document);
    if (attributes === undefined) continue;
    if ((rejected & ~dimensions.year) === 0) increment(byYear, attributes.yearIndex);
    if ((rejected & ~dimensions.length) === 0) increment(byLength, attributes.lengthClassIndex);
    if (attributes.hasFormulas && (rejected & ~dimensions.formulas) === 0) formulas += 1;
    if (attributes.hasCode && (rejected & ~dimensions.code) === 0) code += 1;
  }
  const slugs = subjects.map(({ slug }) => slug);
  return {
    subjects: nonZeroCounts(bySubject, slugs).sort((one, other) => other.count - one.count),
    hasFormulas: attributesOf === undefined ? undefined : formulas,
    hasCode: attributesOf === undefined ? undefined : code,
    years: nonZeroCounts(byYear, years).filter(({ value }) => value !== 0),
    lengths: nonZeroCounts(byLength, lengthClasses),
  };
}

/** The most frequent keywords of the first results: of all that are shown. `total` is the number of all results. */
export async function countKeywordFacets(
  load: (document: number) => Promise<StoredDocument>,
  documents: readonly number[],
  total: number,
  visibleCount: number,
): Promise<KeywordFacets> {
  const counted = documents.slice(0, Math.max(minCountedDocuments, visibleCount));
  const lists = await Promise.all(counted.map(load));
  const counts = new Map<string, { keyword: string; count: number }>();
  for (const { keywords } of lists) {
    for (const [key, keyword] of new Map(keywords.map((keyword) => [keywordToKey(keyword), keyword]))) {
      counts.set(key, {
        keyword: counts.get(key)?.keyword ?? keyword,
        count: (counts.get(key)?.count ?? 0) + 1,
      });
    }
  }
  const keywords = [...counts]
    .map(([value, { keyword, count }]) => ({ value, keyword, count }))
    .sort((one, other) => other.count - one.count)
    .slice(0, maxKeywords);
  return { keywords, areKeywordsCounted: counted.length === total };
}
