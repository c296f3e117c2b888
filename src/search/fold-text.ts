/** Marks that readers leave out: Latin, Greek and Cyrillic accents, Hebrew points, Arabic vowel signs. */
const optionalMarks = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/gu;

/** Letters that Unicode does not take apart although readers type them as plain ones. */
const plainLetters: ReadonlyMap<string, string> = new Map([
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

const plainLettersPattern = /[æœøßđðþłıς]/gu;

// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII, its control characters too
const asciiOnly = /^[\x00-\x7f]*$/u;

/**
 * Text as it is compared: lower case, without accents, compatibility forms made plain (`ﬁ` → `fi`, `２` → `2`).
 * Marks that make another letter (Japanese voicing, Indic vowels) stay. Folding twice changes nothing.
 */
export function foldText(text: string): string {
  if (asciiOnly.test(text)) return text.toLowerCase();
  const lower = text.normalize("NFKD").toLowerCase().normalize("NFKD");
  return lower
    .replace(optionalMarks, "")
    .replace(plainLettersPattern, (letter) => plainLetters.get(letter) ?? letter)
    .normalize("NFC");
}
