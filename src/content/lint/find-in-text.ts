import type { DecodedAnswer } from "../decode/decode-answer.ts";
import { blankCode } from "../markdown/blank-code.ts";

/** A match outside of code and formulas. */
export interface TextMatch {
  readonly match: RegExpExecArray;
  /** Where it stands in the raw answer. */
  readonly offset: number;
}

/** Finds what matches a global pattern in an answer outside of code and formulas. `raw` is what `decoded` was made from. */
export function findInText(
  { answer: { markdown } }: DecodedAnswer,
  raw: string,
  pattern: RegExp,
): TextMatch[] {
  return [...blankCode(markdown).matchAll(pattern)].map((match) => ({
    match,
    offset: findOffset(markdown, match.index, match[0], raw),
  }));
}

/** The offset in the raw answer of a text that stands at `index` in the markdown: code has it as often in both. */
function findOffset(markdown: string, index: number, text: string, raw: string): number {
  let offset = raw.indexOf(text);
  for (let at = markdown.indexOf(text); at >= 0 && at < index; at = markdown.indexOf(text, at + 1)) {
    const next = raw.indexOf(text, offset + 1);
    if (next < 0) break;
    offset = next;
  }
  return Math.max(0, offset);
}
