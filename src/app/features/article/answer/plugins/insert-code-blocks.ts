import type { Element, ElementContent, Root } from "hast";
import type { Formula } from "../../../../../content/answer.ts";
import type { Highlighter } from "../answer-tools.ts";
import { restoreFormulas } from "./insert-formulas.ts";
import { createElement, nodeToText, rewriteTree } from "./rewrite-tree.ts";

/** The placeholder element of a code block in the hast tree; `code-block.tsx` renders it. */
export const codeBlockTag = "answer-code";

const languageClassPrefix = "language-";

function codeToLanguage(code: Element): string {
  const classes = code.properties.className;
  const name = Array.isArray(classes)
    ? classes.map(String).find((name) => name.startsWith(languageClassPrefix))
    : "";
  return name?.slice(languageClassPrefix.length) ?? "";
}

/** Replaces each code block by one element with its source, its language and its content, highlighted if possible. */
export function insertCodeBlocks(
  tree: Root,
  formulas: readonly Formula[],
  highlight: Highlighter | undefined,
): void {
  // Within code, what was taken for a formula is code.
  const nodeToSource = (node: Element): string => restoreFormulas(nodeToText(node), formulas);
  rewriteTree(tree, (node, parent) => {
    if (node.type !== "element") return undefined;
    const [code] = node.children;
    if (node.tagName === "pre" && code?.type === "element") {
      const source = nodeToSource(code).replace(/\n$/u, "");
      const language = codeToLanguage(code);
      const plainText: readonly ElementContent[] = [{ type: "text", value: source }];
      return [createElement(codeBlockTag, { source, language }, highlight?.(source, language) ?? plainText)];
    }
    const isInline = node.tagName === "code" && !(parent.type === "element" && parent.tagName === "pre");
    return isInline ? [createElement("code", {}, [{ type: "text", value: nodeToSource(node) }])] : undefined;
  });
}
