import { type FormulaNode, nodeToChildren, type RowNode } from "./formula-node.ts";
import { countSigns, nodeToTerms } from "./formula-terms.ts";
import { joinItems, nodeToRenamedTex, nodeToTex } from "./node-to-tex.ts";

/** How a formula matches, best first: it is the same, it holds the one of the query as a part, or it is similar. */
export const formulaMatchKinds = ["same", "part", "similar"] as const;

export type FormulaMatchKind = (typeof formulaMatchKinds)[number];

/** How a formula matches, and how well: 0 to 1, to be compared within a kind. */
export interface FormulaMatch {
  readonly kind: FormulaMatchKind;
  readonly score: number;
}

/** Formulas that have less in common are not similar: of `a^2 + b^2 = c^2` and `x^2 + y^2 = r^2`, .5; of `E = mc^2` and `E = hf`, .1. */
const minSimilarity = 0.3;

/** What formulas that only name things differently have in common, at least. */
const renamedSimilarity = 0.6;

/** The formula of a query, analyzed once for all that it is compared with. */
export interface QueryFormula {
  readonly node: FormulaNode;
  readonly canonical: string;
  readonly renamed: string;
  readonly terms: ReadonlySet<string>;
}

/** Analyzes the formula of a query. */
export function nodeToQueryFormula(node: FormulaNode): QueryFormula {
  return {
    node,
    canonical: nodeToTex(node),
    renamed: nodeToRenamedTex(node),
    terms: new Set(nodeToTerms(node)),
  };
}

/** Whether a row holds the items of another one side by side: `b + c` in `a + b + c`. */
function containsRun(row: RowNode, sought: RowNode, canonical: string): boolean {
  if (row.level !== sought.level || row.items.length <= sought.items.length) return false;
  const items = row.items.map(nodeToTex);
  const first = sought.operators[0] ?? "";
  return items.some((_, start) => {
    const operators = row.operators.slice(start, start + sought.items.length);
    if (operators.length < sought.items.length) return false;
    const run = [first === "" ? "" : (operators[0] ?? ""), ...operators.slice(1)];
    return joinItems(items.slice(start, start + sought.items.length), run) === canonical;
  });
}

/** Whether a formula holds another one: as one of its parts, or as neighbors in a row. */
function containsPart(node: FormulaNode, query: QueryFormula): boolean {
  if (node.kind === "row" && query.node.kind === "row" && containsRun(node, query.node, query.canonical))
    return true;
  return nodeToChildren(node).some(
    (child) => nodeToTex(child) === query.canonical || containsPart(child, query),
  );
}

/** Longer parts say more than short ones, but not in proportion. */
function termToWeight(term: string): number {
  return Math.sqrt(term.length);
}

/** How much two sets of terms have in common: 0 to 1 (Dice's coefficient, weighted). */
function diceCoefficient(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let [shared, all] = [0, 0];
  for (const term of one) {
    all += termToWeight(term);
    if (other.has(term)) shared += 2 * termToWeight(term);
  }
  for (const term of other) all += termToWeight(term);
  return all === 0 ? 0 : shared / all;
}

/** How a formula matches that of a query; undefined if they have little in common. */
export function compareFormulas(query: QueryFormula, node: FormulaNode): FormulaMatch | undefined {
  if (nodeToTex(node) === query.canonical) return { kind: "same", score: 1 };
  if (containsPart(node, query)) return { kind: "part", score: countSigns(query.node) / countSigns(node) };
  const similarity = diceCoefficient(query.terms, new Set(nodeToTerms(node)));
  const isRenamed = nodeToRenamedTex(node) === query.renamed;
  const score = isRenamed ? renamedSimilarity + (1 - renamedSimilarity) * similarity : similarity;
  return score < minSimilarity ? undefined : { kind: "similar", score };
}
