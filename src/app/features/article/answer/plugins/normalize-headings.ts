import type { Root } from "hast";
import { headingIdPrefix, headingToId } from "../../../../../content/heading-id.ts";
import { createElement } from "../../../../../content/markdown/tree/hast-nodes.ts";
import { lazyMessages } from "../../../../../i18n/lazy-messages.ts";
import type { AnswerHeading } from "../../../../data/answer-heading.ts";
import type { AnswerTools } from "../answer-tools.ts";
import { nodeToLabel } from "./insert-formulas.ts";
import { rewriteTree } from "./rewrite-tree.ts";

/** The id that mdast-util-to-hast gives the footnotes heading, and the id that we replace it with. */
const remarkFootnoteLabelId = "footnote-label";
export const footnoteLabelId = "note-label";

/**
 * Normalizes the heading levels of an answer: the topmost heading gets the level below `baseLevel`, and no heading is
 * more than one level below the one before it, whatever levels the source used. Adds ids and anchor links. Headings
 * without text are removed.
 *
 *     source   ### a   # b   ### c   ##### d   ### e
 *     page     h2      h2    h3      h4        h3
 */
export function normalizeHeadings(
  tree: Root,
  baseLevel: number,
  texToText?: AnswerTools["texToText"],
): AnswerHeading[] {
  const headings: AnswerHeading[] = [];
  const ids = new Set<string>();
  const ancestorLevels: number[] = [];
  rewriteTree(tree, (node) => {
    if (node.type !== "element") return undefined;
    const sourceDepth = /^h([1-6])$/u.exec(node.tagName)?.[1];
    if (sourceDepth === undefined) return undefined;
    if (node.properties.id === remarkFootnoteLabelId) {
      node.properties.id = footnoteLabelId;
      return undefined;
    }
    const source = nodeToLabel(node);
    if (source === "") return [];
    while (ancestorLevels.length > 0 && Number(ancestorLevels.at(-1)) >= Number(sourceDepth))
      ancestorLevels.pop();
    ancestorLevels.push(Number(sourceDepth));
    const depth = Math.min(baseLevel + ancestorLevels.length, 6);
    // A tree has the ids that links from other articles lead to.
    const ownId = String(node.properties.id ?? "");
    const id = ownId.startsWith(headingIdPrefix) ? ownId : headingToId(source, ids);
    ids.add(id);
    const text = nodeToLabel(node, texToText);
    headings.push({ id, depth, text });
    // The link is a sibling of the heading, not a child: a screen reader's list of headings keeps the plain names.
    return [
      createElement("div", { className: ["heading", `heading-${depth}`] }, [
        createElement(
          `h${depth}`,
          { id, ...(node.properties.align && { align: node.properties.align }) },
          node.children,
        ),
        createElement(
          "a",
          { className: ["heading-anchor"], href: `#${id}`, ariaLabel: lazyMessages.linkTo(text) },
          [createElement("span", { ariaHidden: "true" }, [{ type: "text", value: "#" }])],
        ),
      ]),
    ];
  });
  return headings;
}
