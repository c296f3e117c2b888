import { createTitleCollator } from "../../../content/title/title-collator.ts";
import { indexBitWidth } from "../index-bit-width.ts";
import { BitWriter } from "./bit-writer.ts";

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
