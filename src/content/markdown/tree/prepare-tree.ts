import type { Element, Root } from "hast";
import type { Blocks } from "../blocks/blocks.ts";
import type { ConversionLosses } from "../conversion-losses.ts";
import { blockTag, titleTag } from "../escape-unknown-tags.ts";
import { frameElements, removedElements } from "../html-names.ts";
import {
  createElement,
  createText,
  hasClass,
  isBlankText,
  isElement,
  mapTree,
  nodeToText,
  stringProperty,
} from "./hast-nodes.ts";
import { hideColumns } from "./hide-columns.ts";

function frameToElement(frame: Element, losses: ConversionLosses): readonly Element[] {
  const url = stringProperty(frame, "src") ?? stringProperty(frame, "data") ?? "";
  losses.add("frame-as-link", frame.tagName, `<${frame.tagName}`);
  if (url === "") return [];
  const text = stringProperty(frame, "title") ?? url;
  return [createElement("a", { href: url }, [createText(text)])];
}

/** Classes of boxes, of many style sheets and of exports of Confluence: `alert alert-warning`, `callout-tip`, `notice--info`. */
const boxClass =
  /^(?:(?:admonition|alert|callout|confluence-information-macro|notice)--?)?(attention|caution|danger|error|hint|important|info(?:rmation)?|note|protip|success|tip|warning)$/u;

/** The kind of box that an element is by its classes. */
function findBoxType({ tagName, properties: { className } }: Element): string | undefined {
  if (!/^(?:aside|div|p|section)$/u.test(tagName) || !Array.isArray(className)) return undefined;
  const types = className.flatMap((name) => boxClass.exec(String(name))?.[1] ?? []);
  // Of `note warning` the second one says more.
  return types.at(-1)?.replace("protip", "tip").replace("information", "info");
}

/** A box with its heading as title. */
function boxToElement(box: Element, type: string, blocks: Blocks): Element {
  const isParagraph = box.tagName === "p";
  const children = isParagraph
    ? [createElement("p", {}, box.children)]
    : box.children.filter((child) => !isBlankText(child));
  const [first] = children;
  const hasHeading = isElement(first) && isTitle(first);
  const title = hasHeading ? createElement(titleTag, {}, first.children) : undefined;
  const placeholder = blocks.open({ kind: "callout", type, title: "", fold: "none" });
  const index = /\d+/u.exec(placeholder)?.[0] ?? "";
  return createElement(blockTag, { n: index }, [
    ...(title === undefined ? [] : [title]),
    ...(hasHeading ? children.slice(1) : children),
  ]);
}

/** A part of a page of Confluence that its readers open. */
function expandToDetails({ children }: Element): Element {
  const parts = children.filter((child) => isElement(child));
  const label = parts.find((part) => hasClass(part, "expand-control"));
  const summary =
    label === undefined ? [] : [createElement("summary", {}, [createText(nodeToText(label).trim())])];
  return createElement("details", {}, [...summary, ...parts.filter((part) => part !== label)]);
}

function isTitle({ tagName, properties: { className } }: Element): boolean {
  const isClassed =
    Array.isArray(className) && /(?:^|[\s-])(?:title|heading)(?:$|\s)/u.test(className.join(" "));
  return /^h[1-6]$/u.test(tagName) || isClassed;
}

/**
 * Replaces elements that would be lost in sanitizing by something that says the same: frames by links, `center` by a div, and boxes
 * by callouts, which `buildBlocks` finishes.
 */
export function prepareTree(tree: Root, blocks: Blocks, losses: ConversionLosses): void {
  mapTree(tree, (node) => {
    if (node.type !== "element") return undefined;
    const { tagName } = node;
    if (frameElements.has(tagName)) return frameToElement(node, losses);
    if (removedElements.has(tagName)) {
      losses.add("removed-element", tagName, `<${tagName}`);
      return [];
    }
    const boxType = findBoxType(node);
    if (boxType !== undefined) return [boxToElement(node, boxType, blocks)];
    if (hasClass(node, "expand-container")) return [expandToDetails(node)];
    if (tagName === "center") return [createElement("div", { align: "center" }, node.children)];
    if (tagName === "input") {
      const isCheckbox = stringProperty(node, "type") === "checkbox" && node.properties["disabled"] === true;
      return isCheckbox ? undefined : [];
    }
    // A menu of choices has no meaning in a text, but its first choice may be part of a sentence.
    if (tagName === "textarea" || tagName === "title" || tagName === "noscript")
      return [createText(nodeToText(node))];
    if (tagName === "table") hideColumns(node);
    if (tagName === "img" && stringProperty(node, "src")?.startsWith("data:image") === true)
      losses.add("embedded-picture", "", "data:image");
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
