import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { answerExtensions } from "../markdown-extensions.ts";

function parseAnswer(markdown: string): Nodes {
  const { syntax, tree } = answerExtensions(markdown);
  return fromMarkdown(markdown, { extensions: [...syntax], mdastExtensions: tree });
}

/** Nodes that are part of a line of text: their text joins that of their neighbors without a space. */
const inlineTypes: ReadonlySet<string> = new Set(["delete", "emphasis", "link", "linkReference", "strong"]);

/** The text of a node without children; undefined for nodes that have some. */
function leafToText(node: Nodes): string | undefined {
  switch (node.type) {
    case "text":
    case "inlineCode":
    case "html":
      return node.value;
    case "code":
      return ` ${node.value} `;
    case "image":
    case "imageReference":
      return node.alt ?? "";
    case "break":
    case "thematicBreak":
      return " ";
    case "definition":
    case "footnoteReference":
    case "yaml":
      return "";
    default:
      return undefined;
  }
}

/**
 * The text of markdown, read by the parser that renders it: every block is followed by a space. Reads the tree without
 * recursion: quotes can be nested deeper than functions.
 */
export function markdownToText(markdown: string): string {
  const pieces: string[] = [];
  const stack: (Nodes | " ")[] = [parseAnswer(markdown)];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    const text = node === " " ? node : leafToText(node);
    if (text !== undefined) pieces.push(text);
    if (node === " " || !("children" in node)) continue;
    if (!inlineTypes.has(node.type)) stack.push(" ");
    for (const child of node.children.toReversed()) stack.push(child);
  }
  return pieces.join("");
}
