import { maxAnswerLength, maxNesting } from "./content-limits.ts";

/** A part of an answer that there is too much of. */
export interface ExceededLimit {
  /** A plural noun for the author: `headings`. */
  readonly part: string;
  readonly limit: number;
}

/** Constructs that take the parser or the page more than their share of time, with how many an answer may have. */
const countLimits: readonly { readonly part: string; readonly pattern: RegExp; readonly limit: number }[] = [
  { part: "headings", pattern: /^[ \t]*#{1,6}[ \t]/gmu, limit: 2_000 },
  { part: "underlined headings", pattern: /^[ \t]*=+[ \t]*$/gmu, limit: 500 },
  { part: "paragraphs", pattern: /(?<![^\n])[ \t]*\n[ \t]*[^\s]/gu, limit: 5_000 },
  { part: "quotes", pattern: /(?<![^\n])[ \t]*\n[ \t]*>/gu, limit: 500 },
  { part: "list items", pattern: /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/gmu, limit: 2_000 },
  { part: "link definitions", pattern: /^[ \t]*\[[^\]\n]*\]:/gmu, limit: 500 },
  { part: "opening brackets", pattern: /\[/gu, limit: 5_000 },
  { part: "emphasis markers", pattern: /[*_~]+/gu, limit: 10_000 },
  { part: "runs of backticks", pattern: /`+/gu, limit: 10_000 },
  { part: "table rows", pattern: /^[ \t>]*\|/gmu, limit: 1_000 },
];

/** Characters that markdown may be made of, in one paragraph: the parser's work grows with their square. */
const specialCharacter = /[\\`*_[\]<!&~@\n]/gu;
const maxSpecialCharacters = 4_000;

/** Columns of a table: each row is filled up with empty cells. */
const maxTableColumns = 100;
const wideDelimiterRow = new RegExp(`^(?:[ \\t>]*\\|)?(?:[ \\t]*:?-+:?[ \\t]*\\|){${maxTableColumns}}`, "mu");

/** Opens or closes fenced code, whose characters mean nothing. */
const fenceLine = /^[ \t>]*(?:```|~~~).*$/mu;
const blankLine = /\n[ \t>]*\n/u;

/** Brackets that are never closed; the parser looks for the end of each. */
const maxUnclosedBrackets = 500;

/** The markers of quotes and list items at the start of a line. */
const lineMarkers = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t])))+/gmu;
const oneMarker = />|[-*+]|\d{1,9}[.)]/gu;

/** Spaces that a list item's level takes at least. */
const spacesPerLevel = 2;

function hasMoreThan(text: string, pattern: RegExp, limit: number): boolean {
  let count = 0;
  for (const _ of text.matchAll(pattern)) {
    count += 1;
    if (count > limit) return true;
  }
  return false;
}

function hasIntricateParagraph(markdown: string): boolean {
  if (markdown.length <= maxSpecialCharacters) return false;
  const paragraphs = markdown
    .split(fenceLine)
    .flatMap((text, index) => (index % 2 === 0 ? text.split(blankLine) : []));
  return paragraphs.some(
    (text) => text.length > maxSpecialCharacters && hasMoreThan(text, specialCharacter, maxSpecialCharacters),
  );
}

function markersToDepth(markers: string): number {
  const indent = /^[ \t]*/u.exec(markers)?.[0].replaceAll("\t", "    ").length ?? 0;
  return indent / spacesPerLevel + (markers.match(oneMarker)?.length ?? 0);
}

/**
 * The first limit that an answer's markdown exceeds, so that it is shown as text; undefined for every reasonable answer.
 * Takes linear time, and a fraction of that of parsing.
 */
export function findExceededLimit(markdown: string): ExceededLimit | undefined {
  if (markdown.length > maxAnswerLength) return { part: "characters", limit: maxAnswerLength };
  for (const [markers] of markdown.matchAll(lineMarkers))
    if (markersToDepth(markers) > maxNesting)
      return { part: "levels of quotes and lists", limit: maxNesting };
  const unclosed = markdown.split("[").length - markdown.split("]").length;
  if (unclosed > maxUnclosedBrackets) return { part: "unclosed brackets", limit: maxUnclosedBrackets };
  if (wideDelimiterRow.test(markdown)) return { part: "table columns", limit: maxTableColumns };
  if (hasIntricateParagraph(markdown))
    return { part: "special characters in one paragraph", limit: maxSpecialCharacters };
  return countLimits.find(
    ({ pattern, limit }) => markdown.length > limit && hasMoreThan(markdown, pattern, limit),
  );
}
