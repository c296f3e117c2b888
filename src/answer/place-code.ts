import type { Element, ElementContent, Root } from "hast";
import type { Formula } from "../article/answer.ts";
import type { Highlighter } from "./answer-tools.ts";
import { restoreFormulas } from "./place-formulas.ts";
import { element, nodeToText, rewriteTree } from "./rewrite-tree.ts";

/** The element that stands for a block of code between this step and `code-block.tsx`. */
export const codeTag = "answer-code";

const languageClass = "language-";

function codeToLanguage(code: Element): string {
  const classes = code.properties.className;
  const name = Array.isArray(classes)
    ? classes.map(String).find((name) => name.startsWith(languageClass))
    : "";
  return name?.slice(languageClass.length) ?? "";
}

/** Makes each block of code one element with its source, its language and its content, coloured where that can be. */
export function placeCode(
  tree: Root,
  formulas: readonly Formula[],
  highlight: Highlighter | undefined,
): void {
  // What looked like a formula within code is code.
  const toSource = (node: Element): string => restoreFormulas(nodeToText(node), formulas);
  rewriteTree(tree, (node, parent) => {
    if (node.type !== "element") return undefined;
    const [code] = node.children;
    if (node.tagName === "pre" && code?.type === "element") {
      const source = toSource(code).replace(/\n$/u, "");
      const language = codeToLanguage(code);
      const plain: readonly ElementContent[] = [{ type: "text", value: source }];
      return [element(codeTag, { source, language }, highlight?.(source, language) ?? plain)];
    }
    const isInline = node.tagName === "code" && !(parent.type === "element" && parent.tagName === "pre");
    return isInline ? [element("code", {}, [{ type: "text", value: toSource(node) }])] : undefined;
  });
}
