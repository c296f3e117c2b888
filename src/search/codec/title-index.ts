import { ByteReader } from "./byte-reader.ts";
import { type DocumentRow, decodeQuestions } from "./document-shard.ts";

/** The name of the part with the questions; the other parts are named by their path below the index's folder. */
export const questionsName = "questions";

/**
 * Everything needed to search titles and keywords, in one file: their posting lists, the dictionaries for fuzzy matching,
 * and all questions with their URLs. With it, titles and keywords can be searched offline.
 */
export interface TitleIndex {
  /** The bytes of files by their path below the index's folder. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** One row per document, without keywords and excerpt. */
  readonly questions: readonly DocumentRow[];
}

/** Decodes `encodeTitleIndex`. Throws `RangeError` or `DamagedIndexError` on damaged data. */
export function decodeTitleIndex(bytes: Uint8Array, path: string): TitleIndex {
  const reader = new ByteReader(bytes);
  const decoder = new TextDecoder();
  const sizes = new Map<string, number>();
  for (let left = reader.readVarint(); left > 0; left -= 1) {
    const name = decoder.decode(reader.readBytes(reader.readVarint()));
    sizes.set(name, reader.readVarint());
  }
  const files = new Map([...sizes].map(([name, size]) => [name, reader.readBytes(size)]));
  const questions = decodeQuestions(files.get(questionsName) ?? new Uint8Array(0), path);
  files.delete(questionsName);
  return { files, questions };
}
