import { BitWriter } from "./bit-stream.ts";
import { cutShards } from "./cut-shards.ts";
import { DocumentCollector } from "./document-collector.ts";
import { Fingerprint } from "./fingerprint.ts";
import { hashKeyword, hashPair } from "./hash-text.ts";
import { keywordImpact, textImpact, titleImpact } from "./impact.ts";
import { headerPath, type IndexHeader, indexFormat, indexVersion } from "./index-format.ts";
import { keywordKey } from "./keyword-key.ts";
import { NumberList } from "./number-list.ts";
import { PairCollector } from "./pair-collector.ts";
import type { SearchDocument } from "./search-document.ts";
import { encodeSpellingShard, packCount, reverseWord } from "./spelling-shard.ts";
import { type NoteToImpact, type Renumbering, TermCollector } from "./term-collector.ts";
import { encodeTermShard, type PackedTerm } from "./term-shard.ts";
import { contentTokens, type Token, type TokenCache } from "./tokenize.ts";

/** One file of the index. */
export interface IndexFile {
  /** Below the index folder, with `/`. All but the header lie in a folder named after what was indexed. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface IndexBuilderOptions {
  /** Size of a shard of terms, before it is compressed. Smaller ones are fewer bytes a query. Default 8192. */
  readonly termShardBytes?: number;
  /** Pairs of words that share a shard: 2,800 make about 6 KB. Default 2800. */
  readonly pairsPerShard?: number;
}

export interface IndexBuilder {
  /** Takes in one document. Each address once; the order decides between equal results. At most 2²² documents. */
  add(document: SearchDocument): void;
  /** The files, one at a time, the header last. Only once. The same documents in the same order make the same bytes. */
  finish(): Generator<IndexFile>;
}

/** Words shorter or longer than this are no typo of one another: no table of spellings lists them. */
const minSpellingLength = 3;
const maxSpellingLength = 24;

/** How many of the commonest words the header names. 400 are 1.5 KB of it. */
const commonWordCount = 400;

/** Distinct written words that are remembered with their tokens. */
const maxCachedWords = 300_000;

/** Collects documents and makes the files of a search index. Pure: whoever calls it writes the files. */
export function createIndexBuilder(options: IndexBuilderOptions = {}): IndexBuilder {
  return new CollectingBuilder(options);
}

function average(numbers: NumberList<Uint32Array>): number {
  let sum = 0;
  for (const number of numbers.view()) sum += number;
  return Math.max(1, sum / Math.max(1, numbers.length));
}

/** The terms of words: themselves and, of identifiers, their parts. */
function termsOf(tokens: readonly Token[]): string[] {
  const terms: string[] = [];
  for (const { term, parts } of tokens) {
    terms.push(term);
    if (parts.length > 0) terms.push(...parts);
  }
  return terms;
}

class CollectingBuilder implements IndexBuilder {
  readonly #termShardBytes: number;
  readonly #pairsPerShard: number;
  readonly #documents = new DocumentCollector();
  readonly #titles = new TermCollector();
  readonly #keywords = new TermCollector();
  readonly #texts = new TermCollector();
  readonly #pairs = new PairCollector();
  readonly #fingerprint = new Fingerprint();
  readonly #titleLengths = new NumberList(new Uint32Array(0));
  readonly #keywordLengths = new NumberList(new Uint32Array(0));
  readonly #textLengths = new NumberList(new Uint32Array(0));
  readonly #cache: TokenCache = new Map();

  constructor({ termShardBytes = 8192, pairsPerShard = 2800 }: IndexBuilderOptions) {
    this.#termShardBytes = termShardBytes;
    this.#pairsPerShard = pairsPerShard;
  }

  add(document: SearchDocument): void {
    const number = this.#documents.count;
    this.#fingerprint.add(JSON.stringify(document));
    this.#documents.add(document);
    this.#addTitle(number, document.question);
    this.#addKeywords(number, document.keywords);
    this.#addText(number, document.text);
    if (this.#cache.size > maxCachedWords) this.#cache.clear();
  }

  #addPairs(number: number, tokens: readonly Token[]): void {
    for (let index = 1; index < tokens.length; index += 1) {
      this.#pairs.add(hashPair(tokens[index - 1]?.term ?? "", tokens[index]?.term ?? ""), number, index);
    }
  }

  #addTitle(number: number, question: string): void {
    const tokens = contentTokens(question, this.#cache);
    const length = new Set(tokens.map((token) => token.term)).size;
    for (const term of new Set(termsOf(tokens))) this.#titles.add(term, number, length);
    this.#titleLengths.push(length);
    this.#addPairs(number, tokens);
  }

  #addKeywords(number: number, keywords: readonly string[]): void {
    const shortest = new Map<string, number>();
    let allWords = 0;
    for (const keyword of keywords) {
      const tokens = contentTokens(keyword, this.#cache);
      const terms = new Set(termsOf(tokens));
      const words = new Set(tokens.map((token) => token.term)).size;
      allWords += words;
      for (const term of terms) shortest.set(term, Math.min(words, shortest.get(term) ?? words));
      this.#addPairs(number, tokens);
      this.#pairs.add(hashKeyword(keywordKey(keyword)), number, 0);
    }
    for (const [term, words] of shortest) this.#keywords.add(term, number, words);
    this.#keywordLengths.push(allWords);
  }

