/** A table in Markdown. The first row has the headings; columns after the first are aligned to the right. */
export function rowsToMarkdown([headings = [], ...rows]: readonly (readonly string[])[]): string {
  const toLine = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  const alignments = headings.map((_, column) => (column === 0 ? "---" : "---:"));
  return [toLine(headings), toLine(alignments), ...rows.map(toLine)].join("\n");
}
