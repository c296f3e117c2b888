import { type DictionaryEntry, decodeDictionaryShard } from "../codec/dictionary-shard.ts";
import {
  type DocumentRow,
  decodeDocumentShard,
  rowToDocument,
  type StoredDocument,
} from "../codec/document-shard.ts";
import { findShard } from "../codec/find-shard.ts";
import { findInHashShard, firstHashOfShard, hashToShard, truncateHash } from "../codec/hash-shard.ts";
import { DamagedIndexError, decodeFile } from "../codec/index-errors.ts";
import {
  bigramShardPath,
  type DictionaryName,
  dictionaryShardPath,
  documentShardPath,
  documentsPerShard,
  type FieldGroup,
  type HeaderSubject,
  type IndexHeader,
  termShardPath,
  titleIndexPath,
} from "../codec/index-format.ts";
import { TermShard } from "../codec/term-shard.ts";
import { decodeTitleIndex, type TitleIndex } from "../codec/title-index.ts";

/** Fetches a file below the index folder. Rejects if it is missing or can't be reached. */
export type LoadIndexFile = (path: string, signal?: AbortSignal) => Promise<Uint8Array>;

/** Decoded files in the cache: enough for a session of typing, a few megabytes. */
const maxCachedFiles = 300;

/** Posting lists per term: one for titles and one for keywords, or one for texts. */
const listsPerTerm: Record<FieldGroup, number> = { titles: 2, texts: 1 };

/** A title index of at most this many bytes is loaded where a query needs one: about as much as a query loads otherwise. */
const maxBytesLoadedForQuery = 100_000;

/** The last shard that may contain a term starting with `prefix`. `separators` are ascending. */
function lastShardWithPrefix(separators: readonly string[], prefix: string): number {
  return findShard(separators, `${prefix}\uffff`);
}

/**
 * The files of an index, each fetched when first needed and then cached. A file that could not be fetched is requested
 * again the next time. Aborting a query does not abort its requests: the next query mostly needs the same files.
 */
export class IndexReader {
  readonly header: IndexHeader;
  readonly #load: LoadIndexFile;
  readonly #cache = new Map<string, Promise<unknown>>();
  readonly #subjects: Uint16Array;
  readonly #loadErrors = new WeakSet<object>();
  #titleIndex: TitleIndex | undefined;

  constructor(header: IndexHeader, load: LoadIndexFile) {
    this.header = header;
    this.#load = load;
    this.#subjects = new Uint16Array(header.documentCount);
    let start = 0;
    for (const [subject, { count }] of header.subjects.entries()) {
      this.#subjects.fill(subject, start, start + count);
      start += count;
    }
  }

  /** From now on its files are not loaded. Throws `DamagedIndexError` if the title index belongs to another index. */
  attachTitleIndex(titleIndex: TitleIndex): void {
    if (titleIndex.questions.length !== this.header.documentCount)
      throw new DamagedIndexError(this.header.folder);
    this.#titleIndex = titleIndex;
  }

  /** Whether an error comes from `load`: the file may be there another time. Any other error is a defect or damage. */
  isLoadError(error: unknown): boolean {
    return typeof error === "object" && error !== null && this.#loadErrors.has(error);
  }

  /** Whether titles and keywords can be searched without loading any file. */
  get hasTitleIndex(): boolean {
    return this.#titleIndex !== undefined;
  }

