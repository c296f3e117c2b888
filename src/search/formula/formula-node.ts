/** What separates the items of a row, from the loosest to the tightest. */
export const rowLevels = ["line", "list", "relation", "sum", "product"] as const;

/** See `rowLevels`. */
export type RowLevel = (typeof rowLevels)[number];

/** A single sign: a letter (Latin or Greek), a number, a word of several letters, or any other symbol. */
export interface LeafNode {
  readonly kind: "leaf";
  readonly type: "letter" | "number" | "word" | "symbol";
  readonly text: string;
}

/** Items side by side; `operators[i]` stands before `items[i]` and is empty where nothing does: `a + b` has "" and "+". */
export interface RowNode {
  readonly kind: "row";
  readonly level: RowLevel;
  readonly items: readonly FormulaNode[];
  readonly operators: readonly string[];
}

/** A part of a formula, without anything that is only about looks. */
export type FormulaNode =
  | LeafNode
  | RowNode
  /** A command with arguments: `frac`, `sqrt` (one or two), `hat`. */
  | { readonly kind: "call"; readonly name: string; readonly children: readonly FormulaNode[] }
  /** A base with what stands below and above it; `undefined` where nothing does. */
  | {
      readonly kind: "scripts";
      readonly base: FormulaNode | undefined;
      readonly below: FormulaNode | undefined;
      readonly above: FormulaNode | undefined;
    }
  /** Something within delimiters, which need not be a pair: `[0, 1)`. */
  | { readonly kind: "fence"; readonly open: string; readonly close: string; readonly content: FormulaNode }
  /** Rows of cells. */
  | { readonly kind: "table"; readonly rows: readonly (readonly FormulaNode[])[] };

/** A row without items: an empty argument, or nothing at all. */
export const emptyNode: RowNode = { kind: "row", level: "product", items: [], operators: [] };

/** Whether a node is `emptyNode`. */
export function isEmptyNode(node: FormulaNode): boolean {
  return node.kind === "row" && node.items.length === 0;
}

/** The parts that a node consists of, in reading order. */
export function nodeToChildren(node: FormulaNode): readonly FormulaNode[] {
  switch (node.kind) {
    case "leaf":
      return [];
    case "row":
      return node.items;
    case "call":
      return node.children;
    case "scripts":
      return [node.base, node.below, node.above].filter((child) => child !== undefined);
    case "fence":
      return [node.content];
    case "table":
      return node.rows.flat();
  }
}
