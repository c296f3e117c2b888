import { BitReader, BitWriter } from "./bit-stream.ts";
import { bigramHashBits } from "./index-format.ts";
import { readAscendingNumbers, writeAscendingNumbers } from "./posting-list.ts";

/** A hashed key with its numbers, ascending. */
export interface HashEntry {
  readonly hash: number;
  readonly numbers: readonly number[];
}

/** Most keys have one or two numbers, which are shorter when written plainly than as gaps with a Rice parameter. */
const maxPlainNumbers = 4;
const widthBits = 5;

function writeNumbers(writer: BitWriter, numbers: readonly number[], width: number): void {
  writer.writeGamma(numbers.length - 1);
  if (numbers.length > maxPlainNumbers) writeAscendingNumbers(writer, numbers);
  else for (const number of numbers) writer.writeBits(number, width);
}

function readNumbers(reader: BitReader, width: number): Uint32Array {
  const count = reader.readGamma() + 1;
  if (count > maxPlainNumbers) return readAscendingNumbers(reader, count);
  return Uint32Array.from({ length: count }, () => reader.readBits(width));
}

/** The highest bits of a 32-bit hash: what hash shards store. */
export function truncateHash(hash: number): number {
  return hash >>> (32 - bigramHashBits);
}

/** The lowest truncated hash in a shard: see `hashToShard`. */
export function firstHashOfShard(shard: number, shardCount: number): number {
  return Math.ceil((shard * 2 ** bigramHashBits) / shardCount);
}

/** Which of `shardCount` equally sized shards contains a truncated hash. */
export function hashToShard(hash: number, shardCount: number): number {
  let shard = Math.floor((hash * shardCount) / 2 ** bigramHashBits);
  if (firstHashOfShard(shard + 1, shardCount) <= hash) shard += 1;
  return shard;
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

/** The numbers stored under a truncated hash, in a shard whose hashes start at `firstHash`; empty if there are none. */
export function findInHashShard(bytes: Uint8Array, firstHash: number, hash: number): Uint32Array {
  const reader = new BitReader(bytes);
  const count = reader.readGamma();
  const width = reader.readBits(widthBits);
  const entryIndex = readAscendingNumbers(reader, count).indexOf(hash - firstHash);
  if (entryIndex < 0) return new Uint32Array(0);
  for (let index = 0; index < entryIndex; index += 1) readNumbers(reader, width);
  return readNumbers(reader, width);
}
