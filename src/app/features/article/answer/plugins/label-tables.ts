import type { Element, ElementContent, Root } from "hast";
import { createElement, isBlankText, isElement } from "../../../../../content/markdown/tree/hast-nodes.ts";
import { lazyMessages } from "../../../../../i18n/lazy-messages.ts";
import { nodeToLabel } from "./insert-formulas.ts";
import { rewriteTree } from "./rewrite-tree.ts";

/** The placeholder element of a table in the hast tree; `table-region.tsx` renders it. */
export const tableTag = "answer-table";

function labelHeaderCells(table: Element): string[] {
  const texts: string[] = [];
  rewriteTree(table, (node) => {
    if (node.type !== "element" || node.tagName !== "th") return undefined;
    const text = nodeToLabel(node);
    // The empty corner cell names nothing: as a header it would be announced by screen readers.
    if (text === "") return [{ ...node, tagName: "td" }];
    node.properties.scope = "col";
    texts.push(text);
    return undefined;
  });
  return texts;
}

/** True for a head that markdown wants although the table has none: its cells are empty. */
function isEmptyHead(node: ElementContent): boolean {
  if (!isElement(node, "thead")) return false;
  const cells = node.children.flatMap((row) => (isElement(row) ? row.children : []));
  return cells.every((cell) => isBlankText(cell) || (isElement(cell) && cell.children.every(isBlankText)));
}

/** Sets the scope of header cells and wraps each table in a region that is named by its headers. */
export function labelTables(tree: Root): void {
  const nameCounts = new Map<string, number>();
  rewriteTree(tree, (node) => {
    if (node.type !== "element" || node.tagName !== "table") return undefined;
    const headers = labelHeaderCells(node);
    if (headers.length === 0 && node.children.some((child) => isElement(child, "tbody")))
      node.children = node.children.filter((child) => !isEmptyHead(child));
    const name = lazyMessages.table(headers);
    const nameCount = (nameCounts.get(name) ?? 0) + 1;
    nameCounts.set(name, nameCount);
    // Regions are landmarks, whose names have to be unique.
    return [
      createElement(tableTag, { name: nameCount === 1 ? name : lazyMessages.numberedName(name, nameCount) }, [
        node,
      ]),
    ];
  });
}
