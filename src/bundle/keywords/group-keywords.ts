import { addToGroup } from "../../content/add-to-group.ts";
import { otherPart } from "../pages/route-paths.ts";

/** The consonants that Unicode's decomposed Hangul syllables begin with, as the letters that readers know. */
const hangulInitials = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
const firstHangulInitial = 0x1100;

/** Distance from a katakana letter to its hiragana twin: dictionaries list both together. */
const katakanaToHiragana = 0x60;

/** A script with thousands of initials: its characters share parts. */
const hanPattern = /^\p{Script=Han}/u;

/** Keywords in a part of several Han characters, at most: about two screens. */
export const maxKeywordsPerHanPart = 200;

/** The letter that a dictionary lists a keyword under: lower case, without accents; `other` if it is not a letter. */
export function keywordToInitial(keyword: string): string {
  const codePoint = keyword.normalize("NFKD").toLowerCase().codePointAt(0);
  if (codePoint === undefined) return otherPart;
  const initial = String.fromCodePoint(codePoint);
  if (!/\p{L}/u.test(initial)) return otherPart;
  const hangul = hangulInitials[codePoint - firstHangulInitial];
  if (hangul !== undefined) return hangul;
  const isKatakana = /[ァ-ヶ]/u.test(initial);
  return isKatakana ? String.fromCodePoint(codePoint - katakanaToHiragana) : initial;
}

/**
 * Groups keywords into parts that are loaded separately, each named after its first initial: one per letter, in the
 * order of `collator`, then `other`. Han characters share a part until it has `maxKeywordsPerHanPart` keywords.
 */
export function groupKeywords<Keyword extends { readonly keyword: string }>(
  keywords: readonly Keyword[],
  collator: Pick<Intl.Collator, "compare">,
): ReadonlyMap<string, Keyword[]> {
  const byInitial = new Map<string, Keyword[]>();
  for (const each of keywords.toSorted((one, other) => collator.compare(one.keyword, other.keyword))) {
    addToGroup(byInitial, keywordToInitial(each.keyword), each);
  }
  const others = byInitial.get(otherPart);
  byInitial.delete(otherPart);
  const parts = new Map<string, Keyword[]>();
  let hanPart: Keyword[] | undefined;
  for (const [initial, group] of [...byInitial].sort(([one], [other]) => collator.compare(one, other))) {
    const isHan = hanPattern.test(initial);
    if (isHan && hanPart !== undefined && hanPart.length + group.length <= maxKeywordsPerHanPart) {
      hanPart.push(...group);
      continue;
    }
    parts.set(initial, group);
    hanPart = isHan ? group : undefined;
  }
  if (others !== undefined) parts.set(otherPart, others);
  return parts;
}
