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

/** The items of a list of definitions; undefined for any other list. */
function findDefinitions(list: ElementContent | undefined): readonly Element[] | undefined {
  if (!isElement(list, "ul")) return undefined;
  const items = list.children.filter((child) => isElement(child, "li"));
  return items.length > 0 && items.every(isDefinition) ? items : undefined;
}

/** The last part of a list item, where its definitions are. */
function lastChild({ children }: Element): ElementContent | undefined {
  return children.findLast((child) => !isBlankText(child));
}

function toDefinition(item: Element, definitions: readonly Element[]): ElementContent[] {
  const list = lastChild(item);
  const term = item.children.filter((child) => child !== list);
  return [
    createElement("dt", {}, unwrapParagraph(term)),
    ...definitions.map(({ children }) => createElement("dd", {}, unwrapParagraph(children))),
  ];
}

/**
 * Turns lists whose items are terms, each with a list of definitions (`- : text`), into definition lists. In a list that also
 * has other items only the marks of its definitions are removed.
 */
export function buildDefinitionLists(tree: Root): void {
  mapTree(tree, (node) => {
    if (!isElement(node, "ul")) return undefined;
    const items = node.children.filter((child) => isElement(child, "li"));
    const definitions = items.map((item) => findDefinitions(lastChild(item)));
    for (const definition of definitions.flatMap((each) => each ?? [])) {
      const text = firstText(definition);
      if (text !== undefined) text.value = text.value.replace(definitionMark, "");
    }
    return items.length > 0 && definitions.every((each) => each !== undefined)
      ? [
          createElement(
            "dl",
            {},
            items.flatMap((item, index) => toDefinition(item, definitions[index] ?? [])),
          ),
        ]
      : undefined;
  });
}
