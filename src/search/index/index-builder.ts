import { must } from "../../content/must.ts";
import { reverseWord } from "../codec/dictionary-shard.ts";
import { BitWriter } from "../codec/encode/bit-writer.ts";
import { encodeCount, encodeDictionaryShard } from "../codec/encode/encode-dictionary-shard.ts";
import { encodeTermShard, type PackedTerm } from "../codec/encode/encode-term-shard.ts";
import { encodeTitleIndex } from "../codec/encode/encode-title-index.ts";
import { splitIntoShards } from "../codec/encode/split-into-shards.ts";
import { keywordImpact, textImpact, titleImpact } from "../codec/impact.ts";
import {
  headerPath,
  type IndexHeader,
  indexFormat,
  indexVersion,
  titleIndexPath,
} from "../codec/index-format.ts";
import { BigramCollector } from "./bigram-collector.ts";
import { type BigramJob, encodeBigramShards } from "./bigram-job.ts";
import { DocumentCollector } from "./document-collector.ts";
import { Fingerprint } from "./fingerprint.ts";
import { FormulaCollector, type FormulaFiles } from "./formula-collector.ts";
import { GrowableTypedArray } from "./growable-typed-array.ts";
import type { IndexSegment } from "./index-segment.ts";
import { type PayloadToImpact, type Renumbering, TermCollector } from "./term-collector.ts";

/** One file of the index. */
export interface IndexFile {
  /** Below the index folder, with `/`. Every file but the header is in a folder named after a hash of the documents. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface IndexBuilderOptions {
  /** The language (BCP 47) by which titles are sorted. Default: English. */
  readonly language?: string;
  /** Size of a term shard before compression. Smaller shards mean fewer bytes per query. Default 8192. */
  readonly termShardBytes?: number;
  /** Bigrams per shard: 2,800 make about 6 KB. Default 2800. */
  readonly bigramsPerShard?: number;
  /** Groups of words that mean the same, for queries that find little. Default none. */
  readonly equivalents?: readonly (readonly string[])[];
}

export interface IndexBuilder {
  /** Adds a segment. Each URL once; the order breaks ties between results. At most 2²² documents. */
  add(segment: IndexSegment): void;
  /** The files, one at a time, header last. Deterministic for the same segments in the same order. */
  finish(): Generator<IndexFile>;
  /** The same files in two parts. */
  finishInParts(): IndexParts;
}

/** The files of an index in two parts that can be made at the same time. */
export interface IndexParts {
  /** The files of bigrams, half of the work, in any order: see `bigramJobToFiles`. Each job is made when it is called. */
  readonly bigramJobs: readonly (() => BigramFilesJob)[];
  /** All others, header last. */
  readonly otherFiles: Generator<IndexFile>;
}

/** Files of bigrams to encode. Plain data that can be passed between threads. */
export interface BigramFilesJob extends BigramJob {
  readonly folder: string;
}

/** Encodes files of bigrams. */
export function* bigramJobToFiles(job: BigramFilesJob): Generator<IndexFile> {
  let shard = job.firstShard;
  for (const bytes of encodeBigramShards(job)) {
    yield { path: `${job.folder}/${shard}.bin`, bytes };
    shard += 1;
  }
}

/** Shorter and longer words are not matched fuzzily: the dictionaries leave them out. */
const minDictionaryWordLength = 3;
const maxDictionaryWordLength = 24;

/** How many of the most frequent terms the header lists. 400 take 1.5 KB of it. */
const commonTermCount = 400;

/** Makes the files of both parts, one part after the other. */
export function* partsToFiles({ bigramJobs, otherFiles }: IndexParts): Generator<IndexFile> {
  for (const createJob of bigramJobs) yield* bigramJobToFiles(createJob());
  yield* otherFiles;
}

/** Merges segments into the files of a search index. Pure: the caller writes the files. */
export function createIndexBuilder(options: IndexBuilderOptions = {}): IndexBuilder {
  return new SegmentMerger(options);
}

function average(numbers: GrowableTypedArray<Uint32Array>): number {
  let sum = 0;
  for (const number of numbers.view()) sum += number;
  return Math.max(1, sum / Math.max(1, numbers.length));
}

