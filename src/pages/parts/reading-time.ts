import { words } from "../../words/words.ts";

/** Words that a student reads in a minute of explanations. */
const wordsPerMinute = 200;

/** How long a text of so many words takes to read, as lists tell it; never less than a minute. */
export function readingTime(count: number): string {
  return words.minutesToRead(Math.max(1, Math.round(count / wordsPerMinute)));
}
