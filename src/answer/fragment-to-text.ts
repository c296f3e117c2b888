import { elementToSource, formulaSelector, isDisplayFormula } from "./formula-element.ts";

/** Line ends around an element: 2 leave an empty line, 1 begins a new line. Every other element is part of a line. */
const lineEnds: ReadonlyMap<string, 1 | 2> = new Map([
  ...["P", "H1", "H2", "H3", "H4", "H5", "H6", "UL", "OL", "PRE", "BLOCKQUOTE", "TABLE"].map(
    (tag) => [tag, 2] as const,
  ),
  ...["DIV", "SECTION", "LI", "TR", "HR"].map((tag) => [tag, 1] as const),
]);

/** Controls and words for screen readers: not part of what the author wrote. */
export const apparatusSelector =
  "button, .visually-hidden, .heading-anchor, .code-bar, [data-footnote-backref]";

class TextWriter {
  text = "";
  #pendingLineEnds = 0;

  /** Asks for line ends before what comes next; those asked for by neighbours are not added up. */
  breakLine(count: number): void {
    this.#pendingLineEnds = Math.max(this.#pendingLineEnds, count);
  }

  write(text: string): void {
    if (text === "") return;
    if (this.text !== "") this.text += "\n".repeat(this.#pendingLineEnds);
    this.#pendingLineEnds = 0;
    this.text += text;
  }

  /** Writes text in which blanks and line ends are just gaps between words. */
  writeProse(text: string): void {
    const words = text.replace(/[ \t\n\r]+/gu, " ");
    const isLineStart = this.#pendingLineEnds > 0 || this.text === "" || /\s$/u.test(this.text);
    this.write(isLineStart ? words.trimStart() : words);
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
  if (node.matches(apparatusSelector)) return;
  const isFormula = node.matches(formulaSelector);
  const ends = isFormula && isDisplayFormula(node) ? 1 : (lineEnds.get(node.tagName) ?? 0);
  writer.breakLine(ends);
  const isLaterCell = /^T[DH]$/u.test(node.tagName) && node.previousElementSibling !== null;
  if (isLaterCell) writer.write("\t");
  if (node.tagName === "BR") writer.write("\n");
  if (isFormula) writer.write(elementToSource(node));
  else for (const child of node.childNodes) writeNode(child, writer, inCode || node.tagName === "PRE");
  writer.breakLine(ends);
}

/** The text of a part of a page as one would type it: paragraphs apart, cells by tabs, formulas as TeX. */
export function fragmentToText(fragment: DocumentFragment): string {
  const writer = new TextWriter();
  writeNode(fragment, writer, false);
  return writer.text.replace(/[ \t]+(?=\n|$)/gu, "");
}
