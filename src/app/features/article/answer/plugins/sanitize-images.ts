import type { Element, ElementContent, Root } from "hast";
import { attachmentUrlPattern } from "../../../../../bundle/paths.ts";
import type { Formula } from "../../../../../content/answer.ts";
import { createElement } from "../../../../../content/markdown/tree/hast-nodes.ts";
import { restoreFormulas } from "./insert-formulas.ts";
import { rewriteTree } from "./rewrite-tree.ts";
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

/** Width of the text column in CSS pixels. */
const columnWidth = 656;

/** A picture after at most this many characters of text is in the first screen of a page. */
const maxTextBefore = 400;

/** A `srcset` with the site's base, and which of its widths the browser needs; nothing if it names anything but attachments. */
function toCandidates({ properties }: Element, base: string | undefined): Element["properties"] {
  const { srcSet, width } = properties;
  const candidates = typeof srcSet === "string" ? srcSet.split(", ").map((each) => each.split(" ")) : [];
  const isSafe = candidates.every(
    ([url = "", size = "", ...rest]) =>
      attachmentUrlPattern.test(url) && /^\d+w$/u.test(size) && rest.length === 0,
  );
  if (base === undefined || candidates.length === 0 || !isSafe) return {};
  const shownWidth = typeof width === "number" ? Math.min(width, columnWidth) : columnWidth;
  return {
    srcSet: candidates.map(([url = "", size]) => `${base}${url.slice(1)} ${size}`).join(", "),
    sizes: `(max-width: ${shownWidth}px) 100vw, ${shownWidth}px`,
  };
}

/** A video or a sound; what is within it if it may not be loaded. */
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
  return target.kind === "file" && base !== undefined ? base + target.href.slice(1) : undefined;
}

/**
 * Keeps images loaded over https or from this site (lazily below the first screen, without a referrer) and replaces every
 * other image by its alt text; the same for videos and sounds. `base` is the base path of the site; without
 * it, nothing of the site is loaded.
 */
export function sanitizeImages(tree: Root, formulas: readonly Formula[], base: string | undefined): void {
  let textBefore = 0;
  let imageCount = 0;
  rewriteTree(tree, (node) => {
    if (node.type === "text") textBefore += node.value.length;
    if (node.type !== "element") return undefined;
    if (node.tagName === "video" || node.tagName === "audio") return sanitizeMedia(node, base);
    if (node.tagName !== "img") return undefined;
    const src = toMediaUrl(restoreFormulasInUrl(String(node.properties.src ?? ""), formulas), base);
    const text = String(node.properties.alt ?? "");
    if (src === undefined) return [{ type: "text", value: text }];
    const alt = restoreFormulas(text, formulas);
    const { title } = node.properties;
    imageCount += 1;
    const isOwn = !isSafeImageUrl(src);
    const isInFirstScreen = isOwn && imageCount === 1 && textBefore <= maxTextBefore;
    return [
      createElement("img", {
        src,
        alt,
        ...keptProperties(node),
        ...toCandidates(node, base),
        ...(typeof title === "string" && { title: restoreFormulas(title, formulas) }),
        ...(!isInFirstScreen && { loading: "lazy" }),
        decoding: "async",
        referrerPolicy: "no-referrer",
      }),
    ];
  });
}
