import { ConversionLosses } from "./conversion-losses.ts";
import { removePlaceholders } from "./placeholders.ts";
import { protectCode } from "./protect-code.ts";
import { findIndentedCode } from "./protect-indented-code.ts";
import { ProtectedPieces } from "./protected-pieces.ts";

type TextRegion = readonly [start: number, end: number];

/** The regions of code and comments in a text, ascending. */
function findRegions(raw: string): readonly TextRegion[] {
  return protectCode(removePlaceholders(raw), new ProtectedPieces(), new ConversionLosses()).regions;
}

/** Replaces regions of a text, which are ascending. */
function replaceRegions(
  text: string,
  regions: readonly TextRegion[],
  replace: (source: string) => string,
): string {
  let output = "";
  let pos = 0;
  for (const [start, end] of regions) {
    output += text.slice(pos, start) + replace(text.slice(start, end));
    pos = end;
  }
  return output + text.slice(pos);
}

function blank(text: string): string {
  return text.replace(/[^\n]/gu, " ");
}

/** A text of the same length in which code and comments are blank: for finding where something stands. */
export function blankCode(raw: string): string {
  return replaceRegions(raw, findRegions(raw), blank);
}

/**
 * A text of the same length in which everything is blank that the decoder of formulas takes for text, but pages show as code or not at
 * all: elements of code, comments and, outside of MDX, indented code.
 */
export function blankOtherCode(raw: string, isMdx: boolean): string {
  const regions = findRegions(raw);
  const blanked = replaceRegions(raw, regions, (source) => (/^[`~]/u.test(source) ? source : blank(source)));
  if (isMdx) return blanked;
  // Each region as one piece of a line: what is indented in fenced code is not indented code.
  const flat = replaceRegions(raw, regions, (source) => {
    const isComment = /^(?:<!--|\{)/u.test(source);
    return (isComment ? " " : "x").repeat(source.length);
  });
  const lines = flat.split("\n");
  const starts = [0];
  for (const { length } of lines) starts.push((starts.at(-1) ?? 0) + length + 1);
  const indented = findIndentedCode(lines).map(
    ([first, last]): TextRegion => [starts[first] ?? 0, starts[last + 1] ?? 0],
  );
  return replaceRegions(blanked, indented, blank);
}
