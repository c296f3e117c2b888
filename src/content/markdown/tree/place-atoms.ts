import type { Element, ElementContent, Root } from "hast";
import { raw } from "hast-util-raw";
import type { Formula } from "../../answer.ts";
import { formulaPlaceholderPattern } from "../../answer.ts";
import type { Atoms, CodeBlockAtom } from "../atoms.ts";
import { codeAtomLanguage } from "../blocks/emit-blocks.ts";
import { atomPattern, atomStart } from "../markers.ts";
import { createElement, createText, isElement, mapTree, nodeToText } from "./hast-nodes.ts";
import { sanitizeTree } from "./sanitize-tree.ts";

/** Code with the source of each formula in it: within code nothing is a formula. */
function restoreFormulas(text: string, formulas: readonly Formula[]): string {
  return text.replace(formulaPlaceholderPattern, (_, index: string) => {
    const formula = formulas[Number(index)];
    return formula === undefined ? "" : formula.display ? `$$${formula.tex}$$` : `$${formula.tex}$`;
  });
}

function codeBlockToElement({ code, language, title, highlightedLines }: CodeBlockAtom): Element {
  const properties = {
    ...(language !== "" && { className: [`language-${language}`] }),
    ...(title !== "" && { dataTitle: title }),
    ...(highlightedLines.length > 0 && { dataLines: highlightedLines.join(",") }),
  };
  return createElement("pre", {}, [createElement("code", properties, [createText(`${code}\n`)])]);
}

function placeholderToNodes(atoms: Atoms, index: number, isCommandPage: boolean): readonly ElementContent[] {
  const atom = atoms.get(index);
  switch (atom?.kind) {
    case "code-span":
      return [
        createElement("code", {}, isCommandPage ? markPlaceholders(atom.code) : [createText(atom.code)]),
      ];
    case "code-block":
      return [codeBlockToElement(atom)];
    case "html": {
      const parsed = raw({ type: "root", children: [{ type: "raw", value: atom.html }] });
      return parsed.type === "root" ? (sanitizeTree(parsed).children as ElementContent[]) : [];
    }
    case "text":
      return [createText(atom.text)];
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
export function placeAtoms(
  tree: Root,
  atoms: Atoms,
  formulas: readonly Formula[],
  isCommandPage: boolean,
): void {
  mapTree(tree, (node) => {
    if (node.type === "text") {
      if (!node.value.includes(atomStart)) return undefined;
      return node.value.split(atomPattern).flatMap((piece, index) => {
        if (index % 2 === 0) return piece === "" ? [] : [createText(piece)];
        return placeholderToNodes(atoms, Number(piece), isCommandPage);
      });
    }
    for (const name of ["alt", "title"]) {
      const value = node.properties[name];
      if (typeof value === "string") node.properties[name] = atoms.restore(value);
    }
    const [code] = node.children;
    if (node.tagName === "pre" && node.children.length === 1 && isElement(code, "code")) {
      const className = Array.isArray(code.properties["className"])
        ? String(code.properties["className"][0])
        : "";
      const index = className.startsWith(`language-${codeAtomLanguage}`)
        ? Number(className.slice(`language-${codeAtomLanguage}`.length))
        : -1;
      const atom = index >= 0 ? atoms.get(index) : undefined;
      if (atom?.kind === "code-block") return [codeBlockToElement(atom)];
      const text = nodeToText(code);
      // A formula on a line of its own that is indented by four columns is no code.
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
