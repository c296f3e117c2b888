import { createTitleCollator } from "../../content/title/title-collator.ts";
import { BitReader, BitWriter } from "./bit-stream.ts";

/** Bits needed for an index below `count`. */
function indexBitWidth(count: number): number {
  return count < 2 ? 0 : 32 - Math.clz32(count - 1);
}

/** The rank of each question in the order of a language (BCP 47): that of the subjects' article lists. */
export function encodeTitleOrder(questions: readonly string[], language: string): Uint8Array {
  const titleCollator = createTitleCollator(language);
  const sorted = questions
    .map((question, index) => ({ question, index }))
    .sort((one, other) => titleCollator.compare(one.question, other.question) || one.index - other.index);
  const ranks = new Uint32Array(questions.length);
  for (const [rank, { index }] of sorted.entries()) ranks[index] = rank;
  const writer = new BitWriter();
  for (const rank of ranks) writer.writeBits(rank, indexBitWidth(questions.length));
  return writer.takeBytes();
}

/** Decodes `count` ranks. Throws `RangeError` if the data is too short. */
export function decodeTitleOrder(bytes: Uint8Array, count: number): Uint32Array {
  const reader = new BitReader(bytes);
  return Uint32Array.from({ length: count }, () => reader.readBits(indexBitWidth(count)));
}
