import type { Element, ElementContent, Root } from "hast";
import type { Block, Blocks } from "../blocks/blocks.ts";
import { translateCalloutType } from "../blocks/callout-titles.ts";
import { calloutTone, typeToTitle } from "../blocks/callout-types.ts";
import { blockTag, titleTag } from "../escape-unknown-tags.ts";
import {
  createElement,
  createText,
  hasClass,
  isBlankText,
  isElement,
  mapTree,
  stringProperty,
} from "./hast-nodes.ts";

/** Takes the title element out of a block's content. */
function takeTitle(children: readonly ElementContent[]): {
  title: readonly ElementContent[];
  content: ElementContent[];
} {
  const content = children.filter((child) => !isBlankText(child));
  const [first] = content;
  const holder = isElement(first, "p") ? first.children.find((child) => !isBlankText(child)) : first;
  if (!isElement(holder, titleTag)) return { title: [], content };
  const rest = isElement(first, "p")
    ? first.children.filter((child) => child !== holder && !isBlankText(child))
    : [];
  return {
    title: holder.children,
    content: [...(rest.length > 0 ? [createElement("p", {}, rest)] : []), ...content.slice(1)],
  };
}

/** The children of a lone paragraph, or the nodes as they are. */
function unwrapParagraph(nodes: readonly ElementContent[]): readonly ElementContent[] {
  const [only] = nodes;
  return nodes.length === 1 && isElement(only, "p") ? only.children : nodes;
}

/** The title of a callout without one, in the language of the article or else marked as English. */
function typeToHeading(type: string, language: string): ElementContent {
  const translation = translateCalloutType(type, language);
  if (translation !== undefined) return createText(translation);
  const heading = createText(typeToTitle(type));
  // An author's own type is in the language of the article.
  const isForeign = calloutTone(type) !== undefined && !/^en\b/iu.test(language);
  return isForeign ? createElement("span", { lang: "en" }, [heading]) : heading;
}

function calloutToElement(
  block: Extract<Block, { kind: "callout" }>,
  title: readonly ElementContent[],
  content: ElementContent[],
  language: string,
): Element {
  const className = ["callout", `callout-${calloutTone(block.type) ?? "note"}`];
  const heading = title.length > 0 ? title : [typeToHeading(block.type, language)];
  if (block.fold === "none")
    return createElement("div", { className }, [
      createElement("p", { className: ["callout-title"] }, heading),
      ...content,
    ]);
  return createElement("details", { className, ...(block.fold === "open" && { open: true }) }, [
    createElement("summary", { className: ["callout-title"] }, heading),
    ...content,
  ]);
}

function isTab(node: ElementContent): boolean {
  return isElement(node, "section") && hasClass(node, "tab");
}

function blockToElements(
  block: Block,
  children: readonly ElementContent[],
  language: string,
): readonly ElementContent[] {
  const { title, content } = takeTitle(children);
  switch (block.kind) {
    case "callout":
      return [calloutToElement(block, title, content, language)];
    case "details":
      return [
        createElement("details", block.fold === "open" ? { open: true } : {}, [
          // Without one, browsers say "Details" in their reader's language.
          ...(title.length > 0 ? [createElement("summary", {}, title)] : []),
          ...content,
        ]),
      ];
    case "tabs": {
      const tabs = content.filter(isTab);
      const rest = content.filter((node) => !isTab(node));
      return tabs.length === 0 ? rest : [createElement("div", { className: ["tabs"] }, tabs), ...rest];
    }
    case "tab":
      return [
        createElement("section", { className: ["tab"] }, [
          createElement("p", { className: ["tab-label"] }, title.length > 0 ? title : [createText("…")]),
          ...content,
        ]),
      ];
    case "figure":
      return [
        createElement("figure", {}, [...unwrapParagraph(content), createElement("figcaption", {}, title)]),
      ];
    case "card":
      return [
        createElement("div", { className: ["card"] }, [
          ...(title.length > 0 ? [createElement("p", {}, [createElement("strong", {}, title)])] : []),
          ...content,
        ]),
      ];
    case "definitions":
      return [createElement("dl", {}, content)];
    case "term":
      return [createElement("dt", {}, unwrapParagraph(content))];
    case "definition":
      return [createElement("dd", {}, unwrapParagraph(content))];
    case "group":
      return content;
  }
}

/** Tabs that stand outside of a set of tabs become one. */
function wrapLoneTabs(parent: Root | Element): void {
  if (isElement(parent as ElementContent, "div") && hasClass(parent as Element, "tabs")) return;
  const children: ElementContent[] = [];
  for (const node of parent.children as ElementContent[]) {
    const last = children.findLast((child) => !isBlankText(child));
    if (isElement(node) && isTab(node)) {
      if (isElement(last, "div") && hasClass(last, "tabs")) last.children.push(node);
      else children.push(createElement("div", { className: ["tabs"] }, [node]));
    } else {
      if (isElement(node)) wrapLoneTabs(node);
      children.push(node);
    }
  }
  parent.children = children;
}

/** Replaces the elements that stand for blocks by their final form, with titles in the language of the article. */
export function buildBlocks(tree: Root, blocks: Blocks, language: string): void {
  mapTree(tree, (node) => {
    if (node.type !== "element") return undefined;
    if (node.tagName !== blockTag) return undefined;
    const block = blocks.get(Number(stringProperty(node, "n") ?? -1));
    return block === undefined ? node.children : blockToElements(block, node.children, language);
  });
  wrapLoneTabs(tree);
  // Titles whose block was torn apart by unbalanced HTML around it.
  mapTree(tree, (node) => (isElement(node, titleTag) ? node.children : undefined));
}
