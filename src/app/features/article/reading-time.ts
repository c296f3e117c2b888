import { wordsToMinutes } from "../../../content/text/reading-time.ts";
import { messages } from "../../../i18n/messages.ts";

/** Reading time of a text with that many words, as a localized text. */
export function formatReadingTime(wordCount: number): string {
  return messages.minutesToRead(wordsToMinutes(wordCount));
}
