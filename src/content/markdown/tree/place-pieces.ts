import type { Element, ElementContent, Root } from "hast";
import { raw } from "hast-util-raw";
import type { Formula } from "../../answer.ts";
import { formulaPlaceholderPattern } from "../../answer.ts";
import { codePlaceholderLanguage } from "../blocks/emit-blocks.ts";
import { piecePattern, pieceStart } from "../placeholders.ts";
import type { ProtectedCodeBlock, ProtectedPieces } from "../protected-pieces.ts";
import { createElement, createText, isElement, mapTree, nodeToText } from "./hast-nodes.ts";
import { sanitizeTree } from "./sanitize-tree.ts";

/** Code with the source of each formula in it: within code nothing is a formula. */
function restoreFormulas(text: string, formulas: readonly Formula[]): string {
  return text.replace(formulaPlaceholderPattern, (_, index: string) => {
    const formula = formulas[Number(index)];
    return formula === undefined ? "" : formula.display ? `$$${formula.tex}$$` : `$${formula.tex}$`;
  });
}

function codeBlockToElement({ code, language, title, highlightedLines }: ProtectedCodeBlock): Element {
  const properties = {
    ...(language !== "" && { className: [`language-${language}`] }),
    ...(title !== "" && { dataTitle: title }),
    ...(highlightedLines.length > 0 && { dataLines: highlightedLines.join(",") }),
  };
  return createElement("pre", {}, [createElement("code", properties, [createText(`${code}\n`)])]);
}

function placeholderToNodes(
  pieces: ProtectedPieces,
  index: number,
  isCommandPage: boolean,
): readonly ElementContent[] {
  const piece = pieces.get(index);
  switch (piece?.kind) {
    case "code-span":
      return [
        createElement("code", {}, isCommandPage ? markPlaceholders(piece.code) : [createText(piece.code)]),
      ];
    case "code-block":
      return [codeBlockToElement(piece)];
    case "html": {
      const parsed = raw({ type: "root", children: [{ type: "raw", value: piece.html }] });
      return parsed.type === "root" ? (sanitizeTree(parsed).children as ElementContent[]) : [];
    }
    case "text":
      return [createText(piece.text)];
    case undefined:
      return [];
  }
}

/** `tar xf {{path/to/file}}` of a command page: what a reader has to fill in is set apart, without its braces. */
function markPlaceholders(code: string): ElementContent[] {
  const nodes: ElementContent[] = [];
  let pos = 0;
  for (const match of code.matchAll(/(?<!\\)\{\{(.+?)\}\}(?!\})/gu)) {
    nodes.push(
      createText(code.slice(pos, match.index)),
      createElement("var", {}, [createText(match[1] ?? "")]),
    );
    pos = match.index + match[0].length;
  }
  nodes.push(createText(code.slice(pos)));
  return nodes
    .map((node) => (node.type === "text" ? createText(node.value.replace(/\\([{}])/gu, "$1")) : node))
    .filter((node) => node.type !== "text" || node.value !== "");
}

/** Puts code and other pieces that were taken out back into the tree, and the source of formulas into code. */
export function placePieces(
  tree: Root,
  pieces: ProtectedPieces,
  formulas: readonly Formula[],
  isCommandPage: boolean,
): void {
  mapTree(tree, (node) => {
    if (node.type === "text") {
      if (!node.value.includes(pieceStart)) return undefined;
      return node.value.split(piecePattern).flatMap((piece, index) => {
        if (index % 2 === 0) return piece === "" ? [] : [createText(piece)];
        return placeholderToNodes(pieces, Number(piece), isCommandPage);
      });
    }
    for (const name of ["alt", "title"]) {
      const value = node.properties[name];
      if (typeof value === "string") node.properties[name] = pieces.restore(value);
    }
    const [code] = node.children;
    if (node.tagName === "pre" && node.children.length === 1 && isElement(code, "code")) {
      const className = Array.isArray(code.properties["className"])
        ? String(code.properties["className"][0])
        : "";
      const index = className.startsWith(`language-${codePlaceholderLanguage}`)
        ? Number(className.slice(`language-${codePlaceholderLanguage}`.length))
        : -1;
      const piece = index >= 0 ? pieces.get(index) : undefined;
      if (piece?.kind === "code-block") return [codeBlockToElement(piece)];
      const text = nodeToText(code);
      // A formula on a line of its own that is indented by four columns is not code.
      if (text.replace(formulaPlaceholderPattern, "").trim() === "" && text.trim() !== "")
        return [createElement("p", {}, [createText(text.trim())])];
    }
    if (node.tagName === "code") {
      mapTree(node, (child) =>
        child.type === "text" ? [createText(restoreFormulas(child.value, formulas))] : undefined,
      );
    }
    return undefined;
  });
}