class SegmentMerger implements IndexBuilder {
  readonly #termShardBytes: number;
  readonly #bigramsPerShard: number;
  readonly #language: string;
  readonly #equivalents: readonly (readonly string[])[];
  readonly #documents = new DocumentCollector();
  readonly #titles = new TermCollector();
  readonly #keywords = new TermCollector();
  readonly #texts = new TermCollector();
  readonly #bigrams = new BigramCollector();
  readonly #formulas = new FormulaCollector();
  readonly #fingerprint = new Fingerprint();
  readonly #titleLengths = new GrowableTypedArray(new Uint32Array(0));
  readonly #keywordLengths = new GrowableTypedArray(new Uint32Array(0));
  readonly #textLengths = new GrowableTypedArray(new Uint32Array(0));

  constructor({
    language = "en",
    termShardBytes = 8192,
    bigramsPerShard = 2800,
    equivalents = [],
  }: IndexBuilderOptions) {
    this.#language = language;
    this.#equivalents = equivalents;
    this.#fingerprint.update(language);
    this.#fingerprint.update(JSON.stringify(equivalents));
    this.#termShardBytes = termShardBytes;
    this.#bigramsPerShard = bigramsPerShard;
  }

  add(segment: IndexSegment): void {
    const firstDocument = this.#documents.count;
    this.#fingerprint.update(segment.fingerprint);
    this.#documents.merge(segment.documents);
    this.#titles.merge(segment.titles, firstDocument);
    this.#keywords.merge(segment.keywords, firstDocument);
    this.#texts.merge(segment.texts, firstDocument);
    for (const length of segment.titleLengths) this.#titleLengths.push(length);
    for (const length of segment.keywordLengths) this.#keywordLengths.push(length);
    for (const length of segment.textLengths) this.#textLengths.push(length);
    this.#bigrams.merge(segment.bigrams, firstDocument);
    this.#formulas.merge(segment.formulas, firstDocument);
  }

  *finish(): Generator<IndexFile> {
    yield* partsToFiles(this.finishInParts());
  }

