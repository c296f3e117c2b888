import type { Element, ElementContent, Root, Text } from "hast";

/** Maximum depth of an answer's tree. Real answers stay below 20; anything deeper is treated as an attack. */
const maxDepth = 200;

/** The nodes that replace a node; undefined keeps it. */
type Replacement = readonly ElementContent[] | undefined;

/** Answers never produce comments, doctypes or raw HTML; if one did, it would be dropped here. */
function isContent(node: Root["children"][number]): node is Element | Text {
  return node.type === "element" || node.type === "text";
}

/**
 * Rewrites a tree in place, depth first, children before their parent: calls `replace` for each text and element in
 * document order. Replacements are not visited. Throws a RangeError if the tree is too deep to be rendered safely.
 */
export function rewriteTree(
  parent: Root | Element,
  replace: (node: ElementContent, parent: Root | Element) => Replacement,
  depth = 0,
): void {
  if (depth > maxDepth) throw new RangeError(`More than ${maxDepth} elements within each other`);
  // Most elements stay as they are: an array is made only where something is replaced.
  let children: ElementContent[] | undefined;
  for (const [index, node] of parent.children.entries()) {
    if (node.type === "element") rewriteTree(node, replace, depth + 1);
    const replacement = isContent(node) ? replace(node, parent) : [];
    if (replacement === undefined) children?.push(node as ElementContent);
    else {
      children ??= parent.children.slice(0, index) as ElementContent[];
      children.push(...replacement);
    }
  }
  if (children) parent.children = children;
}
