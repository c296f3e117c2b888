import type { Element, Root } from "hast";

/** Elements within a line of text: no space separates their text from what is beside it. */
const inlineElements = new Set(
  "a abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small span strike strong sub sup time tt u var wbr".split(
    " ",
  ),
);

/** What footnotes have beside their text: their heading and the links back. */
function isNavigation({ properties }: Element): boolean {
  return properties["dataFootnoteBackref"] !== undefined || properties["id"] === "footnote-label";
}

/** The text of a tree with spaces between its blocks. Formulas stay placeholders; pictures count as their text. */
export function treeToText(parent: Root | Element): string {
  let text = "";
  for (const node of parent.children) {
    if (node.type === "text") text += node.value;
    if (node.type !== "element" || isNavigation(node)) continue;
    const isInline = inlineElements.has(node.tagName) && node.properties["dataFootnoteRef"] === undefined;
    const content = node.tagName === "img" ? String(node.properties["alt"] ?? "") : treeToText(node);
    text += isInline ? content : ` ${content} `;
  }
  return text;
}
