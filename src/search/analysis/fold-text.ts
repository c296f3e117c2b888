/** Marks that people leave out when typing: Latin, Greek and Cyrillic accents, Hebrew points, Arabic vowel signs. */
const diacritics = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/gu;

/** Letters that Unicode does not decompose, with what people type instead. */
const letterFoldings: ReadonlyMap<string, string> = new Map([
  ["æ", "ae"],
  ["œ", "oe"],
  ["ø", "o"],
  ["ß", "ss"],
  ["đ", "d"],
  ["ð", "d"],
  ["þ", "th"],
  ["ł", "l"],
  ["ı", "i"],
  ["ς", "σ"],
]);

const letterFoldingsPattern = /[æœøßđðþłıς]/gu;

// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII, its control characters too
const asciiOnly = /^[\x00-\x7f]*$/u;

/**
 * Text normalized for comparison: lower case, no accents, compatibility forms replaced (`ﬁ` → `fi`, `２` → `2`).
 * Marks that form a different letter (Japanese voicing, Indic vowels) are kept. Idempotent.
 */
export function foldText(text: string): string {
  if (asciiOnly.test(text)) return text.toLowerCase();
  const lower = text.normalize("NFKD").toLowerCase().normalize("NFKD");
  return lower
    .replace(diacritics, "")
    .replace(letterFoldingsPattern, (letter) => letterFoldings.get(letter) ?? letter)
    .normalize("NFC");
}
