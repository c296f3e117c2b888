import { must } from "../../content/must.ts";
import { reverseWord } from "../codec/dictionary-shard.ts";
import { BitWriter } from "../codec/encode/bit-writer.ts";
import type { PackedTerm } from "../codec/encode/encode-term-shard.ts";
import { encodeTitleIndex } from "../codec/encode/encode-title-index.ts";
import { keywordImpact, textImpact, titleImpact } from "../codec/impact.ts";
import { titleIndexName } from "../codec/index-format.ts";
import { documentFiles, documentsToYears, renumberDocuments } from "./document-collector.ts";
import type { DocumentLayout, Renumbering } from "./document-layout.ts";
import { type CollectedFormula, FormulaCollector } from "./formula-collector.ts";
import type { EncodedPart } from "./index-file.ts";
import type { CollectedTexts, CollectedTitles } from "./index-segment.ts";
import { MergedPostings, type PayloadToImpact } from "./merged-postings.ts";
import type { CollectedPostings } from "./term-collector.ts";
import { dictionaryFiles, termFiles } from "./term-files.ts";

/** What parts are encoded with. Plain data that can be passed between threads. */
export interface PartOptions {
  readonly layout: DocumentLayout;
  /** The language (BCP 47) by which titles are sorted. */
  readonly language: string;
  /** Size of a term shard before compression. */
  readonly termShardBytes: number;
}

/** How many of the most frequent terms the header lists. 400 take 1.5 KB of it. */
const commonTermCount = 400;

function joinLengths(parts: readonly Uint32Array[], { documentCount }: DocumentLayout): Uint32Array {
  const joined = new Uint32Array(documentCount);
  let end = 0;
  for (const part of parts) {
    joined.set(part, end);
    end += part.length;
  }
  return joined;
}

function average(numbers: Uint32Array): number {
  let sum = 0;
  for (const number of numbers) sum += number;
  return Math.max(1, sum / Math.max(1, numbers.length));
}

function mergePostings(
  segments: readonly CollectedPostings[],
  { firstDocuments }: DocumentLayout,
): MergedPostings {
  return new MergedPostings(
    segments.map((postings, index) => ({
      postings,
      firstDocument: must(firstDocuments[index], "first document"),
    })),
  );
}

/** Encodes what comes from the texts of answers. */
export function encodeTexts(
  segments: readonly CollectedTexts[],
  { layout, termShardBytes }: PartOptions,
): EncodedPart {
  const postings = mergePostings(
    segments.map((segment) => segment.postings),
    layout,
  );
  const lengths = joinLengths(
    segments.map((segment) => segment.lengths),
    layout,
  );
  const { files, separators } = termFiles(
    "texts",
    packTexts(postings, lengths, layout.renumbering),
    termShardBytes,
  );
  return { files, facts: { texts: separators } };
}

function* packTexts(
  postings: MergedPostings,
  lengths: Uint32Array,
  renumbering: Renumbering,
): Generator<PackedTerm> {
  const { terms } = postings;
  const averageLength = average(lengths);
  const payloadToImpact: PayloadToImpact = (count, document) =>
    textImpact(count, must(lengths[document], "length"), averageLength);
  const writer = new BitWriter();
  const termAt = (number: number): string => must(terms[number], "term");
  const sorted = Uint32Array.from(terms.keys()).sort((one, other) => (termAt(one) < termAt(other) ? -1 : 1));
  for (const number of sorted) {
    postings.writePostingList(writer, number, renumbering, payloadToImpact);
    yield { term: termAt(number), packed: writer.takeBytes() };
  }
}

