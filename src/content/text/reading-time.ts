/** Reading speed for explanatory texts. */
const wordsPerMinute = 200;

/** Reading time of a text with that many words, in minutes; at least one. */
export function wordsToMinutes(wordCount: number): number {
  return Math.max(1, Math.round(wordCount / wordsPerMinute));
}
