import type { FormulaNode, LeafNode } from "./formula-node.ts";

/** Writes the letters of a formula: as they are, or by what they are renamed to. */
type LetterWriter = (letter: string) => string;

/** The letter that always means the same number. */
const constantLetter = "π";

/** The first of the characters that stand for renamed letters; Unicode leaves them for private use. */
const firstPlaceholder = 0xe000;

/** The canonical TeX of a node: the same for all ways to write it. Reading it gives the same node. */
export function nodeToTex(node: FormulaNode): string {
  return writeNode(node, (letter) => letter);
}

/** The same with letters replaced by the order in which they first occur: equal for formulas that only name things differently. */
export function nodeToRenamedTex(node: FormulaNode): string {
  const placeholders = new Map<string, string>([[constantLetter, constantLetter]]);
  return writeNode(node, (letter) => {
    const known = placeholders.get(letter);
    if (known !== undefined) return known;
    const placeholder = String.fromCharCode(firstPlaceholder + placeholders.size);
    placeholders.set(letter, placeholder);
    return placeholder;
  });
}

/** Canonical TeX of items with the operators before them: a row, or a part of one. */
export function joinItems(items: readonly string[], operators: readonly string[]): string {
  return items.map((item, index) => writeOperator(operators[index] ?? "") + item).join("");
}

/** A space after a comma keeps `1, 234` from being one number; braces keep `\\[x]` from being a distance. */
function writeOperator(operator: string): string {
  if (operator === "\\\\") return "\\\\{}";
  return operator === "," || operator === ";" ? `${operator} ` : operator;
}

function writeNode(node: FormulaNode, writeLetter: LetterWriter): string {
  const write = (child: FormulaNode): string => writeNode(child, writeLetter);
  const group = (child: FormulaNode): string => `{${write(child)}}`;
  switch (node.kind) {
    case "leaf":
      return writeLeaf(node, writeLetter);
    case "row":
      return joinItems(node.items.map(write), node.operators);
    case "call":
      return `\\${node.name}${node.children.map(group).join("")}`;
    case "scripts": {
      const base =
        node.base === undefined ? "{}" : node.base.kind === "row" ? group(node.base) : write(node.base);
      const below = node.below === undefined ? "" : `_${group(node.below)}`;
      const above = node.above === undefined ? "" : `^${group(node.above)}`;
      return base + below + above;
    }
    case "fence":
      return writeDelimiter(node.open) + write(node.content) + writeDelimiter(node.close);
    case "table":
      return `\\begin{matrix}${node.rows.map((row) => row.map(write).join("&")).join("\\\\{}")}\\end{matrix}`;
  }
}

function writeDelimiter(delimiter: string): string {
  return /[{}]/u.test(delimiter) ? `\\${delimiter}` : delimiter;
}

function writeLeaf({ type, text }: LeafNode, writeLetter: LetterWriter): string {
  if (type === "letter") return writeLetter(text);
  if (type === "word") return `\\text{${text}}`;
  if (type === "number") return text;
  if (/^\\[A-Za-z]/u.test(text)) return `${text} `;
  if (text === "\\") return "\\backslash ";
  // Within braces, a single delimiter can't become one of a pair, and a full stop not a part of a number.
  if (/^[()[\]⟨⟩⌊⌋⌈⌉.]$/u.test(text)) return `{${text}}`;
  if (/^[{}]$/u.test(text)) return `{\\${text}}`;
  return /^[%&_^~$#']$/u.test(text) ? `\\${text}` : text;
}
