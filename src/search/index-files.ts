import { findShard } from "./cut-shards.ts";
import { decodeDocumentShard, rowToDocument, type ShownDocument } from "./document-shard.ts";
import { findInHashShard, firstHashOfShard, hashToShard, shortenHash } from "./hash-shard.ts";
import {
  documentShardPath,
  documentsPerShard,
  type IndexHeader,
  pairShardPath,
  type SpellingSide,
  spellingShardPath,
  type TermTier,
  termShardPath,
} from "./index-format.ts";
import { DamagedIndexError } from "./search-error.ts";
import { decodeSpellingShard, type KnownWord } from "./spelling-shard.ts";
import { TermShard } from "./term-shard.ts";
import type { TitleTier } from "./title-tier.ts";

/** Fetches a file below the index folder. Rejects where it is missing or can't be reached. */
export type LoadIndexFile = (path: string, signal?: AbortSignal) => Promise<Uint8Array>;

/** Files kept decoded: a session's worth of typing, some megabytes. */
const maxKeptFiles = 300;

/** Lists of a term: titles and keywords, or texts. */
const listsOfTerm: Record<TermTier, number> = { titles: 2, texts: 1 };

const apostrophes = /['’ʼ]/gu;

/** The last shard that may hold a text that begins with `start`: `shards` ascend by where they begin. */
function lastShardOf(starts: readonly string[], start: string): number {
  return findShard(starts, `${start}\uffff`);
}

/**
 * The files of an index, each fetched when first asked for and kept. A file that can't be fetched is asked for again the
 * next time. Fetching goes on when the query that asked is given up: the next keystroke mostly needs the same files.
 */
export class IndexFiles {
  readonly header: IndexHeader;
  readonly #load: LoadIndexFile;
  readonly #kept = new Map<string, Promise<unknown>>();
  readonly #subjects: Uint16Array;
  #tier: TitleTier | undefined;

  constructor(header: IndexHeader, load: LoadIndexFile) {
    this.header = header;
    this.#load = load;
    this.#subjects = new Uint16Array(header.documents);
    let start = 0;
    for (const [place, { count }] of header.subjects.entries()) {
      this.#subjects.fill(place, start, start + count);
      start += count;
    }
  }

  /** From now on what the tier has is not loaded any more. Throws `DamagedIndexError` where it is not of this index. */
  keepTier(tier: TitleTier): void {
    if (tier.questions.length !== this.header.documents) throw new DamagedIndexError(this.header.folder);
    this.#tier = tier;
  }

  /** Whether titles and keywords can be searched without loading anything. */
  get hasTier(): boolean {
    return this.#tier !== undefined;
  }

  /** A file's content. Rejects with `DamagedIndexError` where `decode` finds it impossible. */
  read<Content>(path: string, decode: (bytes: Uint8Array) => Content): Promise<Content> {
    const known = this.#kept.get(path);
    if (known !== undefined) {
      this.#kept.delete(path);
      this.#kept.set(path, known);
      return known as Promise<Content>;
    }
    const inTier = this.#tier?.files.get(path.slice(this.header.folder.length + 1));
    const loading = inTier === undefined ? this.#load(path) : Promise.resolve(inTier);
    const content = loading.then((bytes) => {
      try {
        return decode(bytes);
      } catch (error) {
        throw error instanceof RangeError ? new DamagedIndexError(path, error) : error;
      }
    });
    this.#kept.set(path, content);
    content.catch(() => this.#kept.delete(path));
    const oldest = this.#kept.keys().next().value;
    if (this.#kept.size > maxKeptFiles && oldest !== undefined) this.#kept.delete(oldest);
    return content;
  }

  #termShard(tier: TermTier, shard: number): Promise<TermShard> {
    const path = termShardPath(this.header, tier, shard);
    return this.read(path, (bytes) => new TermShard(bytes, listsOfTerm[tier], path));
  }

  /** The shards that may hold `start` and what begins with it, at most `limit`; none where the tier is empty. */
  termShards(tier: TermTier, start: string, limit: number): Promise<TermShard[]> {
    const starts = this.header[tier];
    const first = findShard(starts, start);
    if (first < 0) return Promise.resolve([]);
    const last = limit === 1 ? first : Math.min(lastShardOf(starts, start), first + limit - 1);
    const shards = Array.from({ length: last - first + 1 }, (_, index) =>
      this.#termShard(tier, first + index),
    );
    return Promise.all(shards);
  }

  /** The spellings that begin with `start`, on the side of endings reversed, out of at most `limit` shards. */
  async spellings(side: SpellingSide, start: string, limit: number): Promise<KnownWord[]> {
    const starts = this.header[side];
    const first = findShard(starts, start);
    if (first < 0) return [];
    const last = Math.min(lastShardOf(starts, start), first + limit - 1);
    const shards = Array.from({ length: last - first + 1 }, (_, index) =>
      this.read(spellingShardPath(this.header, side, first + index), decodeSpellingShard),
    );
    return (await Promise.all(shards)).flat().filter(({ word }) => word.startsWith(start));
  }

  /** The places under a hash of 32 bits: of a pair or of a keyword. */
  hashed(hash: number): Promise<Uint32Array> {
    const short = shortenHash(hash);
    const shard = hashToShard(short, this.header.pairShards);
    const path = pairShardPath(this.header, shard);
    const first = firstHashOfShard(shard, this.header.pairShards);
    return this.read(path, (bytes) => bytes).then((bytes) => {
      try {
        return findInHashShard(bytes, first, short);
      } catch (error) {
        throw new DamagedIndexError(path, error);
      }
    });
  }

  /** The place of a document's subject among the header's. */
  subjectOf(document: number): number {
    return this.#subjects[document] ?? -1;
  }

  /** The number of a subject's first document. */
  firstOf(subject: number): number {
    return this.header.subjects.slice(0, subject).reduce((sum, { count }) => sum + count, 0);
  }

  /** A document as the tier knows it, without keywords and lead; undefined where there is no tier. */
  questionOf(document: number): ShownDocument | undefined {
    const row = this.#tier?.questions[document];
    const subject = this.header.subjects[this.subjectOf(document)];
    return row === undefined || subject === undefined ? undefined : rowToDocument(row, subject.slug);
  }

  /** The documents whose question begins so, the shortest questions first; none where there is no tier. `text` is folded. */
  beginningWith(text: string): number[] {
    const questions = this.#tier?.questions ?? [];
    return questions
      .map(([question], document) => ({
        question: question.toLowerCase().replace(apostrophes, ""),
        document,
      }))
      .filter(({ question }) => question.startsWith(text))
      .sort((one, other) => one.question.length - other.question.length || one.document - other.document)
      .map(({ document }) => document);
  }

  async document(document: number): Promise<ShownDocument> {
    const path = documentShardPath(this.header, Math.floor(document / documentsPerShard));
    const rows = await this.read(path, (bytes) => decodeDocumentShard(bytes, path));
    const row = rows[document % documentsPerShard];
    const subject = this.header.subjects[this.subjectOf(document)];
    if (row === undefined || subject === undefined) throw new DamagedIndexError(path);
    return rowToDocument(row, subject.slug);
  }
}
