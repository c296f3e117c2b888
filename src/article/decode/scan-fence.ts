import { canonicalLanguage } from "../code-languages.ts";
import { lineEnd, type NewlineStyle, newlineLengthAt, skipBlanks } from "./newline-style.ts";
import type { FenceRegion } from "./region.ts";

const marksPattern = /`{3,}|~{3,}/uy;

/** A list's or a quote's marks, which may stand before a fence. */
const container = /(?:[-*+]|\d{1,9}[.)])[ \t]+|>[ \t]?/uy;

/** The index of the first character of the line at `index` that belongs to no list, quote or indentation. */
export function skipContainers(text: string, index: number): number {
  let at = skipBlanks(text, index);
  for (;;) {
    container.lastIndex = at;
    const match = container.exec(text);
    if (match === null) return at;
    at = skipBlanks(text, at + match[0].length);
  }
}

function marksAt(text: string, index: number): string {
  marksPattern.lastIndex = index;
  return marksPattern.exec(text)?.[0] ?? "";
}

/** The fence whose marks begin at `index`, the first place of its line that isn't a container's; undefined if none. */
export function scanFence(text: string, index: number, style: NewlineStyle): FenceRegion | undefined {
  const marks = marksAt(text, index);
  if (marks === "") return undefined;
  const infoStart = index + marks.length;
  const infoEnd = lineEnd(text, infoStart, style);
  const info = text.slice(infoStart, infoEnd).trim();
  // Backticks behind backticks: code within a line.
  if (marks.startsWith("`") && info.includes("`")) return undefined;
  const language = info.split(/\s/u)[0] ?? "";
  const nests = canonicalLanguage(language) === "markdown";
  const codeStart = infoEnd + newlineLengthAt(text, infoEnd, style);
  let depth = 0;
  let isNested = false;
  for (let line = codeStart; line < text.length; ) {
    const end = lineEnd(text, line, style);
    const first = skipBlanks(text, line);
    const at = marks[0] === text[first] ? first : skipContainers(text, line);
    const found = marksAt(text, at);
    if (found[0] === marks[0] && found.length >= marks.length) {
      const isBare = skipBlanks(text, at + found.length) >= end;
      if (nests && !isBare) {
        depth += 1;
        isNested = true;
      } else if (isBare && depth > 0) depth -= 1;
      else if (isBare && (at === first || text[first] === ">")) {
        const fence = { kind: "fence", start: index, end: at + found.length, marks, language } as const;
        return { ...fence, codeStart, codeEnd: line, isClosed: true, isNested };
      }
    }
    line = end + newlineLengthAt(text, end, style);
    if (end >= text.length) break;
  }
  const fence = { kind: "fence", start: index, end: text.length, marks, language, codeStart } as const;
  return { ...fence, codeEnd: text.length, isClosed: false, isNested: false };
}
