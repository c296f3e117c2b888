import type { Element, Root } from "hast";
import type { SourceLocation } from "../../diagnostic.ts";
import { headingIdPrefix } from "../../heading-id.ts";
import { contentFilePattern } from "../../parse-article-path.ts";
import { type Anchor, type Reference, type ReferenceKind, referenceUrl } from "../../reference.ts";
import { decodeOrKeep } from "../../text/decode-or-keep.ts";
import { pieceStart } from "../placeholders.ts";
import type { PendingReference } from "../wikilinks.ts";
import { createText, mapTree, stringProperty } from "./hast-nodes.ts";

const schemePattern = /^[a-z][a-z0-9+.-]*:/iu;

/** What a fragment leads to on its own page: compared as written, then without regard to case. */
function findAnchor(anchors: readonly Anchor[], fragment: string): Anchor | undefined {
  const lower = fragment.toLowerCase();
  const exact = anchors.find(({ id, names }) => id === fragment || names.includes(fragment));
  return (
    exact ??
    anchors.find(
      ({ id, names, text }) =>
        id === lower || names.some((name) => name.toLowerCase() === lower) || text?.toLowerCase() === lower,
    )
  );
}

/** What authors of GitHub's documentation write in the place of a title. */
function isAutoTitle({ children: [only, ...others] }: Element): boolean {
  return only?.type === "text" && only.value === "AUTOTITLE" && others.length === 0;
}

interface Collected {
  readonly references: readonly Reference[];
  /** True if a fragment of the same page is another one than its author wrote. */
  readonly hasOtherFragments: boolean;
}

/**
 * Takes the targets of links, pictures and embeds that are not on another site out of a tree, which then has
 * `referenceUrl(index)` in their places. Fragments of the same page are resolved.
 */
export function collectReferences(
  tree: Root,
  pending: readonly PendingReference[],
  anchors: readonly Anchor[],
  locate: (...sources: readonly string[]) => SourceLocation,
): Collected {
  const references: Reference[] = [];
  let hasOtherFragments = false;
  const add = (reference: Omit<Reference, "location">, ...sources: readonly string[]): string => {
    const location = locate(...sources);
    return referenceUrl(references.push({ ...reference, location }) - 1);
  };

  const addUrl = (kind: ReferenceKind, url: string, isUntitled: boolean): string => {
    const hash = url.indexOf("#");
    // Docsify has the id of a heading behind `?id=`.
    const [, page = url, id = ""] = /^([^?#]+)\?(?:[^#]*&)?id=([^&#]+)$/u.exec(url) ?? [];
    const [path, fragment] = hash < 0 ? [page, id] : [url.slice(0, hash), url.slice(hash + 1)];
    const [target, anchor] = [decodeOrKeep(path), decodeOrKeep(fragment)];
    return add(
      { kind, target, ...(anchor !== "" && { anchor }), isByName: false, ...(isUntitled && { isUntitled }) },
      url,
      decodeOrKeep(url),
      target,
    );
  };

  const urlToTarget = (kind: ReferenceKind, url: string, isUntitled: boolean): string => {
    if (url.startsWith("//")) return `https:${url}`;
    if (schemePattern.test(url)) return url;
    // In sites that are one page of HTML, `#/a/b` is the page `/a/b`.
    if (!url.startsWith("#") || url.startsWith("#/"))
      return addUrl(kind, url.replace(/^#(?=\/)/u, ""), isUntitled);
    const fragment = decodeOrKeep(url.slice(1));
    if (fragment.startsWith("note-fn") || fragment === "footnote-label") return url;
    const id = findAnchor(anchors, fragment)?.id;
    if (id === undefined) return addUrl(kind, url, isUntitled);
    hasOtherFragments ||= id !== headingIdPrefix + fragment;
    return `#${id}`;
  };

  const pendingToTarget = (index: number): string | undefined => {
    const reference = pending[index];
    if (reference === undefined) return undefined;
    const { kind, target, anchor, source } = reference;
    const id =
      target === "" && anchor !== undefined
        ? findAnchor(anchors, anchor.split("#").at(-1) ?? "")?.id
        : undefined;
    if (id !== undefined && kind === "wikilink") return `#${id}`;
    return add({ kind, target, ...(anchor !== undefined && { anchor }), isByName: true }, source);
  };

  const setUrl = (
    element: Element,
    property: "href" | "src",
    kind: ReferenceKind,
    isUntitled = false,
  ): boolean => {
    const { properties } = element;
    const index = stringProperty(element, "quire");
    delete properties["quire"];
    const url = stringProperty(element, property)?.trim();
    const target =
      index !== undefined
        ? pendingToTarget(Number(index))
        : url === undefined || url === ""
          ? undefined
          : urlToTarget(kind, url, isUntitled);
    if (target === undefined) delete properties[property];
    else properties[property] = target;
    return target !== undefined;
  };

  mapTree(tree, (node) => {
    if (node.type !== "element") return undefined;
    switch (node.tagName) {
      case "a": {
        // Names of code as targets lead to its documentation, which is made of the code: `[text](`String`)`.
        if (decodeOrKeep(stringProperty(node, "href") ?? "").includes(pieceStart)) return node.children;
        const isEmpty = node.children.length === 0 && node.properties["id"] === undefined;
        const isUntitled = isEmpty || isAutoTitle(node);
        // Until it is known what it leads to, it shows the end of its URL.
        if (isUntitled) {
          const href = decodeOrKeep(stringProperty(node, "href") ?? "");
          const heading = href.startsWith("#") ? findAnchor(anchors, href.slice(1))?.text : undefined;
          const label = heading ?? href.replace(/^.*[/#](?=[^/#])/u, "").replace(contentFilePattern, "");
          if (label !== "") node.children = [createText(label)];
        }
        return setUrl(node, "href", "link", isUntitled) || node.properties["id"] !== undefined
          ? undefined
          : node.children;
      }
      case "img":
        return setUrl(node, "src", "image") ? undefined : [createText(stringProperty(node, "alt") ?? "")];
      case "video":
      case "audio":
        return setUrl(node, "src", "embed") ? undefined : node.children;
      default:
        return undefined;
    }
  });
  return { references, hasOtherFragments };
}
