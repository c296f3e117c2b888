/** Words that end in `s` without being plural: `physics`, `basis`, `virus`. */
const nonPluralEnding = /(?:ss|us|is|ics|ous|as|'s)$/u;

/**
 * The stem of a folded word: English plurals become singular; nothing else changes.
 *
 * Known-item search gets worse with stronger stemming (`organ`, `organic` and `organize` become one word), and prefix
 * matching of the last word finds what it would add. The rules are Harman's "S" stemmer (1991) plus `is` and `ics`.
 */
export function stemWord(word: string): string {
  const length = word.length;
  if (length < 4 || word.charCodeAt(length - 1) !== 115 || nonPluralEnding.test(word)) return word;
  if (word.endsWith("ies")) return length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (/(?:x|ch|sh|ss|zz)es$/u.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}
