import { parseXml, XmlCdata, XmlElement, XmlText } from "@rgrove/parse-xml";
import {
  allowedAttributes,
  allowedSvgElements,
  presentationAttribute,
  unwrappedElements,
} from "./svg-allow-list.ts";

/** A harmless SVG, or why there is none. */
export type SanitizedSvg =
  | {
      readonly kind: "svg";
      readonly text: string;
      /** Its own size in CSS pixels. */
      readonly width: number;
      readonly height: number;
      /** Names of the elements that were left out, sorted. */
      readonly removed: readonly string[];
    }
  | { readonly kind: "invalid"; readonly reason: string };

/** Deepest nesting: drawings stay far below. */
const maxDepth = 200;

/** The size that browsers give a picture without one. */
const defaultSize = { width: 300, height: 150 } as const;

/** Pixels of CSS per unit. */
const unitPixels: ReadonlyMap<string, number> = new Map(
  Object.entries({
    "": 1,
    px: 1,
    pt: 4 / 3,
    pc: 16,
    mm: 96 / 25.4,
    cm: 96 / 2.54,
    in: 96,
    em: 16,
    ex: 8,
  }),
);

/** A picture within the picture: never an SVG, which would need to be sanitized itself. */
const rasterDataUrl = /^data:image\/(?:png|jpe?g|gif|webp);base64,[A-Za-z0-9+/=\s]+$/u;

/** Values that load something, or that hide what they do behind escapes. References within the file are fine. */
const unsafeValue = /script:|@import|@font-face|\\|image-set|expression|-moz-binding|url\((?!\s*["']?#)/iu;

function escapeText(text: string): string {
  return text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;").replace(/>/gu, "&gt;");
}

function escapeAttribute(text: string): string {
  return escapeText(text).replace(/"/gu, "&quot;").replace(/\s/gu, " ");
}

/** A name without the prefix of its namespace: `svg:path` is `path`. */
function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function isAllowedElement(name: string, { text, attributes }: XmlElement): boolean {
  if (name === "style") return !unsafeValue.test(text);
  const { attributeName } = attributes;
  // An animation of an attribute that may not be there could set it.
  const isAnimation = name === "animate" || name === "animateTransform";
  if (!isAnimation) return allowedSvgElements.has(name);
  return attributeName !== undefined && isPlainAttribute(attributeName);
}

function isPlainAttribute(name: string): boolean {
  return allowedAttributes.has(name) || presentationAttribute.test(name);
}

function isAllowedAttribute(element: string, name: string, value: string): boolean {
  if (name === "href" || name === "xlink:href")
    return element === "image" ? rasterDataUrl.test(value) : /^#[^\s]+$/u.test(value);
  if (name === "xml:space" || name === "xml:lang") return true;
  return isPlainAttribute(name) && !unsafeValue.test(value);
}

function writeAttributes(name: string, { attributes }: XmlElement): string {
  return Object.entries(attributes)
    .filter(([attribute, value]) => isAllowedAttribute(name, attribute, value))
    .map(([attribute, value]) => ` ${attribute}="${escapeAttribute(value)}"`)
    .join("");
}

class SvgWriter {
  readonly removed = new Set<string>();

  writeChildren(parent: XmlElement, depth: number): string {
    return parent.children
      .map((child) => {
        if (child instanceof XmlElement) return this.writeElement(child, depth);
        return child instanceof XmlText || child instanceof XmlCdata ? escapeText(child.text) : "";
      })
      .join("");
  }

  writeElement(element: XmlElement, depth: number): string {
    if (depth > maxDepth) throw new RangeError(`more than ${maxDepth} elements within each other`);
    // Elements of other namespaces, such as an editor's, have prefixes.
    const name = element.name.startsWith("svg:") ? localName(element.name) : element.name;
    if (unwrappedElements.has(name)) return this.writeChildren(element, depth + 1);
    if (!isAllowedElement(name, element)) {
      this.removed.add(element.name);
      return "";
    }
    const attributes = writeAttributes(name, element);
    const namespaces =
      depth === 0 ? ' xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"' : "";
    const content = this.writeChildren(element, depth + 1);
    return `<${name}${namespaces}${attributes}${content === "" ? "/>" : `>${content}</${name}>`}`;
  }
}

function lengthToPixels(length: string | undefined): number | undefined {
  const [, number, unit = ""] = /^\s*([\d.]+(?:e[+-]?\d+)?)\s*([a-z]*)\s*$/iu.exec(length ?? "") ?? [];
  const pixels = Number(number) * (unitPixels.get(unit.toLowerCase()) ?? Number.NaN);
  return pixels > 0 && Number.isFinite(pixels) ? pixels : undefined;
}

function elementToSize({ attributes }: XmlElement): { readonly width: number; readonly height: number } {
  const [, , boxWidth, boxHeight] = (attributes["viewBox"] ?? "")
    .trim()
    .split(/[\s,]+/u)
    .map(Number);
  const ratio =
    boxWidth !== undefined && boxHeight !== undefined && boxHeight > 0 ? boxWidth / boxHeight : undefined;
  const width = lengthToPixels(attributes["width"]);
  const height = lengthToPixels(attributes["height"]);
  const shown = {
    width: width ?? (height !== undefined && ratio ? height * ratio : boxWidth || defaultSize.width),
    height: height ?? (width !== undefined && ratio ? width / ratio : boxHeight || defaultSize.height),
  };
  return { width: Math.max(1, Math.round(shown.width)), height: Math.max(1, Math.round(shown.height)) };
}

/**
 * Rewrites an SVG from an allow-list: what it draws stays; scripts, event handlers, HTML, links and everything that
 * would be loaded from elsewhere is left out. Entities of a document type are never expanded.
 */
export function sanitizeSvg(source: string): SanitizedSvg {
  try {
    const { root } = parseXml(source.replace(/^\uFEFF/u, ""), { resolveUndefinedEntity: () => "" });
    if (root === null || localName(root.name) !== "svg")
      return { kind: "invalid", reason: "it is not an SVG drawing" };
    const writer = new SvgWriter();
    const text = writer.writeElement(root, 0);
    if (text === "") return { kind: "invalid", reason: "it is not an SVG drawing" };
    return { kind: "svg", text, ...elementToSize(root), removed: [...writer.removed].sort() };
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
    return { kind: "invalid", reason: `it can't be read as XML: ${reason}` };
  }
}
