import { ByteReader, ByteWriter, FrontCodedReader, writeFrontCoded } from "./byte-stream.ts";
import type { PackedTerm } from "./term-shard.ts";

/** A word of titles or keywords with its document frequency. */
export interface DictionaryEntry {
  readonly word: string;
  readonly count: number;
}

/** `water` → `retaw`: reversed words with the same ending are neighbours when sorted. Applied twice it gives the word. */
export function reverseWord(word: string): string {
  return [...word].reverse().join("");
}

/** Encodes a word's document frequency, so that dictionaries are split into shards like terms. */
export function encodeCount(count: number): Uint8Array {
  const writer = new ByteWriter();
  writer.writeVarint(count);
  return writer.takeBytes();
}

/** Encodes words, or reversed words, in ascending order with their document frequencies. */
export function encodeDictionaryShard(words: readonly PackedTerm[]): Uint8Array {
  const writer = new ByteWriter();
  writer.writeVarint(words.length);
  let previous: Uint8Array = new Uint8Array(0);
  for (const { term, packed } of words) {
    previous = writeFrontCoded(writer, term, previous);
    writer.writeBytes(packed);
  }
  return writer.takeBytes();
}

/** Decodes `encodeDictionaryShard`. Throws `RangeError` on damaged data. */
export function decodeDictionaryShard(bytes: Uint8Array): readonly DictionaryEntry[] {
  const reader = new ByteReader(bytes);
  const frontCodedWords = new FrontCodedReader(reader);
  const words: DictionaryEntry[] = [];
  for (let left = reader.readVarint(); left > 0; left -= 1) {
    const word = frontCodedWords.next();
    words.push({ word, count: reader.readVarint() });
  }
  return words;
}
