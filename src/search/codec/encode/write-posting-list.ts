import { blockLength, type PostingList, shiftBits } from "../posting-list.ts";
import type { BitWriter } from "./bit-writer.ts";

/** The gaps of the block being written: the encoder runs millions of times, so it allocates nothing. */
const gaps = new Uint32Array(blockLength);

function riceEncodedBits(count: number, shift: number): number {
  let bits = count * (1 + shift);
  for (let index = 0; index < count; index += 1) bits += (gaps[index] as number) >>> shift;
  return bits;
}

/** The Rice parameter that encodes the first `count` gaps in the fewest bits: near the logarithm of their mean. Deterministic. */
function chooseShift(count: number): number {
  let sum = 0;
  for (let index = 0; index < count; index += 1) sum += gaps[index] as number;
  const guess = 31 - Math.clz32(Math.max(1, sum / count));
  let best = guess;
  let fewest = riceEncodedBits(count, guess);
  for (let shift = Math.max(0, guess - 1); shift <= guess + 1; shift += 1) {
    const bits = riceEncodedBits(count, shift);
    if (bits < fewest) [best, fewest] = [shift, bits];
  }
  return best;
}

/** Writes the first `count` of some ascending numbers below 2³², without their count. Default: all of them. */
export function writeAscendingNumbers(
  writer: BitWriter,
  numbers: ArrayLike<number>,
  count = numbers.length,
): void {
  let previous = -1;
  for (let start = 0; start < count; start += blockLength) {
    const length = Math.min(blockLength, count - start);
    for (let index = 0; index < length; index += 1) {
      const number = numbers[start + index] as number;
      gaps[index] = number - previous - 1;
      previous = number;
    }
    const shift = chooseShift(length);
    writer.writeBits(shift, shiftBits);
    for (let index = 0; index < length; index += 1) writer.writeRice(gaps[index] as number, shift);
  }
}

/** Writes a posting list of `count` documents, ascending, with their impacts. Default: all that are given. */
export function writePostingList(
  writer: BitWriter,
  { documents, impacts }: PostingList,
  count = documents.length,
): void {
  writer.writeGamma(count);
  writeAscendingNumbers(writer, documents, count);
  for (let index = 0; index < count; index += 1) writer.writeBits(impacts[index] as number, 4);
}