  #addText(number: number, text: string): void {
    const tokens = contentTokens(text, this.#cache);
    const counts = new Map<string, number>();
    for (const term of termsOf(tokens)) counts.set(term, (counts.get(term) ?? 0) + 1);
    for (const [term, count] of counts) this.#texts.add(term, number, count);
    this.#textLengths.push(tokens.length);
    this.#addPairs(number, tokens);
  }

  *finish(): Generator<IndexFile> {
    const renumbering = this.#documents.renumber();
    const folder = `${indexVersion}-${this.#fingerprint.toText()}`;
    const counts = this.#countTitleTerms();
    const pairShards = Math.max(1, Math.ceil(this.#pairs.count / this.#pairsPerShard));
    const titles = yield* this.#termFiles(
      `${folder}/titles`,
      this.#packTitles([...counts.keys()].sort(), renumbering),
    );
    const texts = yield* this.#termFiles(`${folder}/texts`, this.#packTexts(renumbering));
    const beginnings = yield* this.#spellingFiles(`${folder}/beginnings`, counts, (word) => word);
    const endings = yield* this.#spellingFiles(`${folder}/endings`, counts, reverseWord);
    yield* this.#documentFiles(folder, renumbering);
    yield* this.#pairFiles(`${folder}/pairs`, pairShards, renumbering);
    const header: IndexHeader = {
      format: indexFormat,
      version: indexVersion,
      folder,
      documents: this.#documents.count,
      subjects: this.#documents.subjects(),
      titles,
      texts,
      beginnings,
      endings,
      pairShards,
      titleLength: Number(average(this.#titleLengths).toFixed(2)),
      years: this.#documents.years(),
      commonWords: commonestWords(counts),
    };
    yield { path: headerPath, bytes: new TextEncoder().encode(JSON.stringify(header)) };
  }

  /** In how many documents each word of titles and keywords stands, one that has it in both counted twice. */
  #countTitleTerms(): Map<string, number> {
    const counts = new Map<string, number>();
    for (const collector of [this.#titles, this.#keywords]) {
      for (const term of collector.terms())
        counts.set(term, (counts.get(term) ?? 0) + collector.countOf(term));
    }
    return counts;
  }

  *#packTitles(terms: readonly string[], renumbering: Renumbering): Generator<PackedTerm> {
    const averageLength = average(this.#keywordLengths);
    const lengths = this.#keywordLengths.view();
    const noteToKeywordImpact: NoteToImpact = (words, document) =>
      keywordImpact(words, lengths[document] ?? 0, averageLength);
    const writer = new BitWriter();
    for (const term of terms) {
      this.#titles.writeList(writer, term, renumbering, titleImpact);
      this.#keywords.writeList(writer, term, renumbering, noteToKeywordImpact);
      yield { term, packed: writer.takeBytes() };
    }
  }

  *#packTexts(renumbering: Renumbering): Generator<PackedTerm> {
    const averageLength = average(this.#textLengths);
    const lengths = this.#textLengths.view();
    const noteToImpact: NoteToImpact = (count, document) =>
      textImpact(count, lengths[document] ?? 0, averageLength);
    const writer = new BitWriter();
    for (const term of [...this.#texts.terms()].sort()) {
      this.#texts.writeList(writer, term, renumbering, noteToImpact);
      yield { term, packed: writer.takeBytes() };
    }
  }

  *#termFiles(folder: string, terms: Iterable<PackedTerm>): Generator<IndexFile, string[]> {
    const starts: string[] = [];
    for (const shard of cutShards(terms, this.#termShardBytes)) {
      yield { path: `${folder}/${starts.length}.bin`, bytes: encodeTermShard(shard.terms) };
      starts.push(shard.start);
    }
    return starts;
  }

  *#spellingFiles(
    folder: string,
    counts: ReadonlyMap<string, number>,
    wordToKey: (word: string) => string,
  ): Generator<IndexFile, string[]> {
    const words = [...counts]
      .filter(([term]) => term.length >= minSpellingLength && term.length <= maxSpellingLength)
      .map(([term, count]) => ({ term: wordToKey(term), packed: packCount(count) }))
      .sort((one, other) => (one.term < other.term ? -1 : 1));
    const starts: string[] = [];
    for (const shard of cutShards(words, this.#termShardBytes)) {
      yield { path: `${folder}/${starts.length}.bin`, bytes: encodeSpellingShard(shard.terms) };
      starts.push(shard.start);
    }
    return starts;
  }

  *#documentFiles(folder: string, renumbering: Renumbering): Generator<IndexFile> {
    const next = { documents: 0, flags: 0, dates: 0 };
    for (const file of this.#documents.files(renumbering)) {
      const extension = file.folder === "documents" ? "json" : "bin";
      yield { path: `${folder}/${file.folder}/${next[file.folder]}.${extension}`, bytes: file.bytes };
      next[file.folder] += 1;
    }
  }

  *#pairFiles(folder: string, shards: number, renumbering: Renumbering): Generator<IndexFile> {
    let shard = 0;
    for (const bytes of this.#pairs.shards(shards, renumbering)) {
      yield { path: `${folder}/${shard}.bin`, bytes };
      shard += 1;
    }
  }
}

/** Ties are broken by the alphabet, so that the same documents make the same header. */
function commonestWords(counts: ReadonlyMap<string, number>): string[] {
  return [...counts]
    .sort(([one, oneCount], [other, otherCount]) => otherCount - oneCount || (one < other ? -1 : 1))
    .slice(0, commonWordCount)
    .map(([term]) => term);
}
