import { ByteWriter, FrontCodedWriter } from "./byte-writer.ts";

/** A term with its encoded posting lists: what the builder collects and splits into shards. */
export interface PackedTerm {
  readonly term: string;
  readonly packed: Uint8Array;
}

/** Encodes a shard: the count, each term front-coded with the size of its posting lists, then the posting lists. */
export function encodeTermShard(terms: readonly PackedTerm[]): Uint8Array {
  const writer = new ByteWriter();
  writer.writeVarint(terms.length);
  const words = new FrontCodedWriter(writer);
  for (const { term, packed } of terms) {
    words.write(term);
    writer.writeVarint(packed.length);
  }
  for (const { packed } of terms) writer.writeBytes(packed);
  return writer.takeBytes();
}