/** Encodes what comes from titles and keywords, and what results show. */
export function encodeTitles(
  segments: readonly CollectedTitles[],
  { layout, language, termShardBytes }: PartOptions,
): EncodedPart {
  const titles = mergePostings(
    segments.map((segment) => segment.titles),
    layout,
  );
  const keywords = mergePostings(
    segments.map((segment) => segment.keywords),
    layout,
  );
  const keywordLengths = joinLengths(
    segments.map((segment) => segment.keywordLengths),
    layout,
  );
  const titleLengths = segments.map((segment) => segment.titleLengths);
  const documents = renumberDocuments(
    segments.flatMap((segment) => segment.documents),
    layout.renumbering,
  );
  const documentFrequencies = countTerms([titles, keywords]);
  const packed = packTitles(titles, keywords, keywordLengths, layout.renumbering);
  const termFolder = termFiles("titles", packed, termShardBytes);
  const forward = dictionaryFiles("forwardDictionary", documentFrequencies, termShardBytes, (word) => word);
  const reverse = dictionaryFiles("reverseDictionary", documentFrequencies, termShardBytes, reverseWord);
  const files = [...termFolder.files, ...forward.files, ...reverse.files];
  const titleIndex = encodeTitleIndex(
    new Map(files.map(({ path, bytes }) => [path, bytes])),
    documents.map(({ row }) => row),
  );
  return {
    files: [
      ...files,
      ...documentFiles(documents, layout, language),
      { path: titleIndexName, bytes: titleIndex },
    ],
    facts: {
      titles: termFolder.separators,
      forwardDictionary: forward.separators,
      reverseDictionary: reverse.separators,
      titleIndexBytes: titleIndex.length,
      averageTitleLength: Number(average(joinLengths(titleLengths, layout)).toFixed(2)),
      years: documentsToYears(documents),
      commonTerms: mostFrequentTerms(documentFrequencies),
    },
  };
}

function* packTitles(
  titles: MergedPostings,
  keywords: MergedPostings,
  keywordLengths: Uint32Array,
  renumbering: Renumbering,
): Generator<PackedTerm> {
  const averageLength = average(keywordLengths);
  const payloadToKeywordImpact: PayloadToImpact = (keywordLength, document) =>
    keywordImpact(keywordLength, must(keywordLengths[document], "length"), averageLength);
  const [titleNumbers, keywordNumbers] = [titles, keywords].map(
    ({ terms }) => new Map(terms.map((term, number) => [term, number])),
  );
  const writer = new BitWriter();
  for (const term of [...new Set([...titles.terms, ...keywords.terms])].sort()) {
    titles.writePostingList(writer, titleNumbers?.get(term), renumbering, titleImpact);
    keywords.writePostingList(writer, keywordNumbers?.get(term), renumbering, payloadToKeywordImpact);
    yield { term, packed: writer.takeBytes() };
  }
}

/** The document frequency of each term; a document with the term in title and keywords counts twice. */
function countTerms(fields: readonly MergedPostings[]): Map<string, number> {
  const documentFrequencies = new Map<string, number>();
  for (const field of fields) {
    for (const [number, term] of field.terms.entries())
      documentFrequencies.set(term, (documentFrequencies.get(term) ?? 0) + field.documentFrequency(number));
  }
  return documentFrequencies;
}

/** Ties are broken alphabetically, so that the same documents give the same header. */
function mostFrequentTerms(documentFrequencies: ReadonlyMap<string, number>): string[] {
  return [...documentFrequencies]
    .sort(([one, oneCount], [other, otherCount]) => otherCount - oneCount || (one < other ? -1 : 1))
    .slice(0, commonTermCount)
    .map(([term]) => term);
}

/** Encodes the formulas of answers. */
export function encodeFormulas(
  segments: readonly (readonly CollectedFormula[])[],
  { layout }: Pick<PartOptions, "layout">,
): EncodedPart {
  const collector = new FormulaCollector();
  for (const [index, formulas] of segments.entries())
    collector.merge(formulas, must(layout.firstDocuments[index], "first document"));
  const { count, shards, termShards } = collector.toFiles(layout.renumbering);
  return {
    files: [
      ...shards.map((bytes, shard) => ({ path: `formulas/${shard}.json`, bytes })),
      ...termShards.map((bytes, shard) => ({ path: `formulaTerms/${shard}.bin`, bytes })),
    ],
    facts: { formulaCount: count, formulaTermShardCount: termShards.length },
  };
}
