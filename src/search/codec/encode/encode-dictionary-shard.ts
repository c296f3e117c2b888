import { ByteWriter, FrontCodedWriter } from "./byte-writer.ts";
import type { PackedTerm } from "./encode-term-shard.ts";

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
  const frontCoded = new FrontCodedWriter(writer);
  for (const { term, packed } of words) {
    frontCoded.write(term);
    writer.writeBytes(packed);
  }
  return writer.takeBytes();
}
