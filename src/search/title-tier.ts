import { ByteReader, ByteWriter } from "./byte-stream.ts";
import { type DocumentRow, decodeQuestions, encodeQuestions } from "./document-shard.ts";

/** The name of the questions in a pack; all else in it is named as it lies below the index's folder. */
const questionsName = "questions";

/**
 * What finds and names documents by their titles and keywords, in one file: the lists of titles and keywords, the
 * tables of spellings, and all questions with their addresses. Who has it searches these without a connection.
 */
export interface TitleTier {
  /** The bytes of files, by their path below the index's folder. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** A row for each document; without keywords and first words. */
  readonly questions: readonly DocumentRow[];
}

/** The bytes of a tier: how many parts, each with name and size, then their bytes. */
export function encodeTitleTier(
  files: ReadonlyMap<string, Uint8Array>,
  questions: readonly DocumentRow[],
): Uint8Array {
  const writer = new ByteWriter();
  const encoder = new TextEncoder();
  const parts = new Map([...files, [questionsName, encodeQuestions(questions)]]);
  writer.writeVarint(parts.size);
  for (const [name, bytes] of parts) {
    const encoded = encoder.encode(name);
    writer.writeVarint(encoded.length);
    writer.writeBytes(encoded);
    writer.writeVarint(bytes.length);
  }
  for (const bytes of parts.values()) writer.writeBytes(bytes);
  return writer.takeBytes();
}

/** Reads back `encodeTitleTier`. Throws `RangeError` or `DamagedIndexError` on damaged data. */
export function decodeTitleTier(bytes: Uint8Array, path: string): TitleTier {
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
