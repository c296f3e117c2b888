import { ByteWriter, writeFrontCoded } from "./byte-writer.ts";
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
  let previous: Uint8Array = new Uint8Array(0);
  for (const { term, packed } of words) {
    previous = writeFrontCoded(writer, term, previous);
    writer.writeBytes(packed);
  }
  return writer.takeBytes();
}
