import { Atoms } from "./atoms.ts";
import { Losses } from "./losses.ts";
import { removeMarkers } from "./markers.ts";
import { protectCode } from "./protect-code.ts";
import { findIndentedCode } from "./protect-indented-code.ts";

/** The regions of code and comments in a text, ascending. */
function findRegions(raw: string): readonly (readonly [start: number, end: number])[] {
  return protectCode(removeMarkers(raw), new Atoms(), new Losses()).regions;
}

function blankLines(text: string): string {
  return text.replace(/[^\n]/gu, " ");
}

/** A text of the same length in which code and comments are blank: for finding where something stands. */
export function blankCode(raw: string): string {
  let blanked = "";
  let pos = 0;
  for (const [start, end] of findRegions(raw)) {
    blanked += raw.slice(pos, start) + blankLines(raw.slice(start, end));
    pos = end;
  }
  return blanked + raw.slice(pos);
}

/**
 * A text of the same length in which everything is blank that the decoder of formulas takes for text, but pages show as code or not at
 * all: elements of code, comments and, outside of MDX, indented code.
 */
export function blankOtherCode(raw: string, isMdx: boolean): string {
  let blanked = "";
  // Where each region is one piece of a line: what is indented in fenced code is not indented code.
  let flat = "";
  let pos = 0;
  for (const [start, end] of findRegions(raw)) {
    const source = raw.slice(start, end);
    const isComment = /^(?:<!--|\{)/u.test(source);
    blanked += raw.slice(pos, start) + (/^[`~]/u.test(source) ? source : blankLines(source));
    flat += raw.slice(pos, start) + (isComment ? " " : "x").repeat(source.length);
    pos = end;
  }
  blanked += raw.slice(pos);
  if (isMdx) return blanked;
  const lines = (flat + raw.slice(pos)).split("\n");
  const starts = [0];
  for (const { length } of lines) starts.push((starts.at(-1) ?? 0) + length + 1);
  let output = "";
  let written = 0;
  for (const [first, last] of findIndentedCode(lines)) {
    const [start = 0, end = 0] = [starts[first], starts[last + 1]];
    output += blanked.slice(written, start) + blankLines(blanked.slice(start, end));
    written = end;
  }
  return output + blanked.slice(written);
}
