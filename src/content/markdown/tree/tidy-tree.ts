import type { Element, ElementContent, Root } from "hast";
import { sizeTag } from "../escape-unknown-tags.ts";
import { createElement, createText, isBlankText, isElement, mapTree, stringProperty } from "./hast-nodes.ts";

/** A size at the end of an alternative text, as Obsidian writes it: `Name|600`, `Name|100x145`, `250`. */
const sizeInAlt = /^(?:(.*)\||)(\d{2,4})(?:x(\d{1,4})(?:, ?\d{1,3}%)?)?$/su;

function applySizes(parent: Root | Element): void {
  const children: ElementContent[] = [];
  for (const node of parent.children as ElementContent[]) {
    if (isElement(node, sizeTag)) {
      const last = children.at(-1);
      if (isElement(last, "img")) Object.assign(last.properties, node.properties);
      continue;
    }
    if (isElement(node)) applySizes(node);
    children.push(node);
  }
  parent.children = children;
}

function tidyImage(image: Element): readonly ElementContent[] | undefined {
  const { properties } = image;
  const [, alt = "", width, height] = sizeInAlt.exec(stringProperty(image, "alt") ?? "") ?? [];
  if (width !== undefined) Object.assign(properties, { alt, width, ...(height !== undefined && { height }) });
  // Docsify and Outline have sizes in titles: `":size=50x100"`, `" =50x100"`.
  const [option, ownWidth, ownHeight] =
    /^(?::size| )=(\d+)(?:x(\d+))?(?![\d%])|^:/u.exec(stringProperty(image, "title") ?? "") ?? [];
  if (option !== undefined) {
    delete properties["title"];
    Object.assign(properties, {
      ...(ownWidth && { width: ownWidth }),
      ...(ownHeight && { height: ownHeight }),
    });
  }
  for (const name of ["width", "height"]) {
    const pixels = /^(\d{1,4})(?:px)?$/u.exec(stringProperty(image, name) ?? "")?.[1];
    if (pixels === undefined) delete properties[name];
    else properties[name] = Number(pixels);
  }
  const hasSource = typeof properties["src"] === "string" || properties["quire"] !== undefined;
  return hasSource ? undefined : [createText(stringProperty(image, "alt") ?? "")];
}

/** How GitHub and Material for MkDocs mark the one of two pictures that only one color scheme shows. */
const lightMark = /#(?:gh-light-mode-only|only-light)$/u;
const darkMark = /#(?:gh-dark-mode-only|only-dark)$/u;

function isMarkedPicture(node: ElementContent | Root, mark: RegExp): boolean {
  return node.type === "element" && node.tagName === "img" && mark.test(stringProperty(node, "src") ?? "");
}

/** Pictures for dark pages are left out if there are others for light ones. */
function removeDarkPictures(tree: Root): void {
  let hasLight = false;
  let hasDark = false;
  mapTree(tree, (node) => {
    hasLight ||= isMarkedPicture(node, lightMark);
    hasDark ||= isMarkedPicture(node, darkMark);
    return undefined;
  });
  if (hasLight && hasDark) mapTree(tree, (node) => (isMarkedPicture(node, darkMark) ? [] : undefined));
}

/** Sizes of pictures, headings that consist of a picture, and paragraphs that HTML left empty. */
export function tidyTree(tree: Root): void {
  applySizes(tree);
  removeDarkPictures(tree);
  mapTree(tree, (node) => {
    if (node.type !== "element") return undefined;
    if (node.tagName === "img") return tidyImage(node);
    const isBlank = node.children.every(isBlankText);
    // An anchor that links to itself: GitBook writes them behind headings.
    if (node.tagName === "a" && isBlank && node.properties["id"] !== undefined)
      delete node.properties["href"];
    // `[x](y ':ignore')`: what Docsify is told about a link.
    if (stringProperty(node, "title")?.startsWith(":") === true) delete node.properties["title"];
    if (node.tagName === "p") {
      if (isBlank) return [];
      // Code that is written as HTML within a line: no paragraph may contain it.
      if (node.children.some((child) => isElement(child, "pre"))) return splitParagraph(node);
    }
    if (/^h[1-6]$/u.test(node.tagName) && !isBlank && !hasText(node))
      return [createElement("p", {}, node.children)];
    return undefined;
  });
}

function splitParagraph({ children }: Element): ElementContent[] {
  const nodes: ElementContent[] = [];
  for (const child of children) {
    const last = nodes.at(-1);
    if (isElement(child, "pre")) nodes.push(child);
    else if (isElement(last, "p")) last.children.push(child);
    else if (!isBlankText(child)) nodes.push(createElement("p", {}, [child]));
  }
  return nodes;
}

function hasText(element: Element): boolean {
  return element.children.some((child) =>
    child.type === "text" ? child.value.trim() !== "" : isElement(child) && hasText(child),
  );
}

/** A tree of plain objects: without positions and whatever else parsers add. */
export function treeToPlain(tree: Root): Root {
  return { type: "root", children: tree.children.flatMap((node) => nodeToPlain(node as ElementContent)) };
}

function nodeToPlain(node: ElementContent): ElementContent[] {
  if (node.type === "text") return [createText(node.value)];
  if (node.type !== "element") return [];
  const properties = Object.fromEntries(
    Object.entries(node.properties).filter(([, value]) => value !== undefined && value !== null),
  );
  return [createElement(node.tagName, properties, node.children.flatMap(nodeToPlain))];
}
