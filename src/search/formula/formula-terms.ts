import { type FormulaNode, nodeToChildren } from "./formula-node.ts";
import { joinItems, nodeToRenamedTex, nodeToTex } from "./node-to-tex.ts";

/** Fewest signs of a part that is looked up: a single letter is in every other formula. */
const minSigns = 2;

/** Fewest signs of a part that is looked up with its letters renamed: `x_i` would be any index of any letter. */
const minRenamedSigns = 3;

/** What stands before a part with renamed letters, so that it differs from every part as it is written. */
const renamedMark = "~";

/** The number of signs in a formula: letters, numbers, words and symbols. */
export function countSigns(node: FormulaNode): number {
  return node.kind === "leaf" ? 1 : nodeToChildren(node).reduce((sum, child) => sum + countSigns(child), 0);
}

/** Whether a formula is more than a single sign. Others are not searched for. */
export function isSearchable(node: FormulaNode): boolean {
  return countSigns(node) >= minSigns;
}

/** The term of a part with its letters renamed; undefined if it is too small for that to say anything. */
export function nodeToRenamedTerm(node: FormulaNode): string | undefined {
  return countSigns(node) < minRenamedSigns ? undefined : renamedMark + nodeToRenamedTex(node);
}

/** Two neighbors of a row, with what stands between them. */
function rowToPairs(node: FormulaNode): string[] {
  if (node.kind !== "row" || node.items.length < 3) return [];
  const items = node.items.map(nodeToTex);
  return items
    .slice(1)
    .map((item, index) => joinItems([items[index] ?? "", item], ["", node.operators[index + 1] ?? ""]));
}

/**
 * The terms of a formula by which others that are like it are found: its parts, as they are written and with their letters
 * renamed, and the pairs of neighbors. The formula itself comes first. Takes linear time for a limited depth.
 */
export function nodeToTerms(node: FormulaNode): string[] {
  const terms = new Set<string>();
  const visit = (part: FormulaNode): void => {
    if (!isSearchable(part)) return;
    terms.add(nodeToTex(part));
    const renamed = nodeToRenamedTerm(part);
    if (renamed !== undefined) terms.add(renamed);
    for (const pair of rowToPairs(part)) terms.add(pair);
    for (const child of nodeToChildren(part)) visit(child);
  };
  visit(node);
  return [...terms];
}
