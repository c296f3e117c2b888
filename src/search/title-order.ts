import { BitReader, BitWriter } from "./bit-stream.ts";

/** The rules of English, numbers by their value: the same order as the lists of subjects have. */
const byTitle = new Intl.Collator("en", { numeric: true });

/** Bits that a place among `count` things needs. */
function placeBits(count: number): number {
  return count < 2 ? 0 : 32 - Math.clz32(count - 1);
}

/** Each question's place among them all, A to Z. */
export function encodeTitleOrder(questions: readonly string[]): Uint8Array {
  const sorted = questions
    .map((question, index) => ({ question, index }))
    .sort((one, other) => byTitle.compare(one.question, other.question) || one.index - other.index);
  const places = new Uint32Array(questions.length);
  for (const [place, { index }] of sorted.entries()) places[index] = place;
  const writer = new BitWriter();
  for (const place of places) writer.writeBits(place, placeBits(questions.length));
  return writer.takeBytes();
}

/** Reads back `count` places. Throws `RangeError` where the data is too short. */
export function decodeTitleOrder(bytes: Uint8Array, count: number): Uint32Array {
  const reader = new BitReader(bytes);
  return Uint32Array.from({ length: count }, () => reader.readBits(placeBits(count)));
}
