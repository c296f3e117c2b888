import { ByteReader, ByteWriter, FrontCodedReader, writeFrontCoded } from "./byte-stream.ts";
import type { PackedTerm } from "./term-shard.ts";

/** A word that titles or keywords have, and in how many documents. */
export interface KnownWord {
  readonly word: string;
  readonly count: number;
}

/** `water` → `retaw`: words with one ending stand together when sorted. Twice is the word itself. */
export function reverseWord(word: string): string {
  return [...word].reverse().join("");
}

/** The bytes of a word's count, so that spellings are cut into shards like terms. */
export function packCount(count: number): Uint8Array {
  const writer = new ByteWriter();
  writer.writeVarint(count);
  return writer.takeBytes();
}

/** Words, or reversed words, in rising order with their counts. */
export function encodeSpellingShard(words: readonly PackedTerm[]): Uint8Array {
  const writer = new ByteWriter();
  writer.writeVarint(words.length);
  let previous: Uint8Array = new Uint8Array(0);
  for (const { term, packed } of words) {
    previous = writeFrontCoded(writer, term, previous);
    writer.writeBytes(packed);
  }
  return writer.takeBytes();
}

/** Reads back `encodeSpellingShard`. Throws `RangeError` on damaged data. */
export function decodeSpellingShard(bytes: Uint8Array): readonly KnownWord[] {
  const reader = new ByteReader(bytes);
  const spellings = new FrontCodedReader(reader);
  const words: KnownWord[] = [];
  for (let left = reader.readVarint(); left > 0; left -= 1) {
    const word = spellings.next();
    words.push({ word, count: reader.readVarint() });
  }
  return words;
}
