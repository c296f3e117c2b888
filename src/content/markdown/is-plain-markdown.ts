import type { Nodes } from "mdast";
import type { Atoms } from "./atoms.ts";
import { codeAtomLanguage } from "./blocks/emit-blocks.ts";

/** True if a node means something that the format for plain answers doesn't have: HTML, pictures, indented code, definitions. */
function isBeyondPlain(node: Nodes): boolean {
  if (node.type === "listItem") {
    const [first] = node.children;
    const [text] = first?.type === "paragraph" ? first.children : [];
    return text?.type === "text" && /^:[ \t]/u.test(text.value);
  }
  if (node.type === "code") return !node.lang?.startsWith(codeAtomLanguage);
  return node.type === "html" || node.type === "image" || node.type === "imageReference";
}

function hasBeyondPlain(node: Nodes): boolean {
  return isBeyondPlain(node) || ("children" in node && node.children.some(hasBeyondPlain));
}

/**
 * True if the browser's own markdown renderer shows an answer as it was meant: CommonMark and GFM without HTML, pictures,
 * indented code, and titles or highlighted lines of code.
 */
export function isPlainMarkdown(tree: Nodes, atoms: Atoms): boolean {
  const hasPlainCode = atoms.all().every((atom) => {
    if (atom.kind === "code-block") return atom.title === "" && atom.highlightedLines.length === 0;
    return atom.kind === "code-span";
  });
  return hasPlainCode && !hasBeyondPlain(tree);
}
