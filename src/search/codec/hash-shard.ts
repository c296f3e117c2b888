import { BitReader } from "./bit-reader.ts";
import { bigramHashBits } from "./index-format.ts";
import { readAscendingNumbers } from "./posting-list.ts";

/** Most keys have one or two numbers, which are shorter when written plainly than as gaps with a Rice parameter. */
export const maxPlainNumbers = 4;
export const widthBits = 5;

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
