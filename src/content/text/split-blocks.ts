/** Where a blank line separates two blocks. */
const blankLines = /\n(?:[ \t]*\n)+/u;

/** Markdown at its blank lines: paragraphs, headings and the like, and pieces of code that has blank lines. */
export function splitBlocks(markdown: string): string[] {
  return markdown.split(blankLines);
}
