import { fnv1a } from "../../../../content/text/fnv1a.ts";

/** What the page adds to the text of an answer: buttons, and the visible form of a formula, which screen readers don't read. */
const addedParts = 'button, [aria-hidden="true"]';

/** A hash of a block's text, 32 bits. The same however its page was rendered. */
function blockToHash(block: Element): number {
  const copy = block.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll(addedParts)) part.remove();
  return fnv1a((copy.textContent ?? "").replaceAll(/\s+/gu, " ").trim()) >>> 0;
}

/** The hashes of an answer's blocks (paragraph, list, table, …) in order. */
export function answerToHashes(answer: Element): number[] {
  return Array.from(answer.children, blockToHash);
}

/** What an earlier visit has not seen. */
interface AnswerChanges {
  /** True if there is any difference, even if it is only that something is gone. */
  readonly isChanged: boolean;
  /** Blocks that are new or were changed, in order. A block that was only moved isn't among them. */
  readonly blocks: readonly Element[];
}

/** Compares an answer with the hashes of its blocks at an earlier visit. */
export function compareWithVisit(answer: Element, earlier: readonly number[]): AnswerChanges {
  const seen = new Set(earlier);
  const hashes = answerToHashes(answer);
  return {
    isChanged: hashes.length !== earlier.length || hashes.some((hash, index) => hash !== earlier[index]),
    blocks: [...answer.children].filter((_, index) => !seen.has(hashes[index] ?? 0)),
  };
}
