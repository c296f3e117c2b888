import { messages } from "../../../i18n/messages.ts";

/** Reading speed for explanatory texts. */
const wordsPerMinute = 200;

/** Reading time of a text with that many words, as a localized text; at least one minute. */
export function formatReadingTime(wordCount: number): string {
  return messages.minutesToRead(Math.max(1, Math.round(wordCount / wordsPerMinute)));
}
