import { canonicalCodeLanguage } from "../code-languages.ts";
import { infoToLanguage } from "../markdown/fence-info.ts";
import { findLineEnd, type NewlineStyle, newlineLengthAt, skipSpaces } from "./newlines.ts";
import type { FenceRegion } from "./region.ts";

const fenceMarkerPattern = /`{3,}|~{3,}/uy;

/** The marker of a list item or a blockquote, which may precede a fence. */
const containerPrefix = /(?:[-*+]|\d{1,9}[.)])[ \t]+|>[ \t]?/uy;

/** The index of the first character of the line at `index` after container markers and indentation. */
export function skipContainers(text: string, index: number): number {
  let pos = skipSpaces(text, index);
  for (;;) {
    containerPrefix.lastIndex = pos;
    const match = containerPrefix.exec(text);
    if (match === null) return pos;
    pos = skipSpaces(text, pos + match[0].length);
  }
}

function fenceMarkerAt(text: string, index: number): string {
  fenceMarkerPattern.lastIndex = index;
  return fenceMarkerPattern.exec(text)?.[0] ?? "";
}

/** The fence that opens at `index`, the line's first character after its container markers; undefined if none does. */
export function scanFence(text: string, index: number, style: NewlineStyle): FenceRegion | undefined {
  const marker = fenceMarkerAt(text, index);
  if (marker === "") return undefined;
  const infoStart = index + marker.length;
  const infoEnd = findLineEnd(text, infoStart, style);
  const info = text.slice(infoStart, infoEnd).trim();
  // Backticks in the info string: this is a code span.
  if (marker.startsWith("`") && info.includes("`")) return undefined;
  const language = infoToLanguage(info);
  const canNest = canonicalCodeLanguage(language) === "markdown";
  const codeStart = infoEnd + newlineLengthAt(text, infoEnd, style);
  let depth = 0;
  let isNested = false;
  for (let lineStart = codeStart; lineStart < text.length; ) {
    const lineEnd = findLineEnd(text, lineStart, style);
    const firstNonSpace = skipSpaces(text, lineStart);
    const pos = marker[0] === text[firstNonSpace] ? firstNonSpace : skipContainers(text, lineStart);
    const innerMarker = fenceMarkerAt(text, pos);
    if (innerMarker[0] === marker[0] && innerMarker.length >= marker.length) {
      const isBare = skipSpaces(text, pos + innerMarker.length) >= lineEnd;
      if (canNest && !isBare) {
        depth += 1;
        isNested = true;
      } else if (isBare && depth > 0) depth -= 1;
      else if (isBare && (pos === firstNonSpace || text[firstNonSpace] === ">")) {
        const fence = {
          kind: "fence",
          start: index,
          end: pos + innerMarker.length,
          marker,
          language,
        } as const;
        return { ...fence, codeStart, codeEnd: lineStart, isClosed: true, isNested };
      }
    }
    lineStart = lineEnd + newlineLengthAt(text, lineEnd, style);
    if (lineEnd >= text.length) break;
  }
  const fence = {
    kind: "fence",
    start: index,
    end: text.length,
    marker,
    language,
    codeStart,
  } as const;
  return { ...fence, codeEnd: text.length, isClosed: false, isNested: false };
}
