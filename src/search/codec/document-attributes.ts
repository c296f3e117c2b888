import { BitReader, BitWriter } from "./bit-stream.ts";
import { lengthClasses } from "./length-class.ts";

/** The attributes of a document that filters test. */
export interface DocumentAttributes {
  /** Index into `IndexHeader.years`. */
  readonly yearIndex: number;
  /** Index into `lengthClasses`. */
  readonly lengthClassIndex: number;
  readonly hasFormulas: boolean;
  readonly hasCode: boolean;
}

/** Bits needed for an index below `count`. */
function indexBitWidth(count: number): number {
  return count < 2 ? 0 : 32 - Math.clz32(count - 1);
}

/** Four bits per document, plus what the year index needs. */
export function encodeFlags(documents: readonly DocumentAttributes[], years: number): Uint8Array {
  const writer = new BitWriter();
  for (const { yearIndex, lengthClassIndex, hasFormulas, hasCode } of documents) {
    writer.writeBits(yearIndex, indexBitWidth(years));
    writer.writeBits(lengthClassIndex, 2);
    writer.writeBits(hasFormulas ? 1 : 0, 1);
    writer.writeBits(hasCode ? 1 : 0, 1);
  }
  return writer.takeBytes();
}

/** Reads an index below `count`. Throws `RangeError` for a greater one. */
function readIndex(reader: BitReader, width: number, count: number): number {
  const index = reader.readBits(width);
  if (index > 0 && index >= count) throw new RangeError("read an index past the end of its table");
  return index;
}

/** Decodes the attributes of `count` documents. Throws `RangeError` if the data is too short, or damaged. */
export function decodeFlags(bytes: Uint8Array, count: number, years: number): DocumentAttributes[] {
  const reader = new BitReader(bytes);
  return Array.from({ length: count }, () => ({
    yearIndex: readIndex(reader, indexBitWidth(years), years),
    lengthClassIndex: readIndex(reader, 2, lengthClasses.length),
    hasFormulas: reader.readBits(1) === 1,
    hasCode: reader.readBits(1) === 1,
  }));
}

const dayMs = 86_400_000;

/** Days from the first day of year 1 to the first of 1970, plus one: day 0 means that there is no date. */
const epochDay = 719_163;

/** A date `YYYY-MM-DD…`, from year 1 on, as a number of days; 0 if it is not a date. */
export function dateToDay(date: string): number {
  const time = Date.parse(date.slice(0, 10));
  return Number.isNaN(time) ? 0 : Math.max(0, Math.floor(time / dayMs) + epochDay);
}

/** The year of a day; 0 if there is no date. */
export function dayToYear(day: number): number {
  return day === 0 ? 0 : new Date((day - epochDay) * dayMs).getUTCFullYear();
}

/** Encodes days as the earliest day, the bit width of the offsets, then the offsets. */
export function encodeDays(days: readonly number[]): Uint8Array {
  const first = days.reduce((least, day) => Math.min(least, day), Number.POSITIVE_INFINITY);
  const last = days.reduce((most, day) => Math.max(most, day), 0);
  const width = indexBitWidth(last - first + 1);
  const writer = new BitWriter();
  writer.writeGamma(days.length === 0 ? 0 : first);
  writer.writeBits(width, 5);
  for (const day of days) writer.writeBits(day - first, width);
  return writer.takeBytes();
}

/** Decodes `count` days. Throws `RangeError` if the data is too short. */
export function decodeDays(bytes: Uint8Array, count: number): Uint32Array {
  const reader = new BitReader(bytes);
  const first = reader.readGamma();
  const width = reader.readBits(5);
  return Uint32Array.from({ length: count }, () => first + reader.readBits(width));
}
