import type { Link, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import type { BodyTitle } from "./body-title.ts";
import { findQuestion, partHeading } from "./find-question.ts";
import { comment, inlineMarkdownToText, inlineNodeToText, inlineTag } from "./inline-to-text.ts";

/** What can be the title of a body. */
export interface BodyTitles {
  /** The heading that is marked as the title, or the only one of the first level, wherever it is. */
  readonly onlyH1: BodyTitle | undefined;
  /** The first heading, if nothing stands before it, and it is of the first level or no other is of its level or above. */
  readonly opening: BodyTitle | undefined;
  /** The first heading, if nothing stands before it. */
  readonly first: BodyTitle | undefined;
  /** The heading right below that one, if it is the only one of its level besides it, and none is above its level. */
  readonly second: BodyTitle | undefined;
  /** All other headings. */
  readonly others: readonly BodyTitle[];
  /** The only question of a body without such headings, if it stands at its beginning. */
  readonly openingQuestion: BodyTitle | undefined;
}

interface Heading extends BodyTitle {
  readonly level: number;
  readonly isMarked?: boolean;
}

/** How Confluence marks the title of an exported page: behind the name of its space. */
const titleMark = /<span id=["']title-text["']/iu;
const spaceName = /^[^:]{1,200} : (?=\S)/u;

/** A heading of Documenter with a name, which is not a link because of the space before it: `[Tea](@id green-tea)`. */
const namedHeading = /^\[(.*)\]\(@id[ \t]+[^()]*\)$/u;

/** Bounded, so that many unclosed ones take no longer. */
const htmlHeading = /<h([1-6])\b[^<>]{0,1000}>([\s\S]{0,1000}?)<\/h\1>/giu;

/** A component that shows the title of its page: `<page-header title="Why?">`. */
const headerComponent =
  /^\s{0,9}<[a-z][\w-]{0,50}-?header\b[^<>]{0,500}?\stitle=(["'])([^<>\n]{1,300}?)\1[^<>]{0,500}>/iu;

/** A formula on lines of its own: one of its lines may look like the underline of a heading. */
const displayFormula = /\$\$(?:(?!\n[ \t]*\n)[\s\S]){1,2000}?\$\$/gu;

/** A heading whose author has forgotten the space: `##Title`. With one mark, it would be a tag. */
const lineWithoutSpace = /^(#{2,6})([^#\s][^\n]{0,500})(?=\n|$)/u;

/**
 * Headings of parts that any page may have, as authors of several languages call them: below the first level, none is the title of
 * its page.
 */
const sectionHeading =
  /^(?:(?:table of )?contents|abstract|background|description|index|intro(?:duction)?|motivation|overview|prerequisites|summary|synopsis|einführung|einleitung|inhalt|überblick|contenido|descripción|índice|introducción|resumen|introdução|sumário|visão geral|aperçu|présentation|sommaire|введение|обзор|описание|оглавление|содержание|概览|概述|简介|介绍|前言|引言|目录|描述|题目描述|简述|概要|目次|はじめに|개요|목차|소개|مقدمة|المقدمة|نظرة عامة|الفهرس|مقدمه|فهرست|परिचय)[:：]?$/iu;

/** Finds the title in a markdown body; code, comments and quotes contain none. */
export function findBodyTitles(body: string): BodyTitles {
  // Parsers leave a byte order mark out, and would count all places from behind it.
  const marked = body.replace(/^\uFEFF/u, " ");
  const { children } = fromMarkdown(marked.replace(displayFormula, (tex) => tex.replace(/[^\n$]/gu, "x")));
  const headings = children.flatMap((node) => nodeToHeadings(node, body)).filter(({ text }) => text !== "");
  const h1s = headings.filter(({ level }) => level === 1);
  const first = children.find((node) => !isComment(node) && !isAside(node));
  const opening = headings.find(({ start }) => start === first?.position?.start.offset);
  const isTitle =
    opening?.level === 1 || headings.every((each) => each === opening || each.level > (opening?.level ?? 0));
  const [h1] = h1s.length === 1 ? h1s : [];
  return {
    onlyH1: headings.find(({ isMarked }) => isMarked) ?? toTitle(h1),
    opening: isTitle && !isSection(opening) ? toTitle(opening) : undefined,
    first: opening,
    second: findSecond(headings, opening, body),
    others: headings.filter((each) => each !== opening),
    openingQuestion: findQuestion(children, body),
  };
}

function findSecond(
  headings: readonly Heading[],
  first: Heading | undefined,
  body: string,
): BodyTitle | undefined {
  const others = headings.filter((each) => each !== first);
  const [second, ...below] = others;
  if (first === undefined || second === undefined || below.some(({ level }) => level <= second.level))
    return undefined;
  return body.slice(first.end, second.start).trim() === "" ? toTitle(second) : undefined;
}

function isSection(heading: Heading | undefined): boolean {
  return heading !== undefined && heading.level > 1 && sectionHeading.test(heading.text);
}

function toTitle(heading: BodyTitle | undefined): BodyTitle | undefined {
  return heading === undefined || partHeading.test(heading.text) ? undefined : heading;
}

/** A table of contents, or a line of badges: pictures that are links. */
function isAside(node: RootContent): boolean {
  if (node.type !== "paragraph") return false;
  if (/^(?:toc|\[toc\])$/iu.test(inlineNodeToText(node))) return true;
  const shown = node.children.filter((each) => each.type !== "text" || each.value.trim() !== "");
  return shown.length > 0 && shown.every((each) => each.type === "link" && isPicture(each));
}

function isPicture({ children }: Link): boolean {
  return children.every(({ type }) => type === "image" || type === "imageReference");
}

function isComment(node: RootContent): boolean {
  return (
    node.type === "definition" || (node.type === "html" && node.value.replace(comment, "").trim() === "")
  );
}

function nodeToHeadings(node: RootContent, body: string): Heading[] {
  const start = node.position?.start.offset ?? 0;
  if (node.type === "heading") {
    const end = node.position?.end.offset ?? start;
    // Markdown's signs in a formula are none.
    const written = body.slice(start, end);
    const text = written.includes("$")
      ? inlineMarkdownToText(written.replace(/^\s*#{1,6}\s+|\s+#+\s*$|\n[ \t]*[-=]+\s*$/gu, ""))
      : inlineNodeToText(node);
    const [, named = text] = namedHeading.exec(text) ?? [];
    return titleMark.test(written)
      ? [{ level: node.depth, text: text.replace(spaceName, ""), start, end, isMarked: true }]
      : [{ level: node.depth, text: named, start, end }];
  }
  if (node.type !== "html" && node.type !== "paragraph") return [];
  const written = body.slice(start, node.position?.end.offset);
  const shown = headerComponent.exec(written)?.[2];
  // Its tags are left out with those of all components.
  if (shown !== undefined) return [{ level: 1, text: inlineMarkdownToText(shown), start, end: start }];
  if (node.type === "paragraph") {
    const [line = "", marks = "", title = ""] = lineWithoutSpace.exec(body.slice(start)) ?? [];
    return [{ level: marks.length, text: inlineMarkdownToText(title), start, end: start + line.length }];
  }
  const html = node.value.replace(comment, (match) => " ".repeat(match.length));
  return [...html.matchAll(htmlHeading)].map(({ index, 0: element, 1: level, 2: content = "" }) => ({
    level: Number(level),
    text: inlineMarkdownToText(content.replace(inlineTag, "")),
    start: start + index,
    end: start + index + element.length,
  }));
}

/** A first line that only says that the answer follows, as a heading or in bold type: nothing that a page needs to show. */
const answerHeading =
  /^\s*(?:#{1,6}[ \t]+(?:answer|solution)[ \t:#]*|\*\*(?:answer|solution)(?::\*\*|\*\*:?)[ \t]*)(?=\r?\n|$)/iu;

/** The body without its title, and without a line "Answer" right after it. All other text keeps its offset. */
export function removeTitle(body: string, { start, end }: BodyTitle): string {
  if (start === end) return body;
  const blank = (text: string): string => text.replace(/[^\r\n]+/gu, (line) => " ".repeat(line.length));
  const before = body.slice(0, start);
  const after = body.slice(end);
  const isFirst = before.replace(comment, "").trim() === "";
  const heading = body.slice(start, end);
  // Links may lead to the title by its id.
  const attributes = /\{([^{}\n]*)\}\s*$/u.exec(heading)?.[1] ?? "";
  const name = /\]\(@id[ \t]+([^\s()]{1,200})\)\s*$/u.exec(heading)?.[1];
  const id = name === undefined ? /(?<!\S)#\S+/u.exec(attributes)?.[0] : `#${name}`;
  const anchor = id === undefined ? "" : `{${id}}`;
  const removed = anchor + blank(heading).slice(anchor.length);
  // Spaces before what follows on the same line would make indented code of it.
  const gap = anchor === "" && /^[ \t]*[^\s]/u.test(after) ? `<!--${removed.slice(4, -3)}-->` : removed;
  return before + gap + (isFirst ? after.replace(answerHeading, blank) : after);
}
