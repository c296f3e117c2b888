import type { Element, Root } from "hast";
import { words } from "../words/words.ts";
import { nodeToLabel } from "./place-formulas.ts";
import { element, rewriteTree } from "./rewrite-tree.ts";

/** The element that stands for a table in its scrolling region, between this step and `table-region.tsx`. */
export const tableTag = "answer-table";

function headerTexts(table: Element): string[] {
  const texts: string[] = [];
  rewriteTree(table, (node) => {
    if (node.type !== "element" || node.tagName !== "th") return undefined;
    const text = nodeToLabel(node);
    // The empty corner above the first column names nothing: no header, or a screen reader would say one.
    if (text === "") return [{ ...node, tagName: "td" }];
    node.properties.scope = "col";
    texts.push(text);
    return undefined;
  });
  return texts;
}

/** Marks the header cells of tables and puts each table into a region of its own, named by its headers. */
export function nameTables(tree: Root): void {
  const uses = new Map<string, number>();
  rewriteTree(tree, (node) => {
    if (node.type !== "element" || node.tagName !== "table") return undefined;
    const headers = headerTexts(node);
    const name = words.table(headers);
    const use = (uses.get(name) ?? 0) + 1;
    uses.set(name, use);
    // Regions are landmarks: a screen reader's list of them must not hold two of one name.
    return [element(tableTag, { name: use === 1 ? name : words.numbered(name, use) }, [node])];
  });
}
