import type { BitReader } from "./bit-reader.ts";

/** The documents that contain a term, ascending, each with an impact of 0 to 15 (its meaning depends on the field). */
export interface PostingList {
  readonly documents: Uint32Array;
  readonly impacts: Uint8Array;
}

/** Gaps that share one Rice parameter. Documents of a subject are numbered together, so gaps vary between blocks. */
export const blockLength = 32;
export const shiftBits = 5;

/** Reads `count` numbers written by `writeAscendingNumbers`. Throws `RangeError` if the data is too short. */
export function readAscendingNumbers(reader: BitReader, count: number): Uint32Array {
  if (count > reader.bitsLeft) throw new RangeError("more numbers than data");
  const numbers = new Uint32Array(count);
  let previous = -1;
  let shift = 0;
  for (let index = 0; index < count; index += 1) {
    if (index % blockLength === 0) shift = reader.readBits(shiftBits);
    previous += reader.readRice(shift) + 1;
    numbers[index] = previous;
  }
  return numbers;
}

export function readPostingList(reader: BitReader): PostingList {
  const count = reader.readGamma();
  const documents = readAscendingNumbers(reader, count);
  const impacts = new Uint8Array(count);
  for (let index = 0; index < count; index += 1) impacts[index] = reader.readBits(4);
  return { documents, impacts };
}
