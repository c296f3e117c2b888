import type { Element, ElementContent, Root, RootContent, Text } from "hast";

export function isElement(node: RootContent | undefined, tagName?: string): node is Element {
  return node?.type === "element" && (tagName === undefined || node.tagName === tagName);
}

export function isBlankText(node: RootContent): boolean {
  return node.type === "text" && node.value.trim() === "";
}

export function hasClass({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name);
}

export function createElement(
  tagName: string,
  properties: Element["properties"],
  children: readonly ElementContent[] = [],
): Element {
  return { type: "element", tagName, properties, children: [...children] };
}

export function createText(value: string): Text {
  return { type: "text", value };
}

/** The text within a node; `elementToText` can supply the text of an element. */
export function nodeToText(
  node: RootContent,
  elementToText: (element: Element) => string | undefined = () => undefined,
): string {
  if (node.type === "text") return node.value;
  if (node.type !== "element") return "";
  return elementToText(node) ?? node.children.map((child) => nodeToText(child, elementToText)).join("");
}

/** The value of a property that is a text. */
export function stringProperty({ properties }: Element, name: string): string | undefined {
  const value = properties[name];
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : undefined;
}

/** Maximum depth of an answer's tree: anything deeper is an attack, and would overflow the stack later. */
const maxDepth = 150;

/**
 * Rewrites a tree in place, children before their parent: `replace` returns the nodes that take the place of a node, or
 * undefined to keep it. Elements that are nested too deeply are replaced by their text.
 */
export function mapTree(
  parent: Root | Element,
  replace: (node: Element | Text, parent: Root | Element) => readonly ElementContent[] | undefined,
  depth = 0,
): void {
  const children: ElementContent[] = [];
  for (const node of parent.children) {
    if (node.type === "element" && depth < maxDepth) mapTree(node, replace, depth + 1);
    else if (node.type === "element") node.children = [createText(shallowText(node))];
    if (node.type !== "element" && node.type !== "text") continue;
    children.push(...(replace(node, parent) ?? [node]));
  }
  parent.children = children;
}

/** The text of an element of any depth, without recursion. */
function shallowText(element: Element): string {
  let text = "";
  const stack: RootContent[] = [element];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === "text") text += node.value;
    if (node.type === "element") stack.push(...[...node.children].reverse());
  }
  return text;
}
