import { ByteReader, FrontCodedReader } from "./byte-reader.ts";

/** A word of titles or keywords with its document frequency. */
export interface DictionaryEntry {
  readonly word: string;
  readonly count: number;
}

/** `water` → `retaw`: reversed words with the same ending are neighbors when sorted. Applied twice it gives the word. */
export function reverseWord(word: string): string {
  return [...word].reverse().join("");
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
