import type { ImportResult } from "./imported-article.ts";
import { detectSeparator, parseDelimited } from "./parse-delimited.ts";
import { isHeaderRow, recordToArticle } from "./record-to-article.ts";

/** The names of columns of a table without a header: a question, its answer, keywords. */
const defaultColumns: readonly string[] = ["question", "answer", "tags"];

/** Reads a table whose first row names its columns; without such a row: question, answer, keywords. */
export function readTable(text: string, file: string, separator = detectSeparator(text)): ImportResult[] {
  const rows = parseDelimited(text, separator);
  const [first] = rows;
  const hasHeader = first !== undefined && isHeaderRow(first.cells);
  const columns = hasHeader ? first.cells : defaultColumns;
  return rows.slice(hasHeader ? 1 : 0).map(({ cells, line, isUnclosed }) => {
    const location = `${file}:${line}`;
    // It has swallowed the rows below it.
    if (isUnclosed)
      return {
        kind: "skipped",
        location,
        reason: "a quotation mark is not closed, from here to the end of the file",
      };
    return recordToArticle(
      Object.fromEntries(columns.map((name, index) => [name, cells[index] ?? ""])),
      location,
    );
  });
}
