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
  const positions = new Map<string, TextPosition>();
  return [...blankCode(markdown).matchAll(pattern)].map((match) => {
    const [text] = match;
    const position = positions.get(text) ?? { index: markdown.indexOf(text), offset: raw.indexOf(text) };
    positions.set(text, position);
    advance(position, match, markdown, raw);
    return { match, offset: Math.max(0, position.offset) };
  });
}

/** Where the same text stands in the markdown and in the raw answer; -1 if it doesn't. */
interface TextPosition {
  index: number;
  offset: number;
}

/** Moves a position on to a match, which comes after it: code has a text as often in both. */
function advance(
  position: TextPosition,
  { 0: text, index }: RegExpExecArray,
  markdown: string,
  raw: string,
): void {
  while (position.index >= 0 && position.index < index) {
    const next = raw.indexOf(text, position.offset + 1);
    position.index = next < 0 ? -1 : markdown.indexOf(text, position.index + 1);
    if (next >= 0) position.offset = next;
  }
}
