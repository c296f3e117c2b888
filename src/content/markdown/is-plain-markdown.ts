import type { Nodes } from "mdast";
import { codePlaceholderLanguage } from "./blocks/emit-blocks.ts";
import type { ProtectedPieces } from "./protected-pieces.ts";

/** True if a node means something that the format for plain answers doesn't have: HTML, pictures, indented code, definitions. */
function isBeyondPlain(node: Nodes): boolean {
  if (node.type === "listItem") {
    const [first] = node.children;
    const [text] = first?.type === "paragraph" ? first.children : [];
    return text?.type === "text" && /^:[ \t]/u.test(text.value);
  }
  if (node.type === "code") return !node.lang?.startsWith(codePlaceholderLanguage);
  return node.type === "html" || node.type === "image" || node.type === "imageReference";
}

function hasBeyondPlain(node: Nodes): boolean {
  return isBeyondPlain(node) || ("children" in node && node.children.some(hasBeyondPlain));
}

/**
 * True if the browser's own markdown renderer shows an answer as it was meant: CommonMark and GFM without HTML, pictures,
 * indented code, and titles or highlighted lines of code.
 */
export function isPlainMarkdown(tree: Nodes, pieces: ProtectedPieces): boolean {
  const hasPlainCode = pieces.all().every((piece) => {
    if (piece.kind === "code-block") return piece.title === "" && piece.highlightedLines.length === 0;
    return piece.kind === "code-span";
  });
  return hasPlainCode && !hasBeyondPlain(tree);
}
