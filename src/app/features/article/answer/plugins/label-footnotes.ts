import type { Element, Root } from "hast";
import { createElement } from "../../../../../content/markdown/tree/hast-nodes.ts";
import { lazyMessages } from "../../../../../i18n/lazy-messages.ts";
import { rewriteTree } from "./rewrite-tree.ts";

/** How many links back come before one in its note: a note may be referred to several times. */
function labelBackReferences(note: Element, noteNumber: number): void {
  let count = 0;
  rewriteTree(note, (node) => {
    if (node.type !== "element" || node.properties["dataFootnoteBackref"] === undefined) return undefined;
    count += 1;
    const label = count > 1 ? `${noteNumber}-${count}` : String(noteNumber);
    node.properties["ariaLabel"] = lazyMessages.backToReference(label);
    return undefined;
  });
}

/**
 * Names the footnotes of a tree in the reader's language: their heading, at a level of the page, and the links back. A tree
 * is made when the site is built, and knows neither.
 */
export function labelFootnotes(tree: Root, headingLevel: number): void {
  rewriteTree(tree, (node) => {
    if (node.type !== "element") return undefined;
    if (node.tagName === "h2" && node.properties["id"] === "footnote-label") {
      const properties = { id: "footnote-label", className: ["visually-hidden"] };
      return [
        createElement(`h${headingLevel}`, properties, [{ type: "text", value: lazyMessages.footnotes }]),
      ];
    }
    if (node.properties["dataFootnotes"] === undefined) return undefined;
    const list = node.children.find((child) => child.type === "element" && child.tagName === "ol");
    if (list?.type !== "element") return undefined;
    const notes = list.children.filter((child): child is Element => child.type === "element");
    for (const [index, note] of notes.entries()) labelBackReferences(note, index + 1);
    return undefined;
  });
}
