import { escapeHtml } from "../../../../content/text/escape-html.ts";
import {
  elementToTex,
  formulaSelector,
  isDisplayFormula,
} from "../../article/answer/formula/formula-element.ts";

/** Elements that stay, without any attributes but those below. */
const plainElements = new Set(
  "b blockquote br caption code dd del dl dt em h1 h2 h3 h4 h5 h6 hr i li mark ol p pre s small strong sub sup table tbody td tfoot th thead tr u ul".split(
    " ",
  ),
);

const emptyElements = new Set(["br", "hr", "img"]);

/** Elements that need a page around them, and their content; among them links to the place where they are. */
const leftOut =
  "audio, button, iframe, input, object, script, style, svg, template, video, .code-header, .heading-anchor, " +
  ".visually-hidden, [data-footnote-backref]";

/** Elements that become lines of their own. */
const blockElements = new Set(["div", "section", "figure", "figcaption", "details", "summary", "aside"]);

/** The absolute URL of a link or picture; undefined if it is of a kind that is not exported. */
function toAbsoluteUrl(url: string | null, protocols: readonly string[]): string | undefined {
  if (url === null || url.startsWith("#") || !URL.canParse(url, document.baseURI)) return undefined;
  const absolute = new URL(url, document.baseURI);
  return protocols.includes(absolute.protocol) ? absolute.href : undefined;
}

function formulaToHtml(formula: Element): string {
  const tex = escapeHtml(elementToTex(formula));
  return isDisplayFormula(formula) ? `\\[${tex}\\]` : `\\(${tex}\\)`;
}

function childrenToHtml(element: Element): string {
  return [...element.childNodes].map(nodeToHtml).join("");
}

function linkToHtml(link: Element): string {
  const href = toAbsoluteUrl(link.getAttribute("href"), ["http:", "https:", "mailto:"]);
  const content = childrenToHtml(link);
  return href === undefined ? content : `<a href="${escapeHtml(href)}">${content}</a>`;
}

function imageToHtml(image: Element): string {
  const src = toAbsoluteUrl(image.getAttribute("src"), ["http:", "https:"]);
  const alt = escapeHtml(image.getAttribute("alt") ?? "");
  return src === undefined ? alt : `<img src="${escapeHtml(src)}" alt="${alt}">`;
}

function nodeToHtml(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return escapeHtml(node.textContent ?? "");
  if (!(node instanceof Element) || node.matches(leftOut)) return "";
  if (node.matches(formulaSelector)) return formulaToHtml(node);
  const name = node.localName;
  if (name === "a") return linkToHtml(node);
  if (name === "img") return imageToHtml(node);
  if (emptyElements.has(name)) return `<${name}>`;
  const content = childrenToHtml(node);
  if (plainElements.has(name)) return `<${name}>${content}</${name}>`;
  return blockElements.has(name) ? `<div>${content}</div>` : content;
}

/**
 * The content of a rendered answer as HTML for other programs: an allow-list of elements without scripts, styles, classes
 * or ids, absolute URLs, and formulas as TeX between `\(` `\)` or `\[` `\]`, which MathJax reads.
 */
export function elementToHtml(element: Element): string {
  return childrenToHtml(element);
}
