import { BitReader, BitWriter } from "./bit-stream.ts";
import { pairHashBits } from "./index-format.ts";
import { readRisingNumbers, writeRisingNumbers } from "./postings-codec.ts";

/** What one hashed key leads to: rising numbers. */
export interface HashEntry {
  readonly hash: number;
  readonly numbers: readonly number[];
}

/** Most keys have one number or two, which, written plainly, are shorter than gaps with their shift. */
const shortList = 4;
const widthBits = 5;

function writeNumbers(writer: BitWriter, numbers: readonly number[], width: number): void {
  writer.writeGamma(numbers.length - 1);
  if (numbers.length > shortList) writeRisingNumbers(writer, numbers);
  else for (const number of numbers) writer.writeBits(number, width);
}

function readNumbers(reader: BitReader, width: number): Uint32Array {
  const count = reader.readGamma() + 1;
  if (count > shortList) return readRisingNumbers(reader, count);
  return Uint32Array.from({ length: count }, () => reader.readBits(width));
}

/** The highest bits of a hash of 32: what a hash shard knows of it. */
export function shortenHash(hash: number): number {
  return hash >>> (32 - pairHashBits);
}

/** The lowest short hash that belongs to a shard: see `hashToShard`. */
export function firstHashOfShard(shard: number, shards: number): number {
  return Math.ceil((shard * 2 ** pairHashBits) / shards);
}

/** Which of `shards` equal shares holds a short hash. */
export function hashToShard(hash: number, shards: number): number {
  let shard = Math.floor((hash * shards) / 2 ** pairHashBits);
  if (firstHashOfShard(shard + 1, shards) <= hash) shard += 1;
  return shard;
}

/**
 * Keys by their short hash, without the keys: word pairs are millions, and their texts would be most of the index. Two
 * keys of one hash are told as one. `width` is how many bits a number has at most.
 */
export function encodeHashShard(entries: readonly HashEntry[], firstHash: number, width: number): Uint8Array {
  const writer = new BitWriter();
  writer.writeGamma(entries.length);
  writer.writeBits(width, widthBits);
  writeRisingNumbers(
    writer,
    entries.map((entry) => entry.hash - firstHash),
  );
  for (const { numbers } of entries) writeNumbers(writer, numbers, width);
  return writer.takeBytes();
}

/** The numbers under a short hash, in a shard whose numbering begins at `firstHash`; empty where it has none. */
export function findInHashShard(bytes: Uint8Array, firstHash: number, hash: number): Uint32Array {
  const reader = new BitReader(bytes);
  const count = reader.readGamma();
  const width = reader.readBits(widthBits);
  const place = readRisingNumbers(reader, count).indexOf(hash - firstHash);
  if (place < 0) return new Uint32Array(0);
  for (let index = 0; index < place; index += 1) readNumbers(reader, width);
  return readNumbers(reader, width);
}