  finishInParts(): IndexParts {
    const renumbering = this.#documents.renumber();
    const folder = `${indexVersion}-${this.#fingerprint.digestHex()}`;
    const bigramShardCount = Math.max(1, Math.ceil(this.#bigrams.count / this.#bigramsPerShard));
    return {
      bigramJobs: this.#bigrams
        .jobs(bigramShardCount, renumbering)
        .map((createJob) => () => ({ ...createJob(), folder: `${folder}/bigrams` })),
      otherFiles: this.#otherFiles(folder, bigramShardCount, renumbering),
    };
  }

  *#otherFiles(folder: string, bigramShardCount: number, renumbering: Renumbering): Generator<IndexFile> {
    const documentFrequencies = this.#titleTermFrequencies();
    const titleIndexFiles = new Map<string, Uint8Array>();
    const packedTitles = this.#packTitles([...documentFrequencies.keys()].sort(), renumbering);
    const titles = yield* tapFiles(this.#termFiles(`${folder}/titles`, packedTitles), titleIndexFiles);
    const texts = yield* this.#termFiles(`${folder}/texts`, this.#packTexts(renumbering));
    const forwardDictionary = yield* tapFiles(
      this.#dictionaryFiles(`${folder}/forwardDictionary`, documentFrequencies, (word) => word),
      titleIndexFiles,
    );
    const reverseDictionary = yield* tapFiles(
      this.#dictionaryFiles(`${folder}/reverseDictionary`, documentFrequencies, reverseWord),
      titleIndexFiles,
    );
    const titleIndex = encodeTitleIndex(titleIndexFiles, this.#documents.rows(renumbering));
    yield* this.#documentFiles(folder, renumbering);
    const formulas = this.#formulas.toFiles(renumbering);
    yield* formulaFiles(folder, formulas);
    const header: IndexHeader = {
      format: indexFormat,
      version: indexVersion,
      folder,
      documentCount: this.#documents.count,
      subjects: this.#documents.subjects(),
      titles,
      texts,
      forwardDictionary,
      reverseDictionary,
      bigramShardCount,
      formulaCount: formulas.count,
      formulaTermShardCount: formulas.termShards.length,
      titleIndexBytes: titleIndex.length,
      averageTitleLength: Number(average(this.#titleLengths).toFixed(2)),
      years: this.#documents.years(),
      commonTerms: mostFrequentTerms(documentFrequencies),
      equivalents: this.#equivalents,
    };
    yield { path: titleIndexPath(header), bytes: titleIndex };
    yield { path: headerPath, bytes: new TextEncoder().encode(JSON.stringify(header)) };
  }

  /** The document frequency of each term of titles and keywords; a document with the term in both counts twice. */
  #titleTermFrequencies(): Map<string, number> {
    const documentFrequencies = new Map<string, number>();
    for (const collector of [this.#titles, this.#keywords]) {
      for (const term of collector.terms())
        documentFrequencies.set(
          term,
          (documentFrequencies.get(term) ?? 0) + collector.documentFrequency(term),
        );
    }
    return documentFrequencies;
  }

  *#packTitles(terms: readonly string[], renumbering: Renumbering): Generator<PackedTerm> {
    const averageLength = average(this.#keywordLengths);
    const lengths = this.#keywordLengths.view();
    const payloadToKeywordImpact: PayloadToImpact = (keywordLength, document) =>
      keywordImpact(keywordLength, must(lengths[document], "length"), averageLength);
    const writer = new BitWriter();
    for (const term of terms) {
      this.#titles.writePostingList(writer, term, renumbering, titleImpact);
      this.#keywords.writePostingList(writer, term, renumbering, payloadToKeywordImpact);
      yield { term, packed: writer.takeBytes() };
    }
  }

  *#packTexts(renumbering: Renumbering): Generator<PackedTerm> {
    const averageLength = average(this.#textLengths);
    const lengths = this.#textLengths.view();
    const payloadToImpact: PayloadToImpact = (count, document) =>
      textImpact(count, must(lengths[document], "length"), averageLength);
    const writer = new BitWriter();
    for (const term of [...this.#texts.terms()].sort()) {
      this.#texts.writePostingList(writer, term, renumbering, payloadToImpact);
      yield { term, packed: writer.takeBytes() };
    }
  }

  *#termFiles(folder: string, terms: Iterable<PackedTerm>): Generator<IndexFile, string[]> {
    const separators: string[] = [];
    for (const shard of splitIntoShards(terms, this.#termShardBytes)) {
      yield { path: `${folder}/${separators.length}.bin`, bytes: encodeTermShard(shard.terms) };
      separators.push(shard.separator);
    }
    return separators;
  }

  *#dictionaryFiles(
    folder: string,
    documentFrequencies: ReadonlyMap<string, number>,
    wordToKey: (word: string) => string,
  ): Generator<IndexFile, string[]> {
    const words = [...documentFrequencies]
      .filter(([term]) => term.length >= minDictionaryWordLength && term.length <= maxDictionaryWordLength)
      .map(([term, count]) => ({ term: wordToKey(term), packed: encodeCount(count) }))
      .sort((one, other) => (one.term < other.term ? -1 : 1));
    const separators: string[] = [];
    for (const shard of splitIntoShards(words, this.#termShardBytes)) {
      yield { path: `${folder}/${separators.length}.bin`, bytes: encodeDictionaryShard(shard.terms) };
      separators.push(shard.separator);
    }
    return separators;
  }

  *#documentFiles(folder: string, renumbering: Renumbering): Generator<IndexFile> {
    const next = { documents: 0, flags: 0, dates: 0, orders: 0 };
    for (const file of this.#documents.files(renumbering, this.#language)) {
      const extension = file.folder === "documents" ? "json" : "bin";
      yield { path: `${folder}/${file.folder}/${next[file.folder]}.${extension}`, bytes: file.bytes };
      next[file.folder] += 1;
    }
  }
}

function* formulaFiles(folder: string, { shards, termShards }: FormulaFiles): Generator<IndexFile> {
  for (const [shard, bytes] of shards.entries()) yield { path: `${folder}/formulas/${shard}.json`, bytes };
  for (const [shard, bytes] of termShards.entries())
    yield { path: `${folder}/formulaTerms/${shard}.bin`, bytes };
}

/** Yields the files unchanged and records each by its path below the index's folder. */
function* tapFiles<Result>(
  files: Generator<IndexFile, Result>,
  tapped: Map<string, Uint8Array>,
): Generator<IndexFile, Result> {
  for (;;) {
    const next = files.next();
    if (next.done) return next.value;
    tapped.set(next.value.path.replace(/^[^/]+\//u, ""), next.value.bytes);
    yield next.value;
  }
}

/** Ties are broken alphabetically, so that the same documents give the same header. */
function mostFrequentTerms(documentFrequencies: ReadonlyMap<string, number>): string[] {
  return [...documentFrequencies]
    .sort(([one, oneCount], [other, otherCount]) => otherCount - oneCount || (one < other ? -1 : 1))
    .slice(0, commonTermCount)
    .map(([term]) => term);
}
