import type { Element, ElementContent, Root } from "hast";
import type { Formula } from "../../../../../content/answer.ts";
import { restoreFormulas } from "./insert-formulas.ts";
import { createElement, rewriteTree } from "./rewrite-tree.ts";
import { isSafeImageUrl, urlToLinkTarget } from "./safe-url.ts";
import { restoreFormulasInUrl } from "./sanitize-links.ts";

/** The size of an image in pixels, as far as it is known, and its id. */
function keptProperties({ properties }: Element): Element["properties"] {
  const { width, height, id } = properties;
  return {
    ...(typeof width === "number" && { width }),
    ...(typeof height === "number" && { height }),
    ...(typeof id === "string" && { id }),
  };
}

/** The URL of a video or a sound; undefined if it may not be loaded. */
function sanitizeMedia(media: Element, base: string | undefined): readonly ElementContent[] {
  const url = toMediaUrl(String(media.properties.src ?? ""), base);
  if (url === undefined) return media.children;
  const properties = { ...keptProperties(media), src: url, controls: true, preload: "metadata" };
  return [createElement(media.tagName, properties, media.children)];
}

/** The URL of an image or another file if it may be loaded: over https, or from this site. */
function toMediaUrl(url: string, base: string | undefined): string | undefined {
  if (isSafeImageUrl(url)) return url;
  const target = urlToLinkTarget(url);
  return target.kind === "site" && base !== undefined ? base + target.href.slice(1) : undefined;
}

/**
 * Keeps images loaded over https or from this site (lazily, without a referrer) and replaces every other image by its alt
 * text; the same for videos and sounds. `base` is the base path of the site; without it, nothing of the site is loaded.
 */
export function sanitizeImages(tree: Root, formulas: readonly Formula[], base: string | undefined): void {
  rewriteTree(tree, (node) => {
    if (node.type !== "element") return undefined;
    if (node.tagName === "video" || node.tagName === "audio") return sanitizeMedia(node, base);
    if (node.tagName !== "img") return undefined;
    const src = toMediaUrl(restoreFormulasInUrl(String(node.properties.src ?? ""), formulas), base);
    const text = String(node.properties.alt ?? "");
    if (src === undefined) return [{ type: "text", value: text }];
    const alt = restoreFormulas(text, formulas);
    const { title } = node.properties;
    return [
      createElement("img", {
        src,
        alt,
        ...keptProperties(node),
        ...(typeof title === "string" && { title: restoreFormulas(title, formulas) }),
        loading: "lazy",
        decoding: "async",
        referrerPolicy: "no-referrer",
      }),
    ];
  });
}
