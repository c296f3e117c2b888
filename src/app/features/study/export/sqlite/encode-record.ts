import { concatBytes } from "./pages.ts";

/** A value of a column: text, an integer of at most 6 bytes (±140 trillion), or null. */
export type SqliteValue = string | number | null;

const maxInteger = 2 ** 47;

/** Integers from 0: 7 bits to a byte, the highest first; all bytes but the last have their top bit set. Up to 2⁵³. */
export function encodeVarint(value: number): number[] {
  const bytes = [value % 128];
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128))
    bytes.unshift((rest % 128) + 128);
  return bytes;
}

/** Numbers of bytes that an integer can take, with the code of that in a record. */
const integerSizes: readonly (readonly [bytes: number, code: number])[] = [
  [1, 1],
  [2, 2],
  [3, 3],
  [4, 4],
  [6, 5],
];

function encodeInteger(value: number): readonly [code: number, bytes: readonly number[]] {
  if (value === 0 || value === 1) return [8 + value, []];
  if (!Number.isInteger(value) || value < -maxInteger || value >= maxInteger)
    throw new RangeError(`Not an integer of 6 bytes: ${value}.`);
  const [size, code] = integerSizes.find(([bytes]) => {
    const limit = 2 ** (8 * bytes - 1);
    return value >= -limit && value < limit;
  }) ?? [6, 5];
  const unsigned = value < 0 ? value + 2 ** (8 * size) : value;
  return [
    code,
    Array.from({ length: size }, (_, index) => Math.floor(unsigned / 256 ** (size - 1 - index)) % 256),
  ];
}

const textEncoder = new TextEncoder();

/**
 * A row as SQLite stores it (https://www.sqlite.org/fileformat2.html#record_format): the length of the header, a code for
 * each value, then the values. Throws a `RangeError` for numbers that are not integers of 6 bytes.
 */
export function encodeRecord(values: readonly SqliteValue[]): Uint8Array {
  const codes: number[] = [];
  const parts: ArrayLike<number>[] = [];
  for (const value of values) {
    if (value === null) codes.push(0);
    else if (typeof value === "number") {
      const [code, bytes] = encodeInteger(value);
      codes.push(code);
      parts.push(bytes);
    } else {
      const bytes = textEncoder.encode(value);
      codes.push(...encodeVarint(13 + 2 * bytes.length));
      parts.push(bytes);
    }
  }
  // The length includes itself: one byte, or two if the header is long.
  const headerLength = codes.length + (codes.length < 127 ? 1 : 2);
  const header = [...encodeVarint(headerLength), ...codes];
  return concatBytes(header, ...parts);
}
