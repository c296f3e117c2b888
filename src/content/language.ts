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

const rtlLetterPattern =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/gu;

/**
 * The direction of most of a text's letters; undefined if it has none. The first letter would not be enough:
 * Arabic sentences can begin with a Latin name.
 */
export function textToDirection(text: string): TextDirection | undefined {
  if (!/\p{L}/u.test(text)) return undefined;
  const rtlLetters = text.match(rtlLetterPattern)?.length ?? 0;
  // Most texts have none of them, and counting all letters takes ten times as long.
  if (rtlLetters === 0) return "ltr";
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return rtlLetters * 2 > letters ? "rtl" : "ltr";
}
