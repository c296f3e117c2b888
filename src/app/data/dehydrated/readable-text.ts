/** What a parser drops or replaces, or can't be in a file. */
const unreadableCharacters = /[\0\r\p{Surrogate}]/u;

/** Whether a text that is in the HTML of a page can be read from it without loss. */
export function isReadable(text: string): boolean {
  return !unreadableCharacters.test(text);
}
