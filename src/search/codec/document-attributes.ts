import { BitReader } from "./bit-reader.ts";
import { indexBitWidth } from "./index-bit-width.ts";
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

/** Decodes `count` days. Throws `RangeError` if the data is too short. */
export function decodeDays(bytes: Uint8Array, count: number): Uint32Array {
  const reader = new BitReader(bytes);
  const first = reader.readGamma();
  const width = reader.readBits(5);
  return Uint32Array.from({ length: count }, () => first + reader.readBits(width));
}
