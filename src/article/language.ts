/** Where the lines of a text begin. */
export type Direction = "ltr" | "rtl";

/** A language as BCP 47 writes it: `en`, `pt-BR`, `zh-Hant`. */
export const languageTag = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u;

/** Scripts and languages that are written from right to left, of those that have speakers who write. */
const rightToLeft =
  /^(?:ar|arc|azb|ckb|dv|fa|ha-Arab|he|khw|ks|ku-Arab|mzn|nqo|pnb|ps|sd|syr|ug|ur|yi)(?:-|$)|-(?:Adlm|Arab|Hebr|Nkoo|Rohg|Syrc|Thaa)(?:-|$)/u;

/** The direction of a language, by its tag. Another script may be named in it: `az-Arab`, `ku-Latn`. */
export function languageToDirection(tag: string): Direction {
  return rightToLeft.test(tag) && !/-(?:Latn|Cyrl)(?:-|$)/u.test(tag) ? "rtl" : "ltr";
}

const rightToLeftLetter =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/gu;

/**
 * The direction of most of a text's letters; undefined where it has none. Its first letter alone would not tell:
 * Arabic sentences may well begin with a Latin name.
 */
export function textToDirection(text: string): Direction | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return undefined;
  const turned = text.match(rightToLeftLetter)?.length ?? 0;
  return turned * 2 > letters ? "rtl" : "ltr";
}
