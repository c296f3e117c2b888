import { nameToEmoji } from "gemoji";
import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { texToUnicode } from "../text/tex-to-unicode.ts";

/** Tags of inline elements; anything else between angle brackets is text: `<name of your data set>`. */
export const inlineTag =
  /<\/?(?:a|abbr|b|big|br|center|code|del|div|em|font|h1|i|img|ins|kbd|mark|p|picture|s|samp|small|source|span|strong|sub|sup|u|var)(?:\s[^<>]*)?\/?>/giu;

/** A component, such as a badge: told from text between angle brackets by an attribute or a slash at its end. */
const componentTag = /<[A-Z][\w.]*(?:\s(?=[^<>=]*=)[^<>]*|\s*\/)>/gu;

/** A comment; one that is never closed goes on to the end. */
export const comment = /<!--[\s\S]*?(?:-->|$)/gu;

/** Heading ids (`{#id}`, `[#id]`, `:id=x`) and attribute lists at the end of a heading, whose words are separated by one space. */
const attributeList =
  / ?(?:\{(?::?|%) ?[#.][^{}]*\}|\{docsify-ignore(?:-all)?\}|(?<= )\[#[A-Za-z][\w-]*\]|(?<= ):id=[\w-]+)$/u;

/** Text as it is shown: without the marks of what is deleted, highlighted or a link, and with emoji for their names. */
function convertText(text: string): string {
  return text
    .replace(componentTag, "")
    .replace(/\[\[(?:[^[\]|]*\|)?([^[\]|]+)\]\]/gu, "$1")
    .replace(/(?<![=\w])==(?=[^\s=])([^=]+)(?<=\S)==(?![=\w])/gu, "$1")
    .replace(/~~(?=[^\s~])([^~]+)(?<=\S)~~/gu, "$1")
    .replace(/(?<![\w:]):([a-z0-9_+-]+):(?![\w:])/gu, (written, name: string) =>
      Object.hasOwn(nameToEmoji, name) ? (nameToEmoji[name] ?? written) : written,
    );
}

/** Tags and comments are markup; what else stands between angle brackets is text. */
function htmlToText(html: string): string {
  return html.replace(comment, "").replace(componentTag, "").replace(inlineTag, "");
}

function collectText(node: Nodes, hasImageAlts: boolean, pieces: string[]): void {
  if (node.type === "text") pieces.push(convertText(node.value));
  // Whatever is code is meant as it is written.
  else if (node.type === "inlineCode") pieces.push(node.value);
  else if (node.type === "html") pieces.push(htmlToText(node.value));
  else if (node.type === "break") pieces.push(" ");
  else if (node.type === "image" || node.type === "imageReference")
    pieces.push((hasImageAlts && node.alt) || "");
  else if ("children" in node) for (const child of node.children) collectText(child, hasImageAlts, pieces);
}

/** The plain text of a heading or of a paragraph of one line, without its id and attributes. */
export function inlineNodeToText(node: Nodes): string {
  const pieces: string[] = [];
  // The name of a badge or logo isn't part of a title, unless there is nothing else.
  collectText(node, false, pieces);
  if (pieces.join("").trim() === "") collectText(node, true, pieces);
  const text = pieces.join("").replace(/\s+/gu, " ").trim();
  const endsWithCode = "children" in node && node.children.at(-1)?.type === "inlineCode";
  return endsWithCode ? text : text.replace(attributeList, "");
}

/** The plain text of a line of markdown, such as a title. A line that is a block of its own, e.g. `1. One`, is kept. */
export function inlineMarkdownToText(text: string): string {
  const formulas: string[] = [];
  const line = text
    .replace(/\s+/gu, " ")
    .trim()
    .replace(formula, (source, tex: string) =>
      isTex(tex) ? `\uFDD0${formulas.push(texToUnicode(tex)) - 1}\uFDD1` : source,
    );
  const { children } = fromMarkdown(line);
  const [node] = children;
  const plain = node?.type === "paragraph" && children.length === 1 ? inlineNodeToText(node) : line;
  return plain.replace(/\uFDD0(\d+)\uFDD1/gu, (_, index: string) => formulas[Number(index)] ?? "");
}

const formula = /(?<![\\\w$])\$(?=\S)([^$\n]+?)(?<=\S)\$(?![\w$])/gu;

/** Tells a formula from what stands between two amounts of money. */
function isTex(text: string): boolean {
  return /\\[A-Za-z]|[\^_=]|^[A-Za-z](?:\([A-Za-z]\))?$/u.test(text);
}
