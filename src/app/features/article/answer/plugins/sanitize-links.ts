import type { Element, ElementContent, Root } from "hast";
import type { Formula } from "../../../../../content/answer.ts";
import { headingIdPrefix } from "../../../../../content/heading-id.ts";
import { createElement } from "../../../../../content/markdown/tree/hast-nodes.ts";
import { decodeOrKeep } from "../../../../../content/text/decode-or-keep.ts";
import { lazyMessages } from "../../../../../i18n/lazy-messages.ts";
import { restoreFormulas } from "./insert-formulas.ts";
import { footnoteLabelId } from "./normalize-headings.ts";
import { rewriteTree } from "./rewrite-tree.ts";
import { type LinkTarget, urlToLinkTarget } from "./safe-url.ts";

/** The placeholder element of a link within the site; the page's link component renders it. */
export const siteLinkTag = "answer-site-link";

/** A formula placeholder after markdown has percent-encoded a URL. */
const escapedPlaceholder = /%EF%B7%90(\d+)%EF%B7%91/gu;

/** Restores the original text of a URL in which money or the like was taken for a formula. */
export function restoreFormulasInUrl(url: string, formulas: readonly Formula[]): string {
  return url.replace(escapedPlaceholder, (_, index) =>
    encodeURIComponent(restoreFormulas(`\uFDD0${index}\uFDD1`, formulas)),
  );
}

const externalLabel: Element = createElement("span", { className: ["visually-hidden"] }, [
  { type: "text", value: ` ${lazyMessages.externalLink}` },
]);

/** What links are rebuilt with. */
interface LinkContext {
  /** The ids that fragments may lead to. */
  readonly headingIds: ReadonlySet<string>;
  /** The site's base path. */
  readonly base: string;
}

function targetToElements(
  target: LinkTarget,
  link: Element,
  { headingIds, base }: LinkContext,
): readonly ElementContent[] {
  const { title, id } = link.properties;
  const properties = {
    ...(typeof title === "string" && { title }),
    ...(typeof id === "string" && { id }),
  };
  switch (target.kind) {
    case "external":
      return [
        createElement(
          "a",
          { ...properties, href: target.href, className: ["external"], rel: ["noopener", "noreferrer"] },
          [...link.children, externalLabel],
        ),
      ];
    case "mail":
      return [createElement("a", { ...properties, href: target.href }, link.children)];
    case "site":
      return [createElement(siteLinkTag, { ...properties, href: target.href }, link.children)];
    case "file":
      // No page: the browser loads it, not the router.
      return [createElement("a", { ...properties, href: base + target.href.slice(1) }, link.children)];
    case "fragment": {
      // `[Units](#units)` was written for a site whose heading ids have no prefix.
      const headingId = headingIdPrefix + decodeOrKeep(target.href.slice(1));
      const href = headingIds.has(headingId) ? `#${headingId}` : target.href;
      return [createElement("a", { ...link.properties, href }, link.children)];
    }
    case "none":
      return link.children;
  }
}

/**
 * Keeps the links of an answer that are safe and marks external ones; every other link is replaced by its text. Each
 * link is rebuilt from allowed attributes only.
 */
export function sanitizeLinks(tree: Root, formulas: readonly Formula[], context: LinkContext): void {
  rewriteTree(tree, (node) => {
    if (node.type !== "element" || node.tagName !== "a") return undefined;
    if (node.properties.ariaDescribedBy !== undefined) node.properties.ariaDescribedBy = [footnoteLabelId];
    const url = restoreFormulasInUrl(String(node.properties.href ?? ""), formulas);
    return targetToElements(urlToLinkTarget(url), node, context);
  });
}
