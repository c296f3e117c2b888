import type { Element, ElementContent, Root } from "hast";
import {
  type Formula,
  formulaPlaceholderPattern,
  formulaPlaceholderStart,
} from "../../../../../content/answer.ts";
import { createElement, nodeToText } from "../../../../../content/markdown/tree/hast-nodes.ts";
import type { FormulaRenderer, RenderedFormula } from "../answer-tools.ts";
import { rewriteTree } from "./rewrite-tree.ts";

/** The placeholder element of a formula in the hast tree; `formula-view.tsx` renders it. */
export const formulaTag = "answer-formula";

/** Punctuation next to a formula that must not begin a line, and punctuation that must not end one. */
const closingPunctuation = /^(?:[.,;:!?%)\]}’”"']|-(?=\p{L}))+/u;
const openingPunctuation = /[([{‘“"']+$/u;

/** A formula as an author types it, for attributes and other plain text. */
export function formulaToSource({ tex, display }: Formula): string {
  return display ? `$$${tex}$$` : `$${tex}$`;
}

/** Replaces each placeholder in a text by its formula's source. A placeholder without a formula is removed. */
export function restoreFormulas(text: string, formulas: readonly Formula[]): string {
  return text.replace(formulaPlaceholderPattern, (_, index: string) => {
    const formula = formulas[Number(index)];
    return formula === undefined ? "" : formulaToSource(formula);
  });
}

/** The text of a node for a label or an id: formulas as `texToText` writes them, by default as TeX; whitespace collapsed. */
export function nodeToLabel(node: Element, texToText = (tex: string) => tex): string {
  const tex = ({ tagName, properties: { tex } }: Element) =>
    tagName === formulaTag ? texToText(String(tex)) : undefined;
  return nodeToText(node, tex).replace(/\s+/gu, " ").trim();
}

function formulaToElement({ tex, display }: Formula, result: RenderedFormula | undefined): Element {
  const renderedProps =
    result?.kind === "rendered" ? { html: result.html, widthClass: result.widthClass } : {};
  return createElement(formulaTag, { tex, displayMode: display, ...renderedProps });
}

function textToNodes(value: string): ElementContent[] {
  return value === "" ? [] : [{ type: "text", value }];
}

/** Replaces each placeholder by a formula element, rendered if `render` is given and succeeds. */
export function insertFormulas(
  tree: Root,
  formulas: readonly Formula[],
  render: FormulaRenderer | undefined,
): void {
  rewriteTree(tree, (node) => {
    if (node.type !== "text" || !node.value.includes(formulaPlaceholderStart)) return undefined;
    // Splitting by a pattern with a group yields text, index, text, index, … text.
    const pieces = node.value.split(formulaPlaceholderPattern);
    const nodes: ElementContent[] = [];
    for (let index = 1; index < pieces.length; index += 2) {
      const text = pieces[index - 1] ?? "";
      const formula = formulas[Number(pieces[index])];
      if (formula === undefined) {
        nodes.push(...textToNodes(text));
        continue;
      }
      const result = render?.(formula);
      const formulaElement = formulaToElement(formula, result);
      const isShort = result?.kind === "rendered" && result.widthClass === "short" && !formula.display;
      const before = isShort ? (openingPunctuation.exec(text)?.[0] ?? "") : "";
      const after = isShort ? (closingPunctuation.exec(pieces[index + 1] ?? "")?.[0] ?? "") : "";
      nodes.push(...textToNodes(text.slice(0, text.length - before.length)));
      pieces[index + 1] = (pieces[index + 1] ?? "").slice(after.length);
      // `see (` formula `), and` becomes `see ` [`(` formula `),`] ` and`: no line break within the brackets.
      if (before + after === "") nodes.push(formulaElement);
      else {
        const nowrapContent = [...textToNodes(before), formulaElement, ...textToNodes(after)];
        nodes.push(createElement("span", { className: ["nowrap"] }, nowrapContent));
      }
    }
    nodes.push(...textToNodes(pieces.at(-1) ?? ""));
    return nodes;
  });
}
