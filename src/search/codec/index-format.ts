import { UnknownIndexFormatError } from "./index-errors.ts";

/** The name of the index format. */
export const indexFormat = "quire-search";

/** Increased whenever the same documents produce different bytes, or the same bytes mean something else. */
export const indexVersion = 6;

/** The path of the header, below the index folder: the only file whose URL stays the same while its bytes change. */
export const headerPath = "index.json";

/** Documents whose title, keywords and excerpt are fetched together. More means fewer requests of more bytes. */
export const documentsPerShard = 16;

/** Documents whose flags and dates are fetched together: 32,768 make files of 8 and 28 KB. */
export const documentsPerAttributeFile = 32_768;

/** Bits of a bigram's hash. Fewer give shorter lists and more collisions: with 28, 1 in 65 of 4 million bigrams. */
export const bigramHashBits = 28;

/** Groups of fields that share a folder of term shards: `titles` has titles and keywords, `texts` has the answers. */
export type FieldGroup = "titles" | "texts";

/** The dictionaries for fuzzy matching: one sorted by word, one sorted by reversed word. */
export type DictionaryName = "forwardDictionary" | "reverseDictionary";

export interface HeaderSubject {
  readonly slug: string;
  readonly name: string;
  /** Number of documents. Documents are numbered subject by subject. */
  readonly count: number;
}

/** What the engine starts with. All other files are found from it and the terms of a query. */
export interface IndexHeader {
  readonly format: typeof indexFormat;
  readonly version: typeof indexVersion;
  /** The folder of all other files, named after a hash of the indexed documents. */
  readonly folder: string;
  readonly documentCount: number;
  readonly subjects: readonly HeaderSubject[];
  /** Separator keys of the term shards: not after the shard's first term, and after the last term of the shard before. */
  readonly titles: readonly string[];
  readonly texts: readonly string[];
  /** Separator keys of the shards of the forward and the reverse dictionary. */
  readonly forwardDictionary: readonly string[];
  readonly reverseDictionary: readonly string[];
  readonly bigramShardCount: number;
  /** Number of formulas; 0 if there are none to search for. */
  readonly formulaCount: number;
  readonly formulaTermShardCount: number;
  /** Average number of terms in a title, without stop words. */
  readonly averageTitleLength: number;
  /** The years of the documents, ascending; 0 if there are documents without a date. */
  readonly years: readonly number[];
  /** The size of the file at `titleIndexPath`. */
  readonly titleIndexBytes: number;
  /** The most frequent terms of titles and keywords, most frequent first. */
  readonly commonTerms: readonly string[];
  /** Groups of words, or of several words in a row, that mean the same. */
  readonly synonyms: readonly (readonly string[])[];
}

export function termShardPath(header: IndexHeader, fieldGroup: FieldGroup, shard: number): string {
  return `${header.folder}/${fieldGroup}/${shard}.bin`;
}

/** The path of the title index, below the folder of all files but the header. */
export const titleIndexName = "titles.bin";

/** The file with everything needed to search titles and keywords: see `TitleIndex`. */
export function titleIndexPath(header: IndexHeader): string {
  return `${header.folder}/${titleIndexName}`;
}

export function dictionaryShardPath(header: IndexHeader, dictionary: DictionaryName, shard: number): string {
  return `${header.folder}/${dictionary}/${shard}.bin`;
}

export function bigramShardPath(header: IndexHeader, shard: number): string {
  return `${header.folder}/bigrams/${shard}.bin`;
}

/** The file with the formulas of a shard, and the documents that have them. */
export function formulaShardPath(header: IndexHeader, shard: number): string {
  return `${header.folder}/formulas/${shard}.json`;
}

/** The file that maps the hashes of terms to the numbers of formulas. */
export function formulaTermShardPath(header: IndexHeader, shard: number): string {
  return `${header.folder}/formulaTerms/${shard}.bin`;
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

/** `subjectIndex` is the subject's index in `IndexHeader.subjects`. */
export function titleOrderPath(header: IndexHeader, subjectIndex: number): string {
  return `${header.folder}/orders/${subjectIndex}.bin`;
}

function isStringList(value: unknown): value is string[] {
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
 * The validated header. Throws `UnknownIndexFormatError` if it has another format or version, or is not a header.
 */
export function parseHeader(value: unknown): IndexHeader {
  const header = (typeof value === "object" && value !== null ? value : {}) as Partial<
    Record<keyof IndexHeader, unknown>
  >;
  const expected = `${indexFormat} ${indexVersion}`;
  const found = `${String(header.format ?? "unknown")} ${String(header.version ?? "")}`.trim();
  if (found !== expected) throw new UnknownIndexFormatError(found, expected);
  const isComplete =
    typeof header.folder === "string" &&
    /^[\w.-]+$/u.test(header.folder) &&
    isCount(header.documentCount) &&
    isSubjectList(header.subjects) &&
    header.subjects.reduce((sum, subject) => sum + subject.count, 0) === header.documentCount &&
    isStringList(header.titles) &&
    isStringList(header.texts) &&
    isStringList(header.forwardDictionary) &&
    isStringList(header.reverseDictionary) &&
    isStringList(header.commonTerms) &&
    Array.isArray(header.synonyms) &&
    header.synonyms.every(isStringList) &&
    isCount(header.bigramShardCount) &&
    isCount(header.formulaCount) &&
    isCount(header.formulaTermShardCount) &&
    isCount(header.titleIndexBytes) &&
    typeof header.averageTitleLength === "number" &&
    Array.isArray(header.years) &&
    header.years.every(isCount);
  if (!isComplete) throw new UnknownIndexFormatError(`${expected}, incomplete`, expected);
  return header as unknown as IndexHeader;
}