  /** The decoded content of a file. Rejects with `DamagedIndexError` if `decode` throws a `RangeError`. */
  read<Content>(path: string, decode: (bytes: Uint8Array) => Content): Promise<Content> {
    const cached = this.#cache.get(path);
    if (cached !== undefined) {
      this.#cache.delete(path);
      this.#cache.set(path, cached);
      return cached as Promise<Content>;
    }
    const fromTitleIndex = this.#titleIndex?.files.get(path.slice(this.header.folder.length + 1));
    const loading = fromTitleIndex === undefined ? this.#load(path) : Promise.resolve(fromTitleIndex);
    loading.catch((error: unknown) => {
      if (typeof error === "object" && error !== null) this.#loadErrors.add(error);
    });
    const content = loading.then((bytes) => decodeFile(path, () => decode(bytes)));
    this.#cache.set(path, content);
    content.catch(() => this.#cache.delete(path));
    const oldest = this.#cache.keys().next().value;
    if (this.#cache.size > maxCachedFiles && oldest !== undefined) this.#cache.delete(oldest);
    return content;
  }

  #termShard(fieldGroup: FieldGroup, shard: number): Promise<TermShard> {
    const path = termShardPath(this.header, fieldGroup, shard);
    return this.read(path, (bytes) => new TermShard(bytes, listsPerTerm[fieldGroup], path));
  }

  /** The shards that may contain terms starting with `prefix`, at most `limit`; none if the field group is empty. */
  termShards(fieldGroup: FieldGroup, prefix: string, limit: number): Promise<TermShard[]> {
    const separators = this.header[fieldGroup];
    const first = findShard(separators, prefix);
    if (first < 0) return Promise.resolve([]);
    const last = limit === 1 ? first : Math.min(lastShardWithPrefix(separators, prefix), first + limit - 1);
    const shards = Array.from({ length: last - first + 1 }, (_, index) =>
      this.#termShard(fieldGroup, first + index),
    );
    return Promise.all(shards);
  }

  /** The dictionary entries starting with `prefix` (reversed in the reverse dictionary), from at most `limit` shards. */
  async dictionaryEntries(
    dictionary: DictionaryName,
    prefix: string,
    limit: number,
  ): Promise<DictionaryEntry[]> {
    const separators = this.header[dictionary];
    const first = findShard(separators, prefix);
    if (first < 0) return [];
    const last = Math.min(lastShardWithPrefix(separators, prefix), first + limit - 1);
    const shards = Array.from({ length: last - first + 1 }, (_, index) =>
      this.read(dictionaryShardPath(this.header, dictionary, first + index), decodeDictionaryShard),
    );
    return (await Promise.all(shards)).flat().filter(({ word }) => word.startsWith(prefix));
  }

  /** The packed positions stored under the 32-bit hash of a bigram or a keyword. */
  positionsOfHash(hash: number): Promise<Uint32Array> {
    return this.numbersOfHash(hash, this.header.bigramShardCount, bigramShardPath);
  }

  /** The numbers stored under a 32-bit hash in one of `shardCount` hash shards. */
  async numbersOfHash(
    hash: number,
    shardCount: number,
    shardToPath: (header: IndexHeader, shard: number) => string,
  ): Promise<Uint32Array> {
    const shortHash = truncateHash(hash);
    const shard = hashToShard(shortHash, shardCount);
    const path = shardToPath(this.header, shard);
    const bytes = await this.read(path, (content) => content);
    return decodeFile(path, () => findInHashShard(bytes, firstHashOfShard(shard, shardCount), shortHash));
  }

  /** The index of a document's subject in the header. Throws `DamagedIndexError` if there is no such document. */
  subjectIndexOf(document: number): number {
    const index = this.#subjects[document];
    if (index === undefined) throw new DamagedIndexError(this.header.folder);
    return index;
  }

  /** A document's subject. Throws `DamagedIndexError` if there is no such document. */
  subjectOf(document: number): HeaderSubject {
    const subject = this.header.subjects[this.subjectIndexOf(document)];
    if (subject === undefined) throw new DamagedIndexError(this.header.folder);
    return subject;
  }

  /** The number of a subject's first document. */
  firstDocumentOf(subjectIndex: number): number {
    return this.header.subjects.slice(0, subjectIndex).reduce((sum, { count }) => sum + count, 0);
  }

  /** A document as the title index stores it, without keywords and excerpt; undefined if no title index is attached. */
  documentFromTitleIndex(document: number): StoredDocument | undefined {
    const row = this.#titleIndex?.questions[document];
    return row && rowToDocument(row, this.subjectOf(document).slug);
  }

  /** The questions of all documents. None without a title index, if that is too large to be loaded for a query. */
  async questions(): Promise<readonly DocumentRow[]> {
    const path = titleIndexPath(this.header);
    if (!this.hasTitleIndex && this.header.titleIndexBytes <= maxBytesLoadedForQuery)
      this.attachTitleIndex(await this.read(path, (bytes) => decodeTitleIndex(bytes, path)));
    return this.#titleIndex?.questions ?? [];
  }

  async document(document: number): Promise<StoredDocument> {
    const path = documentShardPath(this.header, Math.floor(document / documentsPerShard));
    const rows = await this.read(path, (bytes) => decodeDocumentShard(bytes, path));
    const row = rows[document % documentsPerShard];
    if (row === undefined) throw new DamagedIndexError(path);
    return rowToDocument(row, this.subjectOf(document).slug);
  }
}
