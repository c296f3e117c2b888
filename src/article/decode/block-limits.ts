import { lineEnd, type NewlineStyle, newlineLengthAt, skipBlanks } from "./newline-style.ts";

/** What begins a block of its own at the start of a line, behind blanks: heading, list item, quote, fence, table row. */
const blockStart = /(?:#{1,6}[ \t]|[-*+][ \t]|\d{1,9}[.)][ \t]|>|\||`{3}|~{3})/uy;

/** What ends even a formula that runs over lines: a heading or a fence. */
const hardStart = /(?:#{1,6}[ \t]|`{3}|~{3})/uy;

function testAt(pattern: RegExp, text: string, index: number): boolean {
  pattern.lastIndex = index;
  return pattern.test(text);
}

/** How far something that began at a place can reach. */
export interface BlockLimits {
  /** The end of the block at `index`: where a blank line, another list item, a heading or the like follows. */
  readonly blockEnd: (index: number) => number;
  /** The end of the paragraph at `index`: where a blank line, a heading or a fence follows. */
  readonly paragraphEnd: (index: number) => number;
}

/** Asked with ever greater places, both limits take time linear in the text: each place is looked at once. */
export function blockLimits(text: string, style: NewlineStyle): BlockLimits {
  const finder = (start: RegExp) => {
    let from = 0;
    let end = -1;
    return (index: number): number => {
      if (index >= from && index <= end) return end;
      from = index;
      for (end = lineEnd(text, index, style); end < text.length; end = lineEnd(text, end + 1, style)) {
        // Steps over the second character of an escaped newline with the next search's `+ 1`: it is no newline itself.
        const next = skipBlanks(text, end + newlineLengthAt(text, end, style));
        if (next >= text.length || newlineLengthAt(text, next, style) > 0) break;
        if (testAt(start, text, next)) break;
      }
      return end;
    };
  };
  return { blockEnd: finder(blockStart), paragraphEnd: finder(hardStart) };
}
