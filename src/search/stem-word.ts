/** Singular and foreign words whose last `s` is no plural: `physics` is left alone, `basis` and `virus` too. */
const notPlural = /(?:ss|us|is|ics|ous|as|'s)$/u;

/**
 * The stem of a folded word: English plurals become singular, nothing else changes.
 *
 * Known-item search loses by stronger stemming (`organ`, `organic` and `organize` become one word), and what it would
 * find is found by the last word being a prefix. The rules are Harman's "S" stemmer (1991) with `is` and `ics` added.
 */
export function stemWord(word: string): string {
  const length = word.length;
  if (length < 4 || word.charCodeAt(length - 1) !== 115 || notPlural.test(word)) return word;
  if (word.endsWith("ies")) return length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (/(?:x|ch|sh|ss|zz)es$/u.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}
