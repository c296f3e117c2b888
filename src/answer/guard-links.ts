import type { Element, ElementContent, Root } from "hast";
import type { Formula } from "../article/answer.ts";
import { footnoteLabel, headingIdPrefix } from "./level-headings.ts";
import { restoreFormulas } from "./place-formulas.ts";
import { element, rewriteTree } from "./rewrite-tree.ts";
import { type LinkTarget, urlToTarget } from "./safe-url.ts";

/** The element that stands for a link within the site, which the page's own link component renders. */
export const siteLinkTag = "answer-site-link";

/** A placeholder as it looks after markdown has escaped an address. */
const escapedPlaceholder = /%EF%B7%90(\d+)%EF%B7%91/gu;

/** An address in which money or the like was taken for a formula, as its author wrote it. */
export function restoreUrl(url: string, formulas: readonly Formula[]): string {
  return url.replace(escapedPlaceholder, (_, index) =>
    encodeURIComponent(restoreFormulas(`\uFDD0${index}\uFDD1`, formulas)),
  );
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const external: Element = element("span", { className: ["visually-hidden"] }, [
  { type: "text", value: " (external)" },
]);

function targetToElements(
  target: LinkTarget,
  link: Element,
  headingIds: ReadonlySet<string>,
): readonly ElementContent[] {
  const { title } = link.properties;
  const properties = typeof title === "string" ? { title } : {};
  switch (target.kind) {
    case "external":
      return [
        element(
          "a",
          { ...properties, href: target.href, className: ["external"], rel: ["noopener", "noreferrer"] },
          [...link.children, external],
        ),
      ];
    case "mail":
      return [element("a", { ...properties, href: target.href }, link.children)];
    case "site":
      return [element(siteLinkTag, { ...properties, href: target.href }, link.children)];
    case "fragment": {
      // `[Units](#units)` was written for a site that gives headings bare ids.
      const own = headingIdPrefix + decode(target.href.slice(1));
      const href = headingIds.has(own) ? `#${own}` : target.href;
      return [element("a", { ...link.properties, href }, link.children)];
    }
    case "none":
      return link.children;
  }
}

/**
 * Keeps the links of an answer that lead somewhere safe and marks those that leave the site; every other link becomes
 * its text. Each link is built anew from what is allowed on it.
 */
export function guardLinks(tree: Root, formulas: readonly Formula[], headingIds: ReadonlySet<string>): void {
  rewriteTree(tree, (node) => {
    if (node.type !== "element" || node.tagName !== "a") return undefined;
    if (node.properties.ariaDescribedBy !== undefined) node.properties.ariaDescribedBy = [footnoteLabel];
    const url = restoreUrl(String(node.properties.href ?? ""), formulas);
    return targetToElements(urlToTarget(url), node, headingIds);
  });
}
