import { BitWriter } from "./bit-stream.ts";
import { cutShards } from "./cut-shards.ts";
import { DocumentCollector } from "./document-collector.ts";
import { Fingerprint } from "./fingerprint.ts";
import { keywordImpact, textImpact, titleImpact } from "./impact.ts";
import { headerPath, type IndexHeader, indexFormat, indexVersion, titleTierPath } from "./index-format.ts";
import type { IndexSegment } from "./index-segment.ts";
import { NumberList } from "./number-list.ts";
import { PairCollector } from "./pair-collector.ts";
import { encodeSpellingShard, packCount, reverseWord } from "./spelling-shard.ts";
import { type NoteToImpact, type Renumbering, TermCollector } from "./term-collector.ts";
import { encodeTermShard, type PackedTerm } from "./term-shard.ts";
import { encodeTitleTier } from "./title-tier.ts";

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
  /** Takes in a run of documents. Each address once; the order decides between equal results. At most 2²² documents. */
  add(segment: IndexSegment): void;
  /** The files, one at a time, the header last. Only once. The same segments in the same order make the same bytes. */
  finish(): Generator<IndexFile>;
}

/** Words shorter or longer than this are no typo of one another: no table of spellings lists them. */
const minSpellingLength = 3;
const maxSpellingLength = 24;

/** How many of the commonest words the header names. 400 are 1.5 KB of it. */
const commonWordCount = 400;

/** Puts segments together and makes the files of a search index. Pure: whoever calls it writes the files. */
export function createIndexBuilder(options: IndexBuilderOptions = {}): IndexBuilder {
  return new MergingBuilder(options);
}

function average(numbers: NumberList<Uint32Array>): number {
  let sum = 0;
  for (const number of numbers.view()) sum += number;
  return Math.max(1, sum / Math.max(1, numbers.length));
}

class MergingBuilder implements IndexBuilder {
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

  constructor({ termShardBytes = 8192, pairsPerShard = 2800 }: IndexBuilderOptions) {
    this.#termShardBytes = termShardBytes;
    this.#pairsPerShard = pairsPerShard;
  }

  add(segment: IndexSegment): void {
    const first = this.#documents.count;
    this.#fingerprint.add(segment.fingerprint);
    this.#documents.addAll(segment.documents);
    this.#titles.addAll(segment.titles, first);
    this.#keywords.addAll(segment.keywords, first);
    this.#texts.addAll(segment.texts, first);
    for (const length of segment.titleLengths) this.#titleLengths.push(length);
    for (const length of segment.keywordLengths) this.#keywordLengths.push(length);
    for (const length of segment.textLengths) this.#textLengths.push(length);
    this.#pairs.addAll(segment.pairs, first);
  }

  *finish(): Generator<IndexFile> {
    const renumbering = this.#documents.renumber();
    const folder = `${indexVersion}-${this.#fingerprint.toText()}`;
    const counts = this.#countTitleTerms();
    const pairShards = Math.max(1, Math.ceil(this.#pairs.count / this.#pairsPerShard));
    const tier = new Map<string, Uint8Array>();
    const packedTitles = this.#packTitles([...counts.keys()].sort(), renumbering);
    const titles = yield* noted(this.#termFiles(`${folder}/titles`, packedTitles), tier);
    const texts = yield* this.#termFiles(`${folder}/texts`, this.#packTexts(renumbering));
    const beginnings = yield* noted(
      this.#spellingFiles(`${folder}/beginnings`, counts, (word) => word),
      tier,
    );
    const endings = yield* noted(this.#spellingFiles(`${folder}/endings`, counts, reverseWord), tier);
    const tierBytes = encodeTitleTier(tier, this.#documents.rows(renumbering));
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
      tierBytes: tierBytes.length,
      titleLength: Number(average(this.#titleLengths).toFixed(2)),
      years: this.#documents.years(),
      commonWords: commonestWords(counts),
    };
    yield { path: titleTierPath(header), bytes: tierBytes };
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
    const next = { documents: 0, flags: 0, dates: 0, orders: 0 };
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

/** Passes files on, and notes them by their path below the index's folder. */
function* noted<Result>(
  files: Generator<IndexFile, Result>,
  notes: Map<string, Uint8Array>,
): Generator<IndexFile, Result> {
  for (;;) {
    const next = files.next();
    if (next.done) return next.value;
    notes.set(next.value.path.replace(/^[^/]+\//u, ""), next.value.bytes);
    yield next.value;
  }
}

/** Ties are broken by the alphabet, so that the same documents make the same header. */
function commonestWords(counts: ReadonlyMap<string, number>): string[] {
  return [...counts]
    .sort(([one, oneCount], [other, otherCount]) => otherCount - oneCount || (one < other ? -1 : 1))
    .slice(0, commonWordCount)
    .map(([term]) => term);
}
