import { must } from "../../../content/must.ts";
import { blockLength, type PostingList, shiftBits } from "../posting-list.ts";
import type { BitWriter } from "./bit-writer.ts";

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

export function writePostingList(writer: BitWriter, postings: PostingList): void {
  writer.writeGamma(postings.documents.length);
  writeAscendingNumbers(writer, postings.documents);
  for (const impact of postings.impacts) writer.writeBits(impact, 4);
}
