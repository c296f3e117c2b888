import { truncateToBytes } from "../text/truncate-to-bytes.ts";
import { maxSlugBytes } from "../url.ts";

/** Accents of letters whose accents people leave out when typing. Marks of other scripts make a different letter. */
const accentedLetter = /([\p{Script=Latin}\p{Script=Greek}])[\u0300-\u036f]+/gu;

/** Plus and number signs right after a word, part of its name: C++, C#. Group 1: they are in front of another word. */
const signsAfterWord = /(?<=[\p{L}\p{M}\p{N}])[+#][+#\p{M}]*(?=([\p{L}\p{N}])?)/gu;

function signsToWords(signs: string, nextCharacter: string | undefined): string {
  const words = Array.from(signs.replace(/\p{M}/gu, ""), (sign) => (sign === "+" ? "-plus" : "-sharp")).join(
    "",
  );
  return nextCharacter === undefined ? words : `${words}-`;
}

/**
 * A slug for a text in any script, e.g. a name; empty if there is no letter or digit in it. The rule:
 *
 * - lower case; accents of Latin and Greek letters are dropped, all other marks are part of the letter (ガ, भौ, й);
 * - spaces and underscores become `-`; hyphens stay, except between spaces; other punctuation is dropped;
 * - plus and number signs that follow a word are spelled out: `C` is `c`, `C++` is `c-plus-plus`, `C#` is `c-sharp`.
 *
 * `"What's up-to-date?"` becomes `whats-up-to-date`. The slug of a result is the result itself.
 */
export function textToSlug(text: string): string {
  const slug = text
    .toLowerCase()
    .replace(/\p{Cf}/gu, "")
    .normalize("NFD")
    .replace(accentedLetter, "$1")
    .normalize("NFC")
    .replace(signsAfterWord, signsToWords)
    .replace(/(?<=\s)-+(?=\s)/gu, "")
    .replace(/[^\p{L}\p{M}\p{N}\s_-]\p{M}*/gu, "")
    .replace(/[\s_]/gu, "-")
    .replace(/^[\p{M}-]+/u, "");
  return truncateToBytes(slug.normalize("NFC"), maxSlugBytes).replace(/(?<!-)-+$/u, "");
}

/**
 * The slug that most questions have: ASCII letters and digits only, without hyphens of the question itself. List
 * files omit slugs that this function can derive from the question: nine in ten of the collection that the rule was
 * taken from.
 */
export function questionToSlug(question: string): string {
  return question
    .toLowerCase()
    .replace(/[^a-z0-9\s_]/gu, "")
    .trim()
    .replace(/[\s_]/gu, "-");
}
