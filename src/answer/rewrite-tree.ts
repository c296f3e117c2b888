import type { Element, ElementContent, Root, Text } from "hast";

/** Elements within elements that an answer may have before it counts as an attack; real ones stay below 20. */
const maxDepth = 200;

/** What stands in the place of a node; undefined keeps it. */
type Replacement = readonly ElementContent[] | undefined;

/** Comments, doctypes and raw HTML can't come out of an answer's markdown; if one did it would be dropped here. */
function isContent(node: Root["children"][number]): node is Element | Text {
  return node.type === "element" || node.type === "text";
}

/**
 * Rewrites a tree in place, inner nodes first: `replace` is asked for each text and element, in the order of the text.
 * What is put in is not visited again. Throws a RangeError on a tree that is too deep to be rendered safely.
 */
export function rewriteTree(
  parent: Root | Element,
  replace: (node: ElementContent, parent: Root | Element) => Replacement,
  depth = 0,
): void {
  if (depth > maxDepth) throw new RangeError(`More than ${maxDepth} elements within each other`);
  const children: ElementContent[] = [];
  for (const node of parent.children) {
    if (!isContent(node)) continue;
    if (node.type === "element") rewriteTree(node, replace, depth + 1);
    children.push(...(replace(node, parent) ?? [node]));
  }
  parent.children = children;
}

/** The text of a node and all within it; `altText` says what an element without text of its own stands for. */
export function nodeToText(
  node: Root["children"][number],
  altText: (element: Element) => string | undefined = () => undefined,
): string {
  if (node.type === "text") return node.value;
  if (node.type !== "element") return "";
  return altText(node) ?? node.children.map((child) => nodeToText(child, altText)).join("");
}

/** A new element. */
export function element(
  tagName: string,
  properties: Element["properties"],
  children: readonly ElementContent[] = [],
): Element {
  return { type: "element", tagName, properties, children: [...children] };
}
