import { BitReader, BitWriter } from "./bit-stream.ts";

/** How long an answer is to read. */
export type LengthClass = "short" | "medium" | "long";

export const lengthClasses: readonly LengthClass[] = ["short", "medium", "long"];

/** Words from which an answer is medium and long: about one minute and two of reading. */
const mediumFromWords = 200;
const longFromWords = 400;

/** What filters ask of a document. */
export interface Attributes {
  /** Its place among the header's years. */
  readonly year: number;
  /** Its place among `lengthClasses`. */
  readonly length: number;
  readonly hasFormulas: boolean;
  readonly hasCode: boolean;
}

export function wordsToLengthClass(words: number): LengthClass {
  if (words >= longFromWords) return "long";
  return words >= mediumFromWords ? "medium" : "short";
}

/** Bits that a place among `count` things needs. */
function placeBits(count: number): number {
  return count < 2 ? 0 : 32 - Math.clz32(count - 1);
}

/** Four bits a document, and what its year needs beyond. */
export function encodeFlags(documents: readonly Attributes[], years: number): Uint8Array {
  const writer = new BitWriter();
  for (const { year, length, hasFormulas, hasCode } of documents) {
    writer.writeBits(year, placeBits(years));
    writer.writeBits(length, 2);
    writer.writeBits(hasFormulas ? 1 : 0, 1);
    writer.writeBits(hasCode ? 1 : 0, 1);
  }
  return writer.takeBytes();
}

/** Reads back `count` documents. Throws `RangeError` where the data is too short. */
export function decodeFlags(bytes: Uint8Array, count: number, years: number): Attributes[] {
  const reader = new BitReader(bytes);
  return Array.from({ length: count }, () => ({
    year: reader.readBits(placeBits(years)),
    length: reader.readBits(2),
    hasFormulas: reader.readBits(1) === 1,
    hasCode: reader.readBits(1) === 1,
  }));
}

const dayMs = 86_400_000;

/** A date `YYYY-MM-DD…` as days since 1970, 0 where it is none. */
export function dateToDay(date: string): number {
  const time = Date.parse(date.slice(0, 10));
  return Number.isNaN(time) ? 0 : Math.max(0, Math.floor(time / dayMs));
}

/** Days as the first of them and the width of the others' distance from it, then these. */
export function encodeDays(days: readonly number[]): Uint8Array {
  const first = days.reduce((least, day) => Math.min(least, day), Number.POSITIVE_INFINITY);
  const last = days.reduce((most, day) => Math.max(most, day), 0);
  const width = placeBits(last - first + 1);
  const writer = new BitWriter();
  writer.writeGamma(days.length === 0 ? 0 : first);
  writer.writeBits(width, 5);
  for (const day of days) writer.writeBits(day - first, width);
  return writer.takeBytes();
}

/** Reads back `count` days. Throws `RangeError` where the data is too short. */
export function decodeDays(bytes: Uint8Array, count: number): Uint32Array {
  const reader = new BitReader(bytes);
  const first = reader.readGamma();
  const width = reader.readBits(5);
  return Uint32Array.from({ length: count }, () => first + reader.readBits(width));
}
