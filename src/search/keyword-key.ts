import { foldText } from "./fold-text.ts";
import { tokenize } from "./tokenize.ts";

const pluses = /(?<=[\p{L}\p{N}+])\+/gu;
const sharp = /(?<=[\p{L}\p{N}])#/gu;

/**
 * What makes two keywords one: `Well-being`, `well being` and `wellbeings` share a key. Case, accents, spacing, hyphens,
 * punctuation and plurals don't count; the order of words does, and so do the signs of `C++` and `C#`. Neither a text to
 * show nor an address; empty only for an empty keyword.
 */
export function keywordKey(keyword: string): string {
  const named = keyword.replace(pluses, "plus").replace(sharp, "sharp");
  const key = tokenize(named)
    .map((token) => token.term)
    .join("");
  return key === "" ? foldText(keyword).replace(/\s/gu, "") : key;
}
