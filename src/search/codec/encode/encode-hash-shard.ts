import { maxPlainNumbers, widthBits } from "../hash-shard.ts";
import { BitWriter } from "./bit-writer.ts";
import { writeAscendingNumbers } from "./write-posting-list.ts";
/** A hashed key with its numbers, ascending. */
export interface HashEntry {
  readonly hash: number;
  readonly numbers: readonly number[];
}

function writeNumbers(writer: BitWriter, numbers: readonly number[], width: number): void {
  writer.writeGamma(numbers.length - 1);
  if (numbers.length > maxPlainNumbers) writeAscendingNumbers(writer, numbers);
  else for (const number of numbers) writer.writeBits(number, width);
}

/**
 * Maps truncated hashes to numbers without storing the keys: there are millions of bigrams, and their texts would be most
 * of the index. Keys with the same hash are merged. `width` is the maximum number of bits of a number.
 */
export function encodeHashShard(entries: readonly HashEntry[], firstHash: number, width: number): Uint8Array {
  const writer = new BitWriter();
  writer.writeGamma(entries.length);
  writer.writeBits(width, widthBits);
  writeAscendingNumbers(
    writer,
    entries.map((entry) => entry.hash - firstHash),
  );
  for (const { numbers } of entries) writeNumbers(writer, numbers, width);
  return writer.takeBytes();
}
