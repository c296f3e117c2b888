import { rewriteProse } from "../fences.ts";

const row = /^ {0,3}\|[^\n]*\S[^\n]*$/u;
/** A line between rows: `|---|:--:|`, `|===`, `|-`. */
const separator = /^ {0,3}\|(?=[^\n]{0,1000}[-=])[-+=:| \t]*$/u;
/** A separator that GFM takes for the one below a head. */
const headSeparator = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/u;

/** How many cells a row has. */
function countCells(line: string): number {
  const inner = line.trim().replace(/^\||(?<!\\)\|$/gu, "");
  return inner.split(/(?<!\\)\|/u).length;
}

/** The lines of a table as GFM knows it: with a head, which is empty if the table has none, and no other separators. */
function rewriteTable(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => !separator.test(line));
  const below = lines[first + 1] ?? "";
  const rows = lines.filter((line) => !separator.test(line));
  const [head = "", ...others] = rows;
  if (first < 0) return lines;
  if (separator.test(below)) {
    const isSeparator = headSeparator.test(below) && countCells(below) === countCells(head);
    return [head, isSeparator ? below : toLine("---", [head]), ...others];
  }
  return [toLine(" ", rows), toLine("---", rows), ...rows];
}

/** A row whose cells all are the same, as many as the longest of some rows has. */
function toLine(cell: string, rows: readonly string[]): string {
  const length = rows.reduce((longest, each) => Math.max(longest, countCells(each)), 1);
  return `|${`${cell}|`.repeat(length)}`;
}

/** Tables of kramdown, which need no head and may have lines between their rows. */
export function rewriteKramdownTables(text: string): string {
  if (!/^ {0,3}\|/mu.test(text)) return text;
  return rewriteProse(text, (prose) => {
    const output: string[] = [];
    let table: string[] = [];
    const flush = (): void => {
      // A single line may as well be text.
      for (const line of table.length > 1 ? rewriteTable(table) : table) output.push(line);
      table = [];
    };
    for (const line of prose.split("\n")) {
      if (row.test(line)) table.push(line);
      else {
        flush();
        output.push(line);
      }
    }
    flush();
    return output.join("\n");
  });
}
