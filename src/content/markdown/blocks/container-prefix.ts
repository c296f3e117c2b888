/** The markers of quotes and list items that a line begins with, including indentation. */
const prefixPattern = /^(?:[ \t]*>)*(?:[ \t]*(?:[-*+]|\d{1,9}[.)])(?=[ \t]+\S))*[ \t]*(?:>[ \t]*)*/u;

/** What stands before a line's own text: indentation, quote markers, list markers. */
export function linePrefix(line: string): string {
  return prefixPattern.exec(line)?.[0] ?? "";
}

/** The prefix of the lines that belong to the same quotes and list items as a line with this prefix. */
export function continuationPrefix(prefix: string): string {
  return prefix.replace(/[^\s>]/gu, " ");
}

/** The width of an indentation in columns; a tab reaches to the next multiple of four. */
export function indentWidth(indent: string): number {
  let width = 0;
  for (const char of indent) width = char === "\t" ? width + 4 - (width % 4) : width + 1;
  return width;
}

/** A line without its first `width` columns, as far as they are blank. */
export function dedent(line: string, width: number): string {
  let column = 0;
  let index = 0;
  while (index < line.length && column < width && (line[index] === " " || line[index] === "\t")) {
    column = line[index] === "\t" ? column + 4 - (column % 4) : column + 1;
    index += 1;
  }
  return " ".repeat(Math.max(0, column - width)) + line.slice(index);
}
