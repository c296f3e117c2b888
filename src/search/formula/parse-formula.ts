import { emptyNode, type FormulaNode, isEmptyNode, nodeToChildren } from "./formula-node.ts";
import { type Atom, groupAtoms } from "./group-atoms.ts";
import { TexParser } from "./tex-parser.ts";

/** Longest formula that is read, in UTF-16 code units: the longest of 25,000 real ones has 340. */
export const maxTexLength = 1_000;

/** Deepest nesting of a formula that is compared with others; real ones stay below 12. */
const maxDepth = 32;

/** Whether a node is nested no deeper than `depth`. */
function isWithinDepth(node: FormulaNode, depth: number): boolean {
  return depth > 0 && nodeToChildren(node).every((child) => isWithinDepth(child, depth - 1));
}

/**
 * The structure of a formula, which is the same for all ways to write it: `\dfrac ab`, `\frac{a}{b}` and `a/b` are one.
 * Undefined for a formula that is empty, too long or too deep, or that defines commands. Never throws. Takes linear time.
 */
export function parseFormula(tex: string): FormulaNode | undefined {
  if (tex.length > maxTexLength) return undefined;
  const parser = new TexParser(tex, maxDepth);
  const atoms = parser.readAtoms("end");
  while (isPunctuation(atoms.at(-1))) atoms.pop();
  const node = parser.isReadable ? groupAtoms(atoms) : emptyNode;
  return isEmptyNode(node) || !isWithinDepth(node, maxDepth) ? undefined : node;
}

/** What ends a formula within a sentence, or one that is not complete yet: a full stop or an operator. */
function isPunctuation(atom: Atom | undefined): boolean {
  if (atom === undefined) return false;
  return atom.kind === "operator" || (atom.node.kind === "leaf" && atom.node.text === ".");
}
