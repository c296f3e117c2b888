import { UnknownIndexFormatError } from "./search-error.ts";

/** The name of the format. */
export const indexFormat = "quire-search";

/** Rises whenever the same documents make other bytes, or the same bytes mean another thing. */
export const indexVersion = 3;

/** Where the header lies, below the index folder: the one file whose address stays and whose bytes change. */
export const headerPath = "index.json";

/** Documents whose title, keywords and lead are fetched together. More are fewer requests of more bytes. */
export const documentsPerShard = 16;

/** Documents whose flags and dates are fetched together: 32,768 make files of 8 and 28 KB. */
export const documentsPerAttributeFile = 32_768;

/** Bits of a pair's hash. Fewer are shorter lists and more wrong hits: 28 among 4 million pairs, 1 in 65. */
export const pairHashBits = 28;

/** The tiers of words: each is a folder of shards. `titles` has titles and keywords, `texts` the answers. */
export type TermTier = "titles" | "texts";

/** The tables of spellings: one in the order of words, one in the order of words reversed. */
export type SpellingSide = "beginnings" | "endings";

export interface HeaderSubject {
  readonly slug: string;
  readonly name: string;
  /** How many documents; they are numbered together, subject after subject. */
  readonly count: number;
}

/** What the engine begins with. Everything else is found from it and the words of a query. */
export interface IndexHeader {
  readonly format: typeof indexFormat;
  readonly version: typeof indexVersion;
  /** The folder of all other files, named after what was indexed. */
  readonly folder: string;
  readonly documents: number;
  readonly subjects: readonly HeaderSubject[];
  /** For each shard a text that is neither after its first term nor before the last term of the shard before. */
  readonly titles: readonly string[];
  readonly texts: readonly string[];
  /** The same for the shards of words as spelled, and of words reversed. */
  readonly beginnings: readonly string[];
  readonly endings: readonly string[];
  readonly pairShards: number;
  /** Words of an average title, without stop words. */
  readonly titleLength: number;
  /** The years that documents are of, rising. */
  readonly years: readonly number[];
  /** The size of the file that `titleTierPath` names. */
  readonly tierBytes: number;
  /** The words that stand in most titles and keywords, the commonest first. */
  readonly commonWords: readonly string[];
}

export function termShardPath(header: IndexHeader, tier: TermTier, shard: number): string {
  return `${header.folder}/${tier}/${shard}.bin`;
}

/** The file with all that finds and names documents by titles and keywords: see `TitleTier`. */
export function titleTierPath(header: IndexHeader): string {
  return `${header.folder}/titles.bin`;
}

export function spellingShardPath(header: IndexHeader, side: SpellingSide, shard: number): string {
  return `${header.folder}/${side}/${shard}.bin`;
}

export function pairShardPath(header: IndexHeader, shard: number): string {
  return `${header.folder}/pairs/${shard}.bin`;
}

export function documentShardPath(header: IndexHeader, shard: number): string {
  return `${header.folder}/documents/${shard}.json`;
}

export function flagsPath(header: IndexHeader, file: number): string {
  return `${header.folder}/flags/${file}.bin`;
}

export function datesPath(header: IndexHeader, file: number): string {
  return `${header.folder}/dates/${file}.bin`;
}

/** `subject` is its place among the header's. */
export function titleOrderPath(header: IndexHeader, subject: number): string {
  return `${header.folder}/orders/${subject}.bin`;
}

function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value < 2 ** 32;
}

function isSubjectList(value: unknown): value is HeaderSubject[] {
  return (
    Array.isArray(value) &&
    value.every(
      (item: Partial<HeaderSubject> | null) =>
        typeof item === "object" &&
        item !== null &&
        typeof item.slug === "string" &&
        typeof item.name === "string" &&
        isCount(item.count),
    )
  );
}

/**
 * The header, checked. Throws `UnknownIndexFormatError` where it is of another format or version, or no header.
 */
export function checkHeader(value: unknown): IndexHeader {
  const header = (typeof value === "object" && value !== null ? value : {}) as Partial<
    Record<keyof IndexHeader, unknown>
  >;
  const expected = `${indexFormat} ${indexVersion}`;
  const found = `${String(header.format ?? "unknown")} ${String(header.version ?? "")}`.trim();
  if (found !== expected) throw new UnknownIndexFormatError(found, expected);
  const isWhole =
    typeof header.folder === "string" &&
    /^[\w.-]+$/u.test(header.folder) &&
    isCount(header.documents) &&
    isSubjectList(header.subjects) &&
    header.subjects.reduce((sum, subject) => sum + subject.count, 0) === header.documents &&
    isTextList(header.titles) &&
    isTextList(header.texts) &&
    isTextList(header.beginnings) &&
    isTextList(header.endings) &&
    isTextList(header.commonWords) &&
    isCount(header.pairShards) &&
    isCount(header.tierBytes) &&
    typeof header.titleLength === "number" &&
    Array.isArray(header.years) &&
    header.years.every(isCount);
  if (!isWhole) throw new UnknownIndexFormatError(`${expected}, incomplete`, expected);
  return header as unknown as IndexHeader;
}
