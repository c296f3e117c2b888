import { elementToSource, formulaSelector, isDisplayFormula } from "./formula-element.ts";

/** Line breaks around an element: 2 leave an empty line, 1 starts a new line. All other elements are inline. */
const lineBreaks: ReadonlyMap<string, 1 | 2> = new Map([
  ...["P", "H1", "H2", "H3", "H4", "H5", "H6", "UL", "OL", "PRE", "BLOCKQUOTE", "TABLE"].map(
    (tag) => [tag, 2] as const,
  ),
  ...["DIV", "SECTION", "LI", "TR", "HR"].map((tag) => [tag, 1] as const),
]);

/** Controls and screen reader texts that are not part of what the author wrote. */
export const nonContentSelector =
  "button, .visually-hidden, .heading-anchor, .code-header, [data-footnote-backref]";

class TextWriter {
  text = "";
  #pendingLineBreaks = 0;

  /** Requests line breaks before the next text; adjacent requests are not added up. */
  breakLine(count: number): void {
    this.#pendingLineBreaks = Math.max(this.#pendingLineBreaks, count);
  }

  write(text: string): void {
    if (text === "") return;
    if (this.text !== "") this.text += "\n".repeat(this.#pendingLineBreaks);
    this.#pendingLineBreaks = 0;
    this.text += text;
  }

  /** Writes text, collapsing whitespace and line breaks. */
  writeProse(text: string): void {
    const collapsed = text.replace(/[ \t\n\r]+/gu, " ");
    const isLineStart = this.#pendingLineBreaks > 0 || this.text === "" || /\s$/u.test(this.text);
    this.write(isLineStart ? collapsed.trimStart() : collapsed);
  }
}

function writeNode(node: Node, writer: TextWriter, inCode: boolean): void {
  if (node.nodeType === Node.TEXT_NODE) {
    const text = node.textContent ?? "";
    if (inCode) writer.write(text);
    else writer.writeProse(text);
    return;
  }
  if (!(node instanceof Element)) {
    for (const child of node.childNodes) writeNode(child, writer, inCode);
    return;
  }
  if (node.matches(nonContentSelector)) return;
  const isFormula = node.matches(formulaSelector);
  const breaks = isFormula && isDisplayFormula(node) ? 1 : (lineBreaks.get(node.tagName) ?? 0);
  writer.breakLine(breaks);
  const isFollowingCell = /^T[DH]$/u.test(node.tagName) && node.previousElementSibling !== null;
  if (isFollowingCell) writer.write("\t");
  if (node.tagName === "BR") writer.write("\n");
  if (isFormula) writer.write(elementToSource(node));
  else for (const child of node.childNodes) writeNode(child, writer, inCode || node.tagName === "PRE");
  writer.breakLine(breaks);
}

/** A part of a page as plain text: paragraphs separated by empty lines, cells by tabs, formulas as TeX. */
export function fragmentToText(fragment: DocumentFragment): string {
  const writer = new TextWriter();
  writeNode(fragment, writer, false);
  return writer.text.replace(/[ \t]+(?=\n|$)/gu, "");
}
