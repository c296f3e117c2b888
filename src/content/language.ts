/** Text direction, as in HTML's `dir`. */
export type TextDirection = "ltr" | "rtl";

/** A BCP 47 language tag: `en`, `pt-BR`, `zh-Hant`. */
export const languageTagPattern = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u;

/** True for a BCP 47 language tag that `Intl` accepts, too. */
export function isLanguageTag(text: string): boolean {
  if (!languageTagPattern.test(text)) return false;
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Language and script subtags that are written from right to left. */
const rtlTagPattern =
  /^(?:ar|arc|azb|ckb|dv|fa|ha-Arab|he|khw|ks|ku-Arab|mzn|nqo|pnb|ps|sd|syr|ug|ur|yi)(?:-|$)|-(?:Adlm|Arab|Hebr|Nkoo|Rohg|Syrc|Thaa)(?:-|$)/u;

/** The direction of a language by its tag. A script subtag overrides the language's default: `az-Arab`, `ku-Latn`. */
export function languageToDirection(tag: string): TextDirection {
  return rtlTagPattern.test(tag) && !/-(?:Latn|Cyrl)(?:-|$)/u.test(tag) ? "rtl" : "ltr";
}

const rtlLetters = String.raw`[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]`;
const rtlLetterPattern = new RegExp(rtlLetters, "u");
const rtlLettersPattern = new RegExp(rtlLetters, "gu");

/**
 * The direction of most of a text's letters; undefined if it has none. The first letter would not be enough:
 * Arabic sentences can begin with a Latin name.
 */
export function textToDirection(text: string): TextDirection | undefined {
  // Counting the letters takes ten times as long as looking for one.
  if (!rtlLetterPattern.test(text)) return /\p{L}/u.test(text) ? "ltr" : undefined;
  const letterCount = text.match(/\p{L}/gu)?.length ?? 0;
  const rtlCount = text.match(rtlLettersPattern)?.length ?? 0;
  return rtlCount * 2 > letterCount ? "rtl" : "ltr";
}
