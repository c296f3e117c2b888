import type { Element, ElementContent, Root } from "hast";
import type { Formula } from "../../../../../content/answer.ts";
import { codeToLanguage, preToCode } from "../../../../../content/answer-code.ts";
import { createElement, nodeToText } from "../../../../../content/markdown/tree/hast-nodes.ts";
import type { Highlighter } from "../answer-tools.ts";
import { restoreFormulas } from "./insert-formulas.ts";
import { rewriteTree } from "./rewrite-tree.ts";

/** The placeholder element of a code block in the hast tree; `code-block.tsx` renders it. */
export const codeBlockTag = "answer-code";

/** Splits highlighted code into its lines, and marks those whose numbers are given. */
function markLines(nodes: readonly ElementContent[], lineNumbers: ReadonlySet<number>): ElementContent[] {
  const lines: ElementContent[][] = [[]];
  for (const node of nodes) {
    for (const [index, piece] of splitAtNewlines(node).entries()) {
      if (index > 0) lines.push([]);
      if (piece !== undefined) lines.at(-1)?.push(piece);
    }
  }
  return lines.flatMap((line, index): ElementContent[] => {
    const newline: ElementContent[] = index < lines.length - 1 ? [{ type: "text", value: "\n" }] : [];
    return lineNumbers.has(index + 1)
      ? [createElement("mark", { className: ["code-line"] }, [...line, ...newline])]
      : [...line, ...newline];
  });
}

/** The parts of a node in successive lines; undefined for nothing. */
function splitAtNewlines(node: ElementContent): (ElementContent | undefined)[] {
  if (node.type === "text") {
    return node.value.split("\n").map((value) => (value === "" ? undefined : { type: "text", value }));
  }
  if (node.type !== "element") return [undefined];
  const lines: ElementContent[][] = [[]];
  for (const child of node.children) {
    for (const [index, piece] of splitAtNewlines(child).entries()) {
      if (index > 0) lines.push([]);
      if (piece !== undefined) lines.at(-1)?.push(piece);
    }
  }
  return lines.map((children) => (children.length === 0 ? undefined : { ...node, children }));
}

function elementToLineNumbers(code: Element): ReadonlySet<number> {
  return new Set(
    String(code.properties["dataLines"] ?? "")
      .split(",")
      .filter(Boolean)
      .map(Number),
  );
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
    // Of a tree, code may contain elements, and formulas have been restored.
    const isTextOnly = node.children.every(({ type }) => type === "text");
    if (node.tagName === "pre") {
      const code = preToCode(node);
      const source = nodeToSource(code).replace(/\n$/u, "");
      const language = codeToLanguage(code);
      const plainText: readonly ElementContent[] = [{ type: "text", value: source }];
      // Words in bold type and the like are what authors write `pre` without `code` for.
      const content =
        code === node && !isTextOnly ? node.children : (highlight?.(source, language) ?? plainText);
      const lineNumbers = elementToLineNumbers(code);
      const { dataTitle } = code.properties;
      return [
        createElement(
          codeBlockTag,
          { source, language, ...(typeof dataTitle === "string" && { title: dataTitle }) },
          lineNumbers.size > 0 ? markLines(content, lineNumbers) : content,
        ),
      ];
    }
    const isInline = node.tagName === "code" && !(parent.type === "element" && parent.tagName === "pre");
    return isInline && isTextOnly
      ? [createElement("code", {}, [{ type: "text", value: nodeToSource(node) }])]
      : undefined;
  });
}
