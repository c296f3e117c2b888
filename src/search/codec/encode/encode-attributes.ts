import type { DocumentAttributes } from "../document-attributes.ts";
import { indexBitWidth } from "../index-bit-width.ts";
import { BitWriter } from "./bit-writer.ts";

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
