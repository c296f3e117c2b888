import { findLineEnd, type NewlineStyle, newlineLengthAt, skipSpaces } from "./newlines.ts";

/** What starts a new block at the start of an (indented) line: heading, list item, blockquote, fence, table row. */
const blockStart = /(?:#{1,6}[ \t]|[-*+][ \t]|\d{1,9}[.)][ \t]|>|\||`{3}|~{3})/uy;

/** What ends even a multi-line formula: a heading or a fence. */
const paragraphBreak = /(?:#{1,6}[ \t]|`{3}|~{3})/uy;

function matchesAt(pattern: RegExp, text: string, index: number): boolean {
  pattern.lastIndex = index;
  return pattern.test(text);
}

/** How far an inline construct that starts at an index can extend. */
export interface BlockLimits {
  /** The end of the block at `index`: before a blank line, another list item, a heading and so on. */
  readonly blockEnd: (index: number) => number;
  /** The end of the paragraph at `index`: before a blank line, a heading or a fence. */
  readonly paragraphEnd: (index: number) => number;
}

/** Called with ascending indexes, both functions take linear time in total: each character is visited once. */
export function createBlockLimits(text: string, style: NewlineStyle): BlockLimits {
  const createEndFinder = (startPattern: RegExp) => {
    let from = 0;
    let end = -1;
    return (index: number): number => {
      if (index >= from && index <= end) return end;
      from = index;
      for (
        end = findLineEnd(text, index, style);
        end < text.length;
        end = findLineEnd(text, end + 1, style)
      ) {
        // The next search's `+ 1` skips the second character of an escaped newline: it is not a newline itself.
        const next = skipSpaces(text, end + newlineLengthAt(text, end, style));
        if (next >= text.length || newlineLengthAt(text, next, style) > 0) break;
        if (matchesAt(startPattern, text, next)) break;
      }
      return end;
    };
  };
  return { blockEnd: createEndFinder(blockStart), paragraphEnd: createEndFinder(paragraphBreak) };
}
