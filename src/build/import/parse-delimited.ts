/** A row of a table, with the line that it begins in, counted from 1. */
export interface DelimitedRow {
  readonly cells: readonly string[];
  readonly line: number;
  /** A quotation mark in it is not closed: it contains all lines to the end. */
  readonly isUnclosed?: true;
}

/**
 * Parses CSV or TSV (RFC 4180): cells in double quotes may contain the separator, line breaks and doubled quotes. A quote
 * within an unquoted cell is text. Blank lines are left out. Takes linear time.
 */
export function parseDelimited(text: string, separator: string): DelimitedRow[] {
  const source = text.replace(/^\uFEFF/u, "");
  const rows: DelimitedRow[] = [];
  let cells: string[] = [];
  let line = 1;
  let rowLine = 1;
  let isUnclosed = false;
  let pos = 0;
  const endRow = (): void => {
    if (cells.length > 1 || cells[0] !== "")
      rows.push({ cells, line: rowLine, ...(isUnclosed && { isUnclosed }) });
    cells = [];
    rowLine = line;
  };
  while (pos <= source.length) {
    let cell = "";
    if (source[pos] === '"') {
      pos += 1;
      for (;;) {
        const quote = source.indexOf('"', pos);
        const end = quote < 0 ? source.length : quote;
        isUnclosed = quote < 0;
        cell += source.slice(pos, end);
        pos = end + 1;
        if (source[pos] !== '"' || quote < 0) break;
        cell += '"';
        pos += 1;
      }
      line += cell.split("\n").length - 1;
    }
    const start = Math.min(pos, source.length);
    let end = start;
    while (end < source.length && source[end] !== separator && source[end] !== "\n") end += 1;
    cell += source.slice(start, end).replace(/\r$/u, "");
    cells.push(cell);
    pos = end + 1;
    if (source[end] === separator) continue;
    if (source[end] === "\n") line += 1;
    endRow();
    if (end >= source.length) break;
  }
  return rows;
}

/** The separator of a table without a known one: what its first line has most of. */
export function detectSeparator(text: string): string {
  const [firstLine = ""] = text.split("\n", 1);
  const counts = [",", "\t", ";", "|"].map((separator) => firstLine.split(separator).length);
  return [",", "\t", ";", "|"][counts.indexOf(Math.max(...counts))] ?? ",";
}
