/** How long an answer takes to read. */
export type LengthClass = "short" | "medium" | "long";

export const lengthClasses: readonly LengthClass[] = ["short", "medium", "long"];

/** Minimum number of words of a medium and a long answer: about one and two minutes of reading. */
const mediumFromWords = 200;
const longFromWords = 400;

export function wordsToLengthClass(words: number): LengthClass {
  if (words >= longFromWords) return "long";
  return words >= mediumFromWords ? "medium" : "short";
}
