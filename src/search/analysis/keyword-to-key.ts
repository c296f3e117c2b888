import { foldText } from "./fold-text.ts";
import { type Token, tokenize } from "./tokenize.ts";

const plusSigns = /(?<=[\p{L}\p{N}+])\+/gu;
const anySign = /[+#]/;
const sharpSign = /(?<=[\p{L}\p{N}])#/gu;

/** Returns a `keywordToKey` that gets tokens from `textToTokens`: those of `tokenize`, but maybe faster. */
export function createKeywordToKey(
  textToTokens: (text: string) => readonly Pick<Token, "term">[],
): (keyword: string) => string {
  return (keyword) => {
    const spelledOut = anySign.test(keyword)
      ? keyword.replace(plusSigns, "plus").replace(sharpSign, "sharp")
      : keyword;
    const key = textToTokens(spelledOut)
      .map(({ term }) => term)
      .join("");
    return key === "" ? foldText(keyword).replace(/\s/gu, "") : key;
  };
}

/**
 * The key that identifies a keyword: `Well-being`, `well being` and `wellbeings` share one. Case, accents, spacing,
 * hyphens, punctuation and plurals are ignored; word order is not, and neither are the signs in `C++` and `C#`. Not meant
 * for display or URLs. Empty only for an empty keyword.
 */
export const keywordToKey = createKeywordToKey(tokenize);
