import { foldText } from "./fold-text.ts";
import { tokenize } from "./tokenize.ts";

const plusSigns = /(?<=[\p{L}\p{N}+])\+/gu;
const sharpSign = /(?<=[\p{L}\p{N}])#/gu;

/**
 * The key that identifies a keyword: `Well-being`, `well being` and `wellbeings` share one. Case, accents, spacing,
 * hyphens, punctuation and plurals are ignored; word order is not, and neither are the signs in `C++` and `C#`. Not meant
 * for display or URLs. Empty only for an empty keyword.
 */
export function keywordToKey(keyword: string): string {
  const spelledOut = keyword.replace(plusSigns, "plus").replace(sharpSign, "sharp");
  const key = tokenize(spelledOut)
    .map((token) => token.term)
    .join("");
  return key === "" ? foldText(keyword).replace(/\s/gu, "") : key;
}
