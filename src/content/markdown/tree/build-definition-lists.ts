import type { Element, ElementContent, Root } from "hast";
import { createElement, isBlankText, isElement, mapTree } from "./hast-nodes.ts";

/** What a definition begins with, as MDN writes them: a list item within the item of its term. */
const definitionMark = /^:[ \t]+/u;

/** The text that a list item begins with. */
function firstText(item: Element): { value: string } | undefined {
  const [first] = item.children.filter((child) => !isBlankText(child));
  const [node] = isElement(first, "p") ? first.children : [first];
  return node?.type === "text" ? node : undefined;
}

function isDefinition(item: ElementContent): boolean {
  return isElement(item, "li") && definitionMark.test(firstText(item)?.value ?? "");
}

function unwrapParagraph(nodes: readonly ElementContent[]): readonly ElementContent[] {
  const [only] = nodes.filter((node) => !isBlankText(node));
  return nodes.filter((node) => !isBlankText(node)).length === 1 && isElement(only, "p")
    ? only.children
    : nodes;
}

/** The term and the definitions that a list item consists of; undefined for any other item. */
function itemToDefinition(item: Element): ElementContent[] | undefined {
  const list = item.children.findLast((child) => !isBlankText(child));
  if (!isElement(list, "ul")) return undefined;
  const definitions = list.children.filter((child) => isElement(child, "li"));
  if (definitions.length === 0 || !definitions.every(isDefinition)) return undefined;
  const term = item.children.filter((child) => child !== list);
  for (const definition of definitions) {
    const text = firstText(definition);
    if (text !== undefined) text.value = text.value.replace(definitionMark, "");
  }
  return [
    createElement("dt", {}, unwrapParagraph(term)),
    ...definitions.map(({ children }) => createElement("dd", {}, unwrapParagraph(children))),
  ];
}

/** Turns lists whose items are terms, each with a list of definitions (`- : text`), into definition lists. */
export function buildDefinitionLists(tree: Root): void {
  mapTree(tree, (node) => {
    if (!isElement(node, "ul")) return undefined;
    const items = node.children.filter((child) => isElement(child, "li"));
    const hasDefinitions = items.some(({ children }) =>
      children.some((child) => isElement(child, "ul") && child.children.some(isDefinition)),
    );
    if (!hasDefinitions) return undefined;
    const definitions = items.map(itemToDefinition);
    return definitions.every((each) => each !== undefined)
      ? [createElement("dl", {}, definitions.flat())]
      : undefined;
  });
}
