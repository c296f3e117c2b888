import type { BitReader, BitWriter } from "./bit-stream.ts";

/** Documents that hold something, in rising order, each with an impact of 0 to 15 (what it means, the list decides). */
export interface Postings {
  readonly documents: Uint32Array;
  readonly impacts: Uint8Array;
}

/** Gaps that share one Rice shift. Documents of a subject lie together, so gaps differ from one block to the next. */
const blockLength = 32;
const shiftBits = 5;

function riceBits(gaps: readonly number[], shift: number): number {
  let bits = gaps.length * (1 + shift);
  for (const gap of gaps) bits += Math.floor(gap / 2 ** shift);
  return bits;
}

/** The shift that makes these gaps shortest: near the logarithm of their mean. Ruled by the data alone. */
function chooseShift(gaps: readonly number[]): number {
  let sum = 0;
  for (const gap of gaps) sum += gap;
  const guess = Math.max(0, 31 - Math.clz32(Math.max(1, sum / gaps.length)));
  let best = guess;
  for (const shift of [guess - 1, guess + 1]) {
    if (shift >= 0 && riceBits(gaps, shift) < riceBits(gaps, best)) best = shift;
  }
  return best;
}

/** Rising numbers below 2³², without their count. */
export function writeRisingNumbers(writer: BitWriter, numbers: ArrayLike<number>): void {
  let previous = -1;
  for (let start = 0; start < numbers.length; start += blockLength) {
    const gaps: number[] = [];
    for (let index = start; index < Math.min(start + blockLength, numbers.length); index += 1) {
      const number = numbers[index] ?? 0;
      gaps.push(number - previous - 1);
      previous = number;
    }
    const shift = chooseShift(gaps);
    writer.writeBits(shift, shiftBits);
    for (const gap of gaps) writer.writeRice(gap, shift);
  }
}

/** Reads back `count` numbers of `writeRisingNumbers`. Throws `RangeError` where the data is too short for them. */
export function readRisingNumbers(reader: BitReader, count: number): Uint32Array {
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

export function writePostings(writer: BitWriter, postings: Postings): void {
  writer.writeGamma(postings.documents.length);
  writeRisingNumbers(writer, postings.documents);
  for (const impact of postings.impacts) writer.writeBits(impact, 4);
}

export function readPostings(reader: BitReader): Postings {
  const count = reader.readGamma();
  const documents = readRisingNumbers(reader, count);
  const impacts = new Uint8Array(count);
  for (let index = 0; index < count; index += 1) impacts[index] = reader.readBits(4);
  return { documents, impacts };
}
