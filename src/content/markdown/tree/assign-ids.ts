import type { Element, ElementContent, Root } from "hast";
import { type Formula, formulaPlaceholderPattern } from "../../answer.ts";
import { githubHeadingId, headingIdPrefix, headingToId, uniqueId } from "../../heading-id.ts";
import type { Anchor } from "../../reference.ts";
import { createElement, mapTree, nodeToText, stringProperty } from "./hast-nodes.ts";

/** Ids that the footnotes of GFM refer to each other by. */
const footnoteId = /^(?:note-fn(?:ref)?-|footnote-label$)/u;

/** The ids that authors gave to an element, or to empty anchors within it. */
function takeAnchors(element: Element): string[] {
  const names: string[] = [];
  mapTree(element, (node) => {
    if (node.type !== "element") return undefined;
    const id = stringProperty(node, "id") ?? stringProperty(node, "name");
    if (id === undefined || id === "") return undefined;
    names.push(id);
    delete node.properties["id"];
    delete node.properties["name"];
    return node.tagName === "a" &&
      node.properties["href"] === undefined &&
      node.properties["quire"] === undefined
      ? node.children
      : undefined;
  });
  return names;
}

function cleanId(id: string): string {
  return id.replace(/\s+/gu, "-").slice(0, 120);
}

/**
 * Gives each heading and each anchor of the author an id of the page, all with one prefix, and returns by which names links
 * may refer to them.
 */
export function assignIds(tree: Root, formulas: readonly Formula[]): Anchor[] {
  const anchors: Anchor[] = [];
  const usedIds = new Set<string>();
  const githubCounts = new Map<string, number>();

  const addHeading = (heading: Element): void => {
    const text = nodeToText(heading)
      .replace(formulaPlaceholderPattern, (_, index: string) => formulas[Number(index)]?.tex ?? "")
      .replace(/\s+/gu, " ")
      .trim();
    const ownId = stringProperty(heading, "id");
    const explicit = [...(ownId === undefined ? [] : [ownId]), ...takeAnchors(heading)];
    if (text === "") return;
    const [first] = explicit;
    const id =
      first === undefined ? headingToId(text, usedIds) : uniqueId(headingIdPrefix + cleanId(first), usedIds);
    usedIds.add(id);
    const github = githubHeadingId(text);
    const count = githubCounts.get(github) ?? 0;
    githubCounts.set(github, count + 1);
    heading.properties["id"] = id;
    anchors.push({ id, names: [...explicit, count === 0 ? github : `${github}-${count}`], text });
  };

  const addAnchor = (element: Element, name: string): void => {
    const id = uniqueId(headingIdPrefix + cleanId(name), usedIds);
    usedIds.add(id);
    element.properties["id"] = id;
    delete element.properties["name"];
    anchors.push({ id, names: [name] });
  };

  const visit = (parent: Root | Element): void => {
    for (const [index, node] of (parent.children as ElementContent[]).entries()) {
      if (node.type !== "element") continue;
      const name = stringProperty(node, "id") ?? stringProperty(node, "name");
      if (/^h[1-6]$/u.test(node.tagName) && name !== "footnote-label") {
        addHeading(node);
        continue;
      }
      if (name !== undefined && name !== "" && !footnoteId.test(name)) {
        const isAnchor =
          node.tagName === "a" &&
          node.properties["href"] === undefined &&
          node.properties["quire"] === undefined;
        const target = isAnchor ? createElement("span", {}, node.children) : node;
        addAnchor(target, name);
        parent.children[index] = target;
        visit(target);
        continue;
      }
      visit(node);
    }
  };
  visit(tree);
  return anchors;
}
