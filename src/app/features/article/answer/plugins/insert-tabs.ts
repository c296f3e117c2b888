import type { Element, Root } from "hast";
import { createElement, hasClass } from "../../../../../content/markdown/tree/hast-nodes.ts";
import { treeToText } from "../../../../../content/text/tree-to-text.ts";
import { rewriteTree } from "./rewrite-tree.ts";

/** The placeholder element of a tab's choice in the hast tree; `tab-choice.tsx` renders it. */
export const tabChoiceTag = "answer-tab-choice";

/**
 * Makes the labels of tabs choices, of which one is made in each set. Shown and hidden by CSS alone: tabs work in a
 * prerendered page before any script has loaded, and without CSS everything is visible.
 */
export function insertTabs(tree: Root): void {
  let groupCount = 0;
  // A page may show several answers, whose sets of tabs must not have one name.
  const answerKey = treeToText(tree).length;
  rewriteTree(tree, (node) => {
    if (node.type !== "element" || node.tagName !== "div" || !hasClass(node, "tabs")) return undefined;
    groupCount += 1;
    const group = `tabs-${answerKey}-${groupCount}`;
    const tabs = node.children.filter((child): child is Element => child.type === "element");
    return [
      createElement(
        "div",
        { className: ["tabs"], role: "group" },
        tabs.map((tab, index) => tabToElement(tab, group, index)),
      ),
    ];
  });
}

function tabToElement({ children }: Element, group: string, index: number): Element {
  const [label, ...content] = children;
  const name = label?.type === "element" ? label.children : [];
  return createElement("div", { className: ["tab"] }, [
    createElement("label", { className: ["tab-label"] }, [
      createElement(tabChoiceTag, { group, isFirst: index === 0 }),
      createElement("span", {}, name),
    ]),
    createElement("div", { className: ["tab-content"] }, content),
  ]);
}
