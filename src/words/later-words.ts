import { later } from "./locales/en/later.ts";

/** What a catalogue says in parts that are loaded later: every language has all of it. */
export type LaterWords = typeof later;

/** As `words`, and a file of its own: it is loaded with the first part that needs it. */
export let laterWords: LaterWords = later;

/** As `setWords`. */
export function setLaterWords(next: LaterWords): void {
  laterWords = next;
}
