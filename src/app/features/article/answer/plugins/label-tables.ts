import type { Element, Root } from "hast";
import { createElement } from "../../../../../content/markdown/tree/hast-nodes.ts";
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

/** Sets the scope of header cells and wraps each table in a region that is named by its headers. */
export function labelTables(tree: Root): void {
  const nameCounts = new Map<string, number>();
  rewriteTree(tree, (node) => {
    if (node.type !== "element" || node.tagName !== "table") return undefined;
    const headers = labelHeaderCells(node);
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
