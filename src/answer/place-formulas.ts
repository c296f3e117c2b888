import type { Element, ElementContent, Root } from "hast";
import { type Formula, formulaOpen, formulaPlaceholder } from "../article/answer.ts";
import type { FormulaRenderer, SetFormula } from "./answer-tools.ts";
import { element, nodeToText, rewriteTree } from "./rewrite-tree.ts";

/** The element that stands for a formula between this step and `formula.tsx`. */
export const formulaTag = "answer-formula";

/** Signs that may not begin a line, and those that may not end one, next to a formula. */
const closing = /^(?:[.,;:!?%)\]}’”"']|-(?=\p{L}))+/u;
const opening = /[([{‘“"']+$/u;

/** A formula as an author types it, for places that can hold only text. */
export function formulaToSource({ tex, display }: Formula): string {
  return display ? `$$${tex}$$` : `$${tex}$`;
}

/** Text with each placeholder replaced by its formula's source. One that belongs to no formula vanishes. */
export function restoreFormulas(text: string, formulas: readonly Formula[]): string {
  return text.replace(formulaPlaceholder, (_, index: string) => {
    const formula = formulas[Number(index)];
    return formula === undefined ? "" : formulaToSource(formula);
  });
}

/** The text of a node for a name or an id: formulas as TeX, blanks as single spaces. */
export function nodeToLabel(node: Element): string {
  const tex = ({ tagName, properties: { tex } }: Element) =>
    tagName === formulaTag ? String(tex) : undefined;
  return nodeToText(node, tex).replace(/\s+/gu, " ").trim();
}

function formulaToElement({ tex, display }: Formula, result: SetFormula | undefined): Element {
  const set = result?.kind === "set" ? { html: result.html, fit: result.fit } : {};
  return element(formulaTag, { tex, displayMode: display, ...set });
}

function textToNodes(value: string): ElementContent[] {
  return value === "" ? [] : [{ type: "text", value }];
}

/** Puts an element for each formula in the place of its placeholder, set where `render` is there and can set it. */
export function placeFormulas(
  tree: Root,
  formulas: readonly Formula[],
  render: FormulaRenderer | undefined,
): void {
  rewriteTree(tree, (node) => {
    if (node.type !== "text" || !node.value.includes(formulaOpen)) return undefined;
    // Splitting by a pattern with a group yields text, index, text, index, … text.
    const pieces = node.value.split(formulaPlaceholder);
    const nodes: ElementContent[] = [];
    for (let place = 1; place < pieces.length; place += 2) {
      const text = pieces[place - 1] ?? "";
      const formula = formulas[Number(pieces[place])];
      if (formula === undefined) {
        nodes.push(...textToNodes(text));
        continue;
      }
      const result = render?.(formula);
      const placed = formulaToElement(formula, result);
      const isShort = result?.kind === "set" && result.fit === "short" && !formula.display;
      const before = isShort ? (opening.exec(text)?.[0] ?? "") : "";
      const after = isShort ? (closing.exec(pieces[place + 1] ?? "")?.[0] ?? "") : "";
      nodes.push(...textToNodes(text.slice(0, text.length - before.length)));
      pieces[place + 1] = (pieces[place + 1] ?? "").slice(after.length);
      // `see (` formula `), and` becomes `see ` [`(` formula `),`] ` and`: what is in brackets is never broken.
      if (before + after === "") nodes.push(placed);
      else {
        const whole = [...textToNodes(before), placed, ...textToNodes(after)];
        nodes.push(element("span", { className: ["unbroken"] }, whole));
      }
    }
    nodes.push(...textToNodes(pieces.at(-1) ?? ""));
    return nodes;
  });
}
