/**
 * Compares names and questions as the dictionaries of a language order them, numbers by value. The same on every machine
 * for the same language (BCP 47).
 */
export function createTitleCollator(language: string): Intl.Collator {
  return new Intl.Collator(language, { numeric: true });
}
