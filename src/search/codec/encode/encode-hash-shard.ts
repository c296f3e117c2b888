import { maxPlainNumbers, widthBits } from "../hash-shard.ts";
import { BitWriter } from "./bit-writer.ts";
import { writeAscendingNumbers } from "./write-posting-list.ts";

/** A hashed key with its numbers, ascending. */
export interface HashEntry {
  readonly hash: number;
  readonly numbers: readonly number[];
}

/** The same of many keys, as there are millions of bigrams: the numbers of the key number `i` end before `ends[i]`. */
export interface PackedHashEntries {
  /** How many keys there are. What follows them is ignored. */
  readonly count: number;
  readonly hashes: Uint32Array;
  readonly ends: Uint32Array;
  readonly numbers: Uint32Array;
}

function packEntries(entries: readonly HashEntry[]): PackedHashEntries {
  let end = 0;
  return {
    count: entries.length,
    hashes: Uint32Array.from(entries, ({ hash }) => hash),
    ends: Uint32Array.from(entries, ({ numbers }) => (end += numbers.length)),
    numbers: Uint32Array.from(entries.flatMap(({ numbers }) => numbers)),
  };
}

/**
 * Maps truncated hashes to numbers without storing the keys: there are millions of bigrams, and their texts would be most
 * of the index. Keys with the same hash are merged. `width` is the maximum number of bits of a number.
 */
export function encodeHashShard(entries: readonly HashEntry[], firstHash: number, width: number): Uint8Array {
  return encodePackedHashShard(packEntries(entries), firstHash, width);
}

/** The same for packed entries. */
export function encodePackedHashShard(
  { count, hashes, ends, numbers }: PackedHashEntries,
  firstHash: number,
  width: number,
): Uint8Array {
  const writer = new BitWriter();
  writer.writeGamma(count);
  writer.writeBits(width, widthBits);
  writeAscendingNumbers(
    writer,
    hashes.subarray(0, count).map((hash) => hash - firstHash),
  );
  let start = 0;
  for (let index = 0; index < count; index += 1) {
    const end = ends[index] as number;
    writer.writeGamma(end - start - 1);
    if (end - start > maxPlainNumbers) writeAscendingNumbers(writer, numbers.subarray(start, end));
    else for (let each = start; each < end; each += 1) writer.writeBits(numbers[each] as number, width);
    start = end;
  }
  return writer.takeBytes();
}
