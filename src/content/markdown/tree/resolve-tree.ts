import type { Element, ElementContent, Root } from "hast";
import { urlToReferenceIndex } from "../../reference.ts";

/** What a reference in a tree leads to on the site. URLs are relative to the site's base and begin with a slash. */
export type ResolvedReference =
  /** A page, with its fragment, and its title if the link has no text of its own. */
  | { readonly kind: "page"; readonly href: string; readonly title?: string }
  /** A picture, with its size in pixels and smaller versions as `srcset` lists them. */
  | {
      readonly kind: "image";
      readonly src: string;
      readonly width: number;
      readonly height: number;
      readonly srcSet?: string;
    }
  /** Any other file. */
  | { readonly kind: "file"; readonly href: string; readonly name: string }
  /** Nothing: the reference is shown as its text. */
  | { readonly kind: "none" };

type ImageReference = Extract<ResolvedReference, { kind: "image" }>;

function toPixels(value: unknown): number | undefined {
  const pixels = typeof value === "number" ? value : Number(typeof value === "string" ? value : Number.NaN);
  return Number.isInteger(pixels) && pixels > 0 ? pixels : undefined;
}

/** The size to show a picture at: the author's, completed by the picture's proportions. */
function toShownSize(
  { properties }: Element,
  { width, height }: ImageReference,
): [width: number, height: number] {
  const shownWidth = toPixels(properties.width);
  const shownHeight = toPixels(properties.height);
  if (shownWidth !== undefined)
    return [shownWidth, shownHeight ?? Math.max(1, Math.round((shownWidth * height) / width))];
  if (shownHeight !== undefined)
    return [Math.max(1, Math.round((shownHeight * width) / height)), shownHeight];
  return [width, height];
}

function textNodes(value: string): ElementContent[] {
  return value === "" ? [] : [{ type: "text", value }];
}

/** How references to other sites are shown. */
export interface ResolveOptions {
  /** False to show pictures of other sites as links: a reader decides whether to load them. */
  readonly externalImages: boolean;
}

/** What a tree is resolved with. */
interface ResolveContext extends ResolveOptions {
  readonly references: readonly ResolvedReference[];
  /** True within a link, which can't contain another one. */
  readonly isInLink: boolean;
}

function linkTo(href: string, text: string, { isInLink }: ResolveContext): ElementContent[] {
  return isInLink
    ? textNodes(text)
    : [{ type: "element", tagName: "a", properties: { href }, children: textNodes(text) }];
}

function resolveImage(
  element: Element,
  reference: ResolvedReference,
  context: ResolveContext,
): ElementContent[] {
  const { properties } = element;
  const alt = String(properties.alt ?? "");
  switch (reference.kind) {
    case "image": {
      const { src, srcSet } = reference;
      const [width, height] = toShownSize(element, reference);
      return [
        {
          ...element,
          properties: { ...properties, src, width, height, ...(srcSet !== undefined && { srcSet }) },
        },
      ];
    }
    case "file":
      return linkTo(reference.href, alt || reference.name, context);
    case "page":
      return linkTo(reference.href, alt, context);
    case "none":
      return textNodes(alt);
  }
}

/** Sound, films and their sources: without their file, what is within them is shown. */
function resolveMedia(element: Element, reference: ResolvedReference): ElementContent[] {
  if (reference.kind !== "file") return element.children;
  return [{ ...element, properties: { ...element.properties, src: reference.href } }];
}

function resolveLink(element: Element, reference: ResolvedReference): ElementContent[] {
  if (reference.kind === "none") return element.children;
  const href = reference.kind === "image" ? reference.src : reference.href;
  const title = reference.kind === "page" ? reference.title : undefined;
  const children = title === undefined ? element.children : textNodes(title);
  return [{ ...element, properties: { ...element.properties, href }, children }];
}

/** A picture, a sound or a film of another site as a link, unless they are shown. */
function resolveExternal(element: Element, url: string, context: ResolveContext): ElementContent[] {
  if (context.externalImages) return [element];
  return linkTo(url, String(element.properties.alt ?? "") || url.replace(/^https?:\/\//iu, ""), context);
}

function toReference(url: unknown, { references }: ResolveContext): ResolvedReference | undefined {
  const index = typeof url === "string" ? urlToReferenceIndex(url) : undefined;
  return index === undefined ? undefined : (references[index] ?? { kind: "none" });
}

function resolveElement(element: Element, context: ResolveContext): ElementContent[] {
  const { tagName, properties } = element;
  const source = toReference(properties.src, context);
  const link = toReference(properties.href, context);
  // A broken link is not a link: what is within it may have links of its own.
  const isInLink = context.isInLink || (tagName === "a" && link?.kind !== "none");
  const resolved = { ...element, children: resolveChildren(element.children, { ...context, isInLink }) };
  if (source !== undefined)
    return tagName === "img" ? resolveImage(resolved, source, context) : resolveMedia(resolved, source);
  if (link !== undefined) return resolveLink(resolved, link);
  const { src } = properties;
  return typeof src === "string" && /^https?:/iu.test(src)
    ? resolveExternal(resolved, src, context)
    : [resolved];
}

function resolveChildren<Content extends Root["children"][number]>(
  children: readonly Content[],
  context: ResolveContext,
): (Content | ElementContent)[] {
  return children.flatMap((child): (Content | ElementContent)[] =>
    child.type === "element" ? resolveElement(child, context) : [child],
  );
}

/**
 * A tree in which each reference is replaced by what it leads to: a link or a picture, or its text if it is broken.
 * `references` are in the order of the reference indexes; missing ones are broken.
 */
export function resolveTree(
  tree: Root,
  references: readonly ResolvedReference[],
  { externalImages }: ResolveOptions,
): Root {
  return {
    ...tree,
    children: resolveChildren(tree.children, { references, externalImages, isInLink: false }),
  };
}
