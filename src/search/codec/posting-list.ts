import { must } from "../../content/must.ts";
import type { BitReader, BitWriter } from "./bit-stream.ts";

/** The documents that contain a term, ascending, each with an impact of 0 to 15 (its meaning depends on the field). */
export interface PostingList {
  readonly documents: Uint32Array;
  readonly impacts: Uint8Array;
}

/** Gaps that share one Rice parameter. Documents of a subject are numbered together, so gaps vary between blocks. */
const blockLength = 32;
const shiftBits = 5;

function riceEncodedBits(gaps: readonly number[], shift: number): number {
  let bits = gaps.length * (1 + shift);
  for (const gap of gaps) bits += Math.floor(gap / 2 ** shift);
  return bits;
}

/** The Rice parameter that encodes these gaps in the fewest bits: near the logarithm of their mean. Deterministic. */
function chooseShift(gaps: readonly number[]): number {
  let sum = 0;
  for (const gap of gaps) sum += gap;
  const guess = Math.max(0, 31 - Math.clz32(Math.max(1, sum / gaps.length)));
  let best = guess;
  for (const shift of [guess - 1, guess + 1]) {
    if (shift >= 0 && riceEncodedBits(gaps, shift) < riceEncodedBits(gaps, best)) best = shift;
  }
  return best;
}

/** Writes ascending numbers below 2³², without their count. */
export function writeAscendingNumbers(writer: BitWriter, numbers: ArrayLike<number>): void {
  let previous = -1;
  for (let start = 0; start < numbers.length; start += blockLength) {
    const gaps: number[] = [];
    for (let index = start; index < Math.min(start + blockLength, numbers.length); index += 1) {
      const number = must(numbers[index], "number");
      gaps.push(number - previous - 1);
      previous = number;
    }
    const shift = chooseShift(gaps);
    writer.writeBits(shift, shiftBits);
    for (const gap of gaps) writer.writeRice(gap, shift);
  }
}

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

export function writePostingList(writer: BitWriter, postings: PostingList): void {
  writer.writeGamma(postings.documents.length);
  writeAscendingNumbers(writer, postings.documents);
  for (const impact of postings.impacts) writer.writeBits(impact, 4);
}

export function readPostingList(reader: BitReader): PostingList {
  const count = reader.readGamma();
  const documents = readAscendingNumbers(reader, count);
  const impacts = new Uint8Array(count);
  for (let index = 0; index < count; index += 1) impacts[index] = reader.readBits(4);
  return { documents, impacts };
}
