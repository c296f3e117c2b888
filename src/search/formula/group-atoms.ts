import {
  emptyNode,
  type FormulaNode,
  isEmptyNode,
  type LeafNode,
  type RowLevel,
  rowLevels,
} from "./formula-node.ts";
import { isFunctionName } from "./tex-names.ts";

/** What stands side by side in TeX: a part of a formula, or an operator between two. */
export type Atom =
  | { readonly kind: "node"; readonly node: FormulaNode }
  | { readonly kind: "operator"; readonly level: RowLevel; readonly text: string };

/** The row of these items; a single item without operator stands for itself. */
function createRow(
  level: RowLevel,
  items: readonly FormulaNode[],
  operators: readonly string[],
): FormulaNode {
  const [only] = items;
  if (only === undefined) return emptyNode;
  return items.length === 1 && operators[0] === "" ? only : { kind: "row", level, items, operators };
}

/** Finds the structure of atoms: what binds tighter is deeper. Operators without anything after them are left out. */
export function groupAtoms(atoms: readonly Atom[], levelIndex = 0): FormulaNode {
  const level = rowLevels[levelIndex];
  if (level === undefined || level === "product") return groupProduct(atoms);
  const items: FormulaNode[] = [];
  const operators: string[] = [];
  let operator = "";
  let start = 0;
  for (let end = 0; end <= atoms.length; end += 1) {
    const atom = atoms[end];
    if (atom !== undefined && (atom.kind === "node" || atom.level !== level)) continue;
    const item = end > start ? groupAtoms(atoms.slice(start, end), levelIndex + 1) : emptyNode;
    if (!isEmptyNode(item)) {
      items.push(item);
      operators.push(operator);
      operator = "";
    }
    if (atom?.kind === "operator") operator = isSeparator(level) ? atom.text : operator + atom.text;
    start = end + 1;
  }
  if (isSeparator(level) && operators.length > 0) operators[0] = "";
  return createRow(level, items, operators);
}

/** Lines and lists: what stands between two items says nothing about the first one. */
function isSeparator(level: RowLevel): boolean {
  return level === "line" || level === "list";
}

/** Whether a node is a vector, for which a dot and a cross mean different products. */
function isVector(node: FormulaNode | undefined): boolean {
  if (node?.kind === "scripts") return isVector(node.base);
  if (node?.kind === "leaf") return node.text === "∇";
  return node?.kind === "call" && (node.name === "vec" || node.name === "hat");
}

function isNumber(node: FormulaNode | undefined): node is LeafNode {
  return node?.kind === "leaf" && node.type === "number";
}

function startsWithNumber(node: FormulaNode): boolean {
  return isNumber(node) || (node.kind === "scripts" && isNumber(node.base));
}

/** A sign of multiplication, where it says more than no sign at all: between numbers and between vectors. */
function multiplicationSign(sign: string, before: FormulaNode | undefined, after: FormulaNode): string {
  if (sign === "" || before === undefined) return "";
  if (isVector(before) && isVector(after)) return sign === "×" ? "×" : "·";
  return isNumber(before) && startsWithNumber(after) ? "·" : "";
}

/** `\sin(x)` is `\sin x`. */
function withoutNeedlessFence(node: FormulaNode, before: FormulaNode | undefined): FormulaNode {
  const isAfterFunction = before?.kind === "leaf" && before.type === "word" && isFunctionName(before.text);
  const isNeedless =
    node.kind === "fence" && node.open === "(" && node.close === ")" && node.content.kind === "leaf";
  return isAfterFunction && isNeedless ? node.content : node;
}

/** The factors of a product, without needless signs; a slash makes a fraction of what is before it and the factor after it. */
function groupProduct(atoms: readonly Atom[]): FormulaNode {
  let items: FormulaNode[] = [];
  let operators: string[] = [];
  let sign = "";
  for (const atom of atoms) {
    if (atom.kind === "operator") {
      sign = atom.text;
      continue;
    }
    const before = items.at(-1);
    const node = withoutNeedlessFence(atom.node, before);
    if (sign === "" && isNumber(before) && isNumber(node)) {
      items[items.length - 1] = { ...before, text: before.text + node.text };
      continue;
    }
    if ((sign === "/" || sign === "÷") && items.length > 0) {
      items = [{ kind: "call", name: "frac", children: [createRow("product", items, operators), node] }];
      operators = [""];
    } else {
      operators.push(multiplicationSign(sign, before, node));
      items.push(node);
    }
    sign = "";
  }
  return createRow("product", items, operators);
}
