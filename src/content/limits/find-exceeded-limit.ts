import { maxAnswerLength, maxNesting } from "./content-limits.ts";

const listItem = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/gmu;
const tableRow = /^[ \t>]*\|/gmu;

/** A part of an answer that there is too much of. */
export interface ExceededLimit {
  /** A plural noun for the author: `headings`. */
  readonly part: string;
  readonly limit: number;
}

/** A construct that takes the parser or the page more than its share of time. */
interface CountLimit extends ExceededLimit {
  readonly pattern: RegExp;
}

/** Constructs of which a line has at most one, with how many an answer may have. */
const lineLimits: readonly CountLimit[] = [
  { part: "headings", pattern: /^[ \t]*#{1,6}[ \t]/gmu, limit: 2_000 },
  { part: "underlined headings", pattern: /^[ \t]*=+[ \t]*$/gmu, limit: 500 },
  { part: "paragraphs", pattern: /(?<![^\n])[ \t]*\n[ \t]*[^\s]/gu, limit: 8_000 },
  { part: "quotes", pattern: /(?<![^\n])[ \t]*\n[ \t]*>/gu, limit: 500 },
  { part: "link definitions", pattern: /^[ \t]*\[[^\]\n]*\]:/gmu, limit: 2_000 },
  { part: "table rows", pattern: tableRow, limit: 3_000 },
];

/** Other constructs. */
const characterLimits: readonly CountLimit[] = [
  { part: "opening brackets", pattern: /\[/gu, limit: 12_000 },
  // Not the markers of lists.
  { part: "emphasis markers", pattern: /[*_~]+(?<!^[ \t]*\*(?=[ \t]))/gmu, limit: 15_000 },
  { part: "runs of backticks", pattern: /`+/gu, limit: 10_000 },
];

/** Ends a line, for regular expressions. */
const lineEnd = /[\n\r\u2028\u2029]/gu;

/** Items of all lists. One within another item counts as three: the parser moves all that follows each list. */
const maxListItems = 4_000;
const nestedItemWeight = 3;
const listMarker = /[-*+]|\d{1,9}[.)]/gu;

/** Items of the lists between two headings: the parser's work grows with the square of those within one list. */
const maxSectionItems = 2_000;
/** Ends all lists, wherever it stands. */
const sectionStart = /^#{1,6}[ \t]/mu;

/** Characters that markdown may be made of, in one paragraph: the parser's work grows with their square. */
const specialCharacter = /[\\`*_[\]<!&~@\n]/gu;
const maxSpecialCharacters = 4_000;

/** Begins a list item or a heading, even right below a paragraph. */
const blockStart = /^ {0,3}(?:[-*+][ \t]+[^\s]|#{1,6}[ \t])/u;
const delimiterRow = /^ {0,3}\|?[ \t]*:?-[-:| \t]*$/u;

/** Columns of a table: each row is filled up with empty cells. */
const maxTableColumns = 100;
const maxTableCells = 100_000;
/** The rows below the names of columns. */
const delimiterRows = /^[ \t>|:]*-[-:| \t]*$/gmu;
const wideDelimiterRow = new RegExp(`^(?:[ \\t>]*\\|)?(?:[ \\t]*:?-+:?[ \\t]*\\|){${maxTableColumns}}`, "mu");

/** Opens or closes fenced code, whose characters mean nothing. */
const fenceLine = /^[ \t>]*(?:```|~~~).*$/mu;
const blankLine = /\n[ \t>]*\n/u;

/** Brackets that are never closed; the parser looks for the end of each. */
const maxUnclosedBrackets = 500;

/** Punctuation in a row behind a URL, which may not belong to it: at each mark, the parser looks for the end of all. */
const maxUrlPunctuation = 200;
const longWord = new RegExp(`(?<!\\S)\\S{${maxUrlPunctuation},}`, "gu");
const urlStart = /https?:|www\./iu;
const urlPunctuation = new RegExp(`(?:[!"')*,.:;?_~\\]]|&[a-z]{1,40};){${maxUrlPunctuation}}`, "iu");

/** The markers of quotes and list items at the start of a line. Group 1: whether nothing follows them. */
const lineMarkers = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$)))+([ \t]*$)?/gmu;
const oneMarker = />|[-*+]|\d{1,9}[.)]/gu;

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
    (text) =>
      text.length > maxSpecialCharacters &&
      hasMoreThan(text, specialCharacter, maxSpecialCharacters) &&
      splitLines(text).some((part) => hasMoreThan(part, specialCharacter, maxSpecialCharacters)),
  );
}

function countCells(row: string): number {
  return row
    .replace(/\\./gu, "")
    .trim()
    .replace(/^\||\|$/gu, "")
    .split("|").length;
}

