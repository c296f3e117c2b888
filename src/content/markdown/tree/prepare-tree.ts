import type { Element, Root } from "hast";
import { frameElements, removedElements } from "../html-names.ts";
import type { Losses } from "../losses.ts";
import { createElement, createText, isElement, mapTree, nodeToText, stringProperty } from "./hast-nodes.ts";

function frameToElement(frame: Element, losses: Losses): readonly Element[] {
  const url = stringProperty(frame, "src") ?? stringProperty(frame, "data") ?? "";
  losses.add("frame-as-link", frame.tagName, `<${frame.tagName}`);
  if (url === "") return [];
  const text = stringProperty(frame, "title") ?? url;
  return [createElement("a", { href: url }, [createText(text)])];
}

/** Replaces elements that would be lost in sanitizing by something that says the same: frames by links, `center` by a div. */
export function prepareTree(tree: Root, losses: Losses): void {
  mapTree(tree, (node) => {
    if (node.type !== "element") return undefined;
    const { tagName } = node;
    if (frameElements.has(tagName)) return frameToElement(node, losses);
    if (removedElements.has(tagName)) {
      losses.add("removed-element", tagName, `<${tagName}`);
      return [];
    }
    if (tagName === "center") return [createElement("div", { align: "center" }, node.children)];
    if (tagName === "input") {
      const isCheckbox = stringProperty(node, "type") === "checkbox" && node.properties["disabled"] === true;
      return isCheckbox ? undefined : [];
    }
    // A menu of choices has no meaning in a text, but its first choice may be part of a sentence.
    if (tagName === "textarea" || tagName === "title" || tagName === "noscript")
      return [createText(nodeToText(node))];
    if (tagName === "picture") {
      const image = node.children.find((child) => isElement(child, "img"));
      return image === undefined ? [] : [image];
    }
    if (tagName === "video" || tagName === "audio") {
      const source = node.children.find((child) => isElement(child, "source"));
      if (node.properties["src"] === undefined && isElement(source))
        node.properties["src"] = source.properties["src"];
      node.children = node.children.filter((child) => !isElement(child, "source"));
    }
    return undefined;
  });
}
