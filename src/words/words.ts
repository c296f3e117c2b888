import { first } from "./locales/en/first.ts";

/** What a catalogue says on pages from the first moment on: every language has all of it. */
export type Words = typeof first;

/**
 * What the site's language says. In a browser it never changes: the build puts one language's catalogue in the place
 * of the English one.
 */
export let words: Words = first;

/** Changes the language. Only for where one process makes pages of several: see `speak`. */
export function setWords(next: Words): void {
  words = next;
}