/** Lines without a blank one between them, where each list item, heading and row of a table is parsed on its own. */
function splitLines(text: string): string[] {
  const parts: string[][] = [[]];
  let isTable = false;
  for (const line of text.replace(/^\n/u, "").split("\n")) {
    const part = parts.at(-1) ?? [];
    const [header = ""] = part;
    isTable = isTable
      ? line.startsWith("|")
      : part.length === 1 &&
        !blockStart.test(header) &&
        delimiterRow.test(line) &&
        countCells(line) === countCells(header);
    // What follows a heading is not part of it.
    const isNew = isTable || blockStart.test(line) || /^ {0,3}#{1,6}[ \t]/u.test(header);
    if (isNew) parts.push([line]);
    else part.push(line);
  }
  return parts.map((lines) => lines.join("\n"));
}

function hasUrlWithPunctuation(markdown: string): boolean {
  if (!urlStart.test(markdown)) return false;
  const words = markdown.match(longWord) ?? [];
  return words.some((word) => urlStart.test(word) && urlPunctuation.test(word));
}

function countListItems(markdown: string): number {
  let count = 0;
  for (const [markers] of markdown.matchAll(lineMarkers)) {
    const items = markers.match(listMarker)?.length ?? 0;
    const outer = items > 0 && !/^[ \t]{2}/u.test(markers) ? 1 : 0;
    count += outer + (items - outer) * nestedItemWeight;
  }
  return count;
}

/** Cells that tables have if all rows belong to the widest of them. */
function countTableCells(markdown: string): number {
  let columns = 0;
  for (const [row] of markdown.matchAll(delimiterRows)) columns = Math.max(columns, countCells(row));
  return columns === 0 ? 0 : columns * (markdown.match(tableRow)?.length ?? 0);
}

/** The column at which the text after a line's first characters begins: a tab ends at a multiple of four. */
function toColumn(start: string): number {
  let column = 0;
  for (const character of start) column += character === "\t" ? 4 - (column % 4) : 1;
  return column;
}

/**
 * True if quotes and list items are nested too deeply. A line's item is within those of earlier lines that begin further to the
 * left. May count too many, where a line is code; never too few.
 */
function isNestedTooDeeply(markdown: string): boolean {
  /** The columns of the items that the next line may be within, each greater than the one before. */
  const columns: number[] = [];
  for (const [line, blank] of markdown.matchAll(lineMarkers)) {
    const found: RegExpExecArray[] = [];
    for (const marker of line.matchAll(oneMarker)) if (found.push(marker) > maxNesting) break;
    const first = toColumn(line.slice(0, found[0]?.index));
    // A number other than 1 and an empty item may belong to the paragraph before: they end nothing.
    const isText = blank !== undefined || /^[ \t]*(?!0*1[.)])\d/u.test(line);
    if (!isText) while ((columns.at(-1) ?? -1) >= first) columns.pop();
    for (const { index } of found) {
      const column = toColumn(line.slice(0, index));
      if (column > (columns.at(-1) ?? -1)) columns.push(column);
      if (columns.length > maxNesting) return true;
    }
  }
  return false;
}

/**
 * The first limit that an answer's markdown exceeds, so that it is shown as text; undefined for every reasonable answer.
 * Takes linear time, and a fraction of that of parsing.
 */
export function findExceededLimit(markdown: string): ExceededLimit | undefined {
  if (markdown.length > maxAnswerLength) return { part: "characters", limit: maxAnswerLength };
  if (isNestedTooDeeply(markdown)) return { part: "levels of quotes and lists", limit: maxNesting };
  const unclosed = markdown.split("[").length - markdown.split("]").length;
  if (unclosed > maxUnclosedBrackets) return { part: "unclosed brackets", limit: maxUnclosedBrackets };
  if (hasUrlWithPunctuation(markdown))
    return { part: "punctuation marks behind a URL", limit: maxUrlPunctuation };
  if (wideDelimiterRow.test(markdown)) return { part: "table columns", limit: maxTableColumns };
  const lines = (markdown.match(lineEnd)?.length ?? 0) + 1;
  if (lines > maxTableCells / maxTableColumns && countTableCells(markdown) > maxTableCells)
    return { part: "table cells", limit: maxTableCells };
  const sections = lines > maxSectionItems ? markdown.split(sectionStart) : [];
  if (sections.some((section) => hasMoreThan(section, listItem, maxSectionItems)))
    return { part: "list items in one section", limit: maxSectionItems };
  if (hasIntricateParagraph(markdown))
    return { part: "special characters in one paragraph", limit: maxSpecialCharacters };
  if (markdown.length > maxListItems && countListItems(markdown) > maxListItems)
    return { part: "list items", limit: maxListItems };
  return (
    lineLimits.find(({ pattern, limit }) => lines > limit && hasMoreThan(markdown, pattern, limit)) ??
    characterLimits.find(
      ({ pattern, limit }) => markdown.length > limit && hasMoreThan(markdown, pattern, limit),
    )
  );
}
