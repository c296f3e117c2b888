import { type LengthClass, lengthClasses } from "./attributes.ts";
import { type AttributesOf, dimensions, type Refusals } from "./filters.ts";
import type { IndexFiles } from "./index-files.ts";
import { keywordKey } from "./keyword-key.ts";

/** One value to narrow by, and how many results it would leave. */
export interface FacetCount<Value> {
  readonly value: Value;
  readonly count: number;
}

/** A keyword of the first results, by its commonest spelling. */
export interface KeywordCount extends FacetCount<string> {
  readonly keyword: string;
}

/**
 * How many of the documents that match the words there are of each kind. What a filter narrows is left out of its own
 * counts, so that they tell what another choice would find. Values without documents are left out.
 */
export interface Facets {
  readonly subjects: readonly FacetCount<string>[];
  /** Of the first results alone; `value` is the key that filters take. Empty where facets were not asked for. */
  readonly keywords: readonly KeywordCount[];
  /** Undefined where facets were not asked for; so the following. */
  readonly hasFormulas: number | undefined;
  readonly hasCode: number | undefined;
  readonly years: readonly FacetCount<number>[];
  readonly lengths: readonly FacetCount<LengthClass>[];
}

/** Results whose keywords are counted: each costs a share of a file. */
const keywordResults = 20;

/** Keywords named. */
const maxKeywords = 12;

function toCounts<Value>(counts: readonly number[], values: readonly Value[]): FacetCount<Value>[] {
  return values
    .map((value, place) => ({ value, count: counts[place] ?? 0 }))
    .filter(({ count }) => count > 0);
}

/** The counts of all but keywords, over the documents that match the words whether or not filters accept them. */
export function countFacets(
  files: IndexFiles,
  documents: Iterable<number>,
  refusals: Refusals,
  attributesOf: AttributesOf,
): Omit<Facets, "keywords"> {
  const { subjects, years } = files.header;
  const bySubject = subjects.map(() => 0);
  const byYear = years.map(() => 0);
  const byLength = lengthClasses.map(() => 0);
  let formulas = 0;
  let code = 0;
  const raise = (counts: number[], place: number): void => {
    counts[place] = (counts[place] ?? 0) + 1;
  };
  for (const document of documents) {
    const refused = refusals(document);
    if ((refused & ~dimensions.subject) === 0) raise(bySubject, files.subjectOf(document));
    const attributes = attributesOf?.(document);
    if (attributes === undefined) continue;
    if ((refused & ~dimensions.year) === 0) raise(byYear, attributes.year);
    if ((refused & ~dimensions.length) === 0) raise(byLength, attributes.length);
    if (attributes.hasFormulas && (refused & ~dimensions.formulas) === 0) formulas += 1;
    if (attributes.hasCode && (refused & ~dimensions.code) === 0) code += 1;
  }
  const slugs = subjects.map(({ slug }) => slug);
  return {
    subjects: toCounts(bySubject, slugs).sort((one, other) => other.count - one.count),
    hasFormulas: attributesOf === undefined ? undefined : formulas,
    hasCode: attributesOf === undefined ? undefined : code,
    years: toCounts(byYear, years),
    lengths: toCounts(byLength, lengthClasses),
  };
}

/** The keywords that most of the first results have, the commonest first. */
export async function countKeywords(
  files: IndexFiles,
  documents: readonly number[],
): Promise<KeywordCount[]> {
  const lists = await Promise.all(
    documents.slice(0, keywordResults).map((document) => files.document(document)),
  );
  const counts = new Map<string, { keyword: string; count: number }>();
  for (const { keywords } of lists) {
    for (const [key, keyword] of new Map(keywords.map((keyword) => [keywordKey(keyword), keyword]))) {
      counts.set(key, {
        keyword: counts.get(key)?.keyword ?? keyword,
        count: (counts.get(key)?.count ?? 0) + 1,
      });
    }
  }
  return [...counts]
    .map(([value, { keyword, count }]) => ({ value, keyword, count }))
    .sort((one, other) => other.count - one.count)
    .slice(0, maxKeywords);
}
