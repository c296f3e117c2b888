import type { Root } from "hast";
import { words } from "../words/words.ts";
import { nodeToLabel } from "./place-formulas.ts";
import { element, rewriteTree } from "./rewrite-tree.ts";

/** A heading of an answer, for a table of contents. */
export interface AnswerHeading {
  /** The id of its element: `#${id}` leads to it. */
  readonly id: string;
  /** Its level in the page, 2 to 6 below the page's h1. */
  readonly depth: number;
  /** Its text without markup; a formula within it as TeX. */
  readonly text: string;
}

/** Stands before the id of each heading, so that none can be the id of something else in the page. */
export const headingIdPrefix = "section-";

/** The id that remark-rehype gives the heading above footnotes, and the one that it has in our pages. */
const foreignFootnoteLabel = "footnote-label";
export const footnoteLabel = "note-label";

const maxIdLength = 80;

function textToId(text: string, taken: ReadonlySet<string>): string {
  const words =
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const base = headingIdPrefix + ([...words.join("-")].slice(0, maxIdLength).join("") || "part");
  let id = base;
  for (let count = 2; taken.has(id); count += 1) id = `${base}-${count}`;
  return id;
}

/**
 * Gives the headings of an answer their place below the page's own: the topmost comes right below level `offset`, and
 * none is more than one level below the one before it, whatever levels the source used. Adds ids and links to
 * themselves; a heading without text is left out.
 *
 *     source   ### a   # b   ### c   ##### d   ### e
 *     page     h2      h2    h3      h4        h3
 */
export function levelHeadings(tree: Root, offset: number): AnswerHeading[] {
  const headings: AnswerHeading[] = [];
  const ids = new Set<string>();
  const above: number[] = [];
  rewriteTree(tree, (node) => {
    if (node.type !== "element") return undefined;
    const sourceDepth = /^h([1-6])$/u.exec(node.tagName)?.[1];
    if (sourceDepth === undefined) return undefined;
    if (node.properties.id === foreignFootnoteLabel) {
      node.properties.id = footnoteLabel;
      return undefined;
    }
    const text = nodeToLabel(node);
    if (text === "") return [];
    while (above.length > 0 && Number(above.at(-1)) >= Number(sourceDepth)) above.pop();
    above.push(Number(sourceDepth));
    const depth = Math.min(offset + above.length, 6);
    const id = textToId(text, ids);
    ids.add(id);
    headings.push({ id, depth, text });
    // The link stands beside the heading, not in it: a screen reader's list of headings keeps their plain names.
    return [
      element("div", { className: ["heading", `heading-${depth}`] }, [
        element(`h${depth}`, { id }, node.children),
        element("a", { className: ["heading-anchor"], href: `#${id}`, ariaLabel: words.linkTo(text) }, [
          element("span", { ariaHidden: "true" }, [{ type: "text", value: "#" }]),
        ]),
      ]),
    ];
  });
  return headings;
}
