import type { Heading, ListItem, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmExtensions } from "../../content/markdown-extensions.ts";
import { inlineMarkdownToText, inlineNodeToText } from "../../content/title/inline-to-text.ts";

/** A question that is a part of a file. */
export interface SplitQuestion {
  /** Plain text, without its number unless others have the same text. */
  readonly question: string;
  /** Markdown. */
  readonly answer: string;
  /** The heading above that it stands under; empty for none. */
  readonly section: string;
  /** Its line in the text, from 1. */
  readonly line: number;
  /** The texts of its own heading and of those in its answer, from which tools make anchors. */
  readonly headings: readonly string[];
}

/** A text under a heading that is not a question. */
export interface OtherSection {
  readonly heading: string;
  /** Its line in the text, from 1. */
  readonly line: number;
}

/** A place of a text where a question stands. Offsets are in UTF-16 code units. */
interface Part {
  readonly written: string;
  readonly start: number;
  readonly answerStart: number;
  readonly end: number;
  readonly section: string;
  /** True if the question has a heading of its own, which links may lead to. */
  readonly hasHeading: boolean;
}

/** A file is cut only if it has at least this many questions. */
const minQuestions = 3;

const questionMark = /[?？؟]["'”’)*_`\s]*$/u;
const numberPrefix =
  /^(?:(?:Q|Question|Frage|Pregunta|Вопрос|سؤال|پرسش)\s*)?#?\d{1,4}\s*[.):：-]\s+|^Q(?:uestion)?\s*[.:：]\s*/iu;

/** Headings and summaries that are never questions. */
const otherHeading =
  /^(?:(?:table of )?contents?|toc|index|licen[sc]e|contribut\w*|credits|references|resources|back to top|about|answers?|solutions?|show\b.*|hint|explanation|see\b.*|click\b.*|导航|目录|答案)\W*$/iu;

/** A link back to the top, alone in its paragraph. */
const backLink =
  /^[ \t]*(?:\*\*|__)?\[?[^\n[\]]{0,20}(?:back to top|return to top|to the top|↥|⬆)[^\n]*$/gimu;
/** Lines that only separate an answer from what follows. */
const breakLine = /^(?:[ \t]*|[ \t]*(?:-{3,}|\*{3,}|_{3,}|<br\s*\/?>|&nbsp;)[ \t]*)$/iu;

function isQuestionLike(text: string): boolean {
  return !otherHeading.test(text) && (questionMark.test(text) || numberPrefix.test(text));
}

function offsets(node: RootContent | ListItem): [start: number, end: number] {
  return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
}

/** Tells nodes within `<details>` from others; has to be asked in their order. */
function isOutsideOfDetails(): (node: RootContent) => boolean {
  let depth = 0;
  return (node) => {
    const isOutside = depth === 0;
    if (node.type === "html") {
      const [opened, closed] = [/<details\b/giu, /<\/details\b/giu].map(
        (tag) => node.value.match(tag)?.length ?? 0,
      );
      depth = Math.max(0, depth + (opened ?? 0) - (closed ?? 0));
    }
    return isOutside;
  };
}

/** An answer without what only separates it from the next question. */
function tidyAnswer(text: string): string {
  const lines = text.replace(backLink, "").split("\n");
  while (lines.length > 0 && breakLine.test(lines.at(-1) ?? "")) lines.pop();
  while (lines.length > 0 && breakLine.test(lines[0] ?? "")) lines.shift();
  const tidied = lines
    .join("\n")
    .trim()
    .replace(/^(?:<br\s*\/?>\s*)+/iu, "");
  // A whole answer in bold, from tag to tag, is only shown so because it can be folded.
  return /^<b>[\s\S]*<\/b>$/iu.test(tidied) ? tidied.slice(3, -4).trim() : tidied;
}

/** Each heading of the level that has the most questions begins one; a heading above it names its section. */
function findHeadingParts(text: string, nodes: readonly RootContent[]): Part[] {
  const headings = nodes
    .filter(isOutsideOfDetails())
    .filter((node): node is Heading => node.type === "heading")
    .map((node) => {
      const [start, end] = offsets(node);
      const written = inlineMarkdownToText(
        text.slice(start, end).replace(/^\s*#{1,6}\s+|\s+#+\s*$|\n[-=]+\s*$/gu, ""),
      );
      return { level: node.depth as number, written, start, end };
    });
  const counts = [1, 2, 3, 4, 5, 6].map((level) => {
    const ofLevel = headings.filter(
      (heading) => heading.level === level && !otherHeading.test(heading.written),
    );
    const questions = ofLevel.filter(({ written }) => isQuestionLike(written)).length;
    return questions * 2 >= ofLevel.length ? questions : 0;
  });
  const level = counts.indexOf(Math.max(...counts)) + 1;
  const parts: Part[] = [];
  let section = "";
  const isTitle = headings.filter((heading) => heading.level === 1).length === 1;
  for (const [index, { level: ownLevel, written, start, end }] of headings.entries()) {
    if (ownLevel < level) section = isTitle && ownLevel === 1 ? "" : written.replace(numberPrefix, "");
    if (ownLevel !== level || !isQuestionLike(written)) continue;
    const next = headings.slice(index + 1).find((heading) => heading.level <= level);
    parts.push({
      written,
      start,
      answerStart: end,
      end: next?.start ?? text.length,
      section,
      hasHeading: true,
    });
  }
  return parts;
}

/** `<details><summary>Question</summary> answer </details>`. */
function findDetailsParts(text: string, plain: string): Part[] {
  const opening = /<details\b[^>]*>\s*<summary\b[^>]*>([\s\S]{1,1000}?)<\/summary>/giu;
  const parts: Part[] = [];
  for (let match = opening.exec(plain); match; match = opening.exec(plain)) {
    const answerStart = match.index + match[0].length;
    let depth = 1;
    const tags = /<(\/?)details\b[^>]*>/giu;
    tags.lastIndex = answerStart;
    let end = text.length;
    for (let tag = tags.exec(plain); tag && depth > 0; tag = tags.exec(plain)) {
      depth += tag[1] === "/" ? -1 : 1;
      end = tag.index;
      if (depth === 0) opening.lastIndex = tags.lastIndex;
    }
    const summary = text
      .slice(match.index, answerStart)
      .replace(/^[\s\S]*?<summary\b[^>]*>|<\/summary>$/gu, "");
    const written = inlineMarkdownToText(summary.replace(/<[^<>]*>/gu, " "));
    if (written === "" || otherHeading.test(written)) continue;
    const above =
      [...plain.slice(0, match.index).matchAll(/^#{2,6}[ \t]+(.+?)[ \t]*#*$/gmu)].at(-1)?.[1] ?? "";
    parts.push({
      written,
      start: match.index,
      answerStart,
      end,
      section: inlineMarkdownToText(above),
      hasHeading: false,
    });
  }
  return parts;
}

const pairQuestion =
  /^[ \t]*(?:[-*+][ \t]+)?(?:\*\*|__)?(?:Q|Question|Frage|Pregunta|Вопрос|سؤال|پرسش|س|问)[ \t]*\d{0,4}[ \t]*[.:：)][ \t]*(.*\S.*)$/gimu;
const pairAnswer =
  /^[ \t]*(?:\*\*|__)?(?:A|Answer|Antwort|Respuesta|Ответ|جواب|پاسخ|ج|答)[ \t]*\d{0,4}[ \t]*[.:：)](?:\*\*|__)?[ \t]*/imu;

/** `Q: …` and `A: …` at the beginnings of lines, bold or not. */
function findPairParts(text: string, plain: string): Part[] {
  const questions = [...plain.matchAll(pairQuestion)];
  return questions.flatMap((match, index): Part[] => {
    const start = match.index;
    const end = questions[index + 1]?.index ?? text.length;
    const lineEnd = start + match[0].length;
    const answer = pairAnswer.exec(plain.slice(lineEnd, end));
    if (answer === null) return [];
    const written = inlineMarkdownToText((match[1] ?? "").replace(/(?:\*\*|__)\s*$/u, ""));
    const heading = /^#{1,6}[ \t]+\S[^\n]*/mu.exec(plain.slice(lineEnd, end))?.index;
    return [
      {
        written,
        start,
        answerStart: lineEnd + answer.index + answer[0].length,
        end: heading === undefined ? end : Math.min(end, lineEnd + heading),
        section: "",
        hasHeading: false,
      },
    ];
  });
}

/** Items of lists that begin with a bold question and go on with its answer. */
function findListParts(text: string, nodes: readonly RootContent[]): Part[] {
  return nodes.flatMap((node): Part[] => {
    if (node.type !== "list") return [];
    return node.children.flatMap((item): Part[] => {
      const [first, second] = item.children;
      if (first?.type !== "paragraph" || second === undefined) return [];
      const [only, ...others] = first.children;
      if (only?.type !== "strong" || others.length > 0) return [];
      const [start, end] = offsets(item);
      const [, answerStart] = offsets(first);
      const written = inlineMarkdownToText(text.slice(...offsets(first)));
      return [{ written, start, answerStart, end, section: "", hasHeading: false }];
    });
  });
}

/** Removes the indentation that all lines but the first have. */
function dedentAll(text: string): string {
  const lines = text.replace(/^\n+/u, "").split("\n");
  const widths = lines.filter((line) => line.trim() !== "").map((line) => /^ */u.exec(line)?.[0].length ?? 0);
  const width = Math.min(...widths);
  return Number.isFinite(width) && width > 0 ? lines.map((line) => line.slice(width)).join("\n") : text;
}

/** The text with code and comments blank, so that nothing in them is taken for a question. Offsets stay. */
function blankCode(text: string): string {
  const blank = (match: string): string => match.replace(/[^\n]/gu, " ");
  return text
    .replace(/^( {0,3}|[ \t]*)(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^[ \t]*\2[`~]*[ \t]*$|$(?![\s\S]))/gmu, blank)
    .replace(/<!--[\s\S]*?(?:-->|$(?![\s\S]))/gu, blank)
    .replace(/`[^`\n]+`/gu, blank);
}

/** Definitions of links and footnotes of the whole text that an answer uses. */
function usedDefinitions(answer: string, text: string, nodes: readonly RootContent[]): string {
  return nodes
    .filter((node) => node.type === "definition" || node.type === "footnoteDefinition")
    .filter(({ type, label, identifier }) => {
      const mark = type === "definition" ? "" : "^";
      const names = [label ?? identifier, identifier].map((name) => mark + name);
      return names.some((name) => answer.toLowerCase().includes(`[${name.toLowerCase()}]`));
    })
    .map((node) => text.slice(...offsets(node)))
    .filter((definition) => !answer.includes(definition))
    .join("\n");
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

/** The sections with a text of their own that no question begins, and that are in no answer. */
function findOtherSections(
  text: string,
  nodes: readonly RootContent[],
  parts: readonly Part[],
): OtherSection[] {
  return nodes.flatMap((node, index): OtherSection[] => {
    const next = nodes[index + 1];
    if (node.type !== "heading" || next === undefined || next.type === "heading") return [];
    const [start] = offsets(node);
    const heading = inlineNodeToText(node);
    const [textStart] = offsets(next);
    const isRead = parts.some((part) => textStart >= part.start && textStart < part.end);
    return isRead || otherHeading.test(heading) ? [] : [{ heading, line: lineOf(text, start) }];
  });
}

/**
 * Finds the questions of a text with many: headings with the answer below, `<details>`, `Q:` and `A:`, or bold items of lists,
 * whichever there are most of. Empty if there are fewer than three.
 */
export function splitQuestions(text: string): {
  readonly questions: readonly SplitQuestion[];
  readonly others: readonly OtherSection[];
} {
  const { syntax, tree } = gfmExtensions(text);
  const { children: nodes } = fromMarkdown(text, { extensions: [...syntax], mdastExtensions: tree });
  const plain = blankCode(text);
  const [parts = []] = [
    findHeadingParts(text, nodes),
    findPairParts(text, plain),
    findDetailsParts(text, plain),
    findListParts(text, nodes),
  ].sort((one, other) => other.length - one.length);
  if (parts.length < minQuestions) return { questions: [], others: [] };
  const shorts = parts.map(({ written }) => written.replace(numberPrefix, "").trim() || written);
  const counts = new Map<string, number>();
  for (const short of shorts) counts.set(short, (counts.get(short) ?? 0) + 1);
  const questions = parts.map(({ written, start, answerStart, end, section, hasHeading }, index) => {
    const own = tidyAnswer(dedentAll(text.slice(answerStart, end)));
    const definitions = usedDefinitions(own, text, nodes);
    const short = shorts[index] ?? written;
    const inner = [...plain.slice(answerStart, end).matchAll(/^#{1,6}[ \t]+(.+?)[ \t]*#*$/gmu)];
    return {
      question: (counts.get(short) ?? 0) > 1 ? written : short,
      answer: definitions === "" ? own : `${own}\n\n${definitions}`,
      section,
      line: lineOf(text, start),
      headings: [
        ...(hasHeading ? [written] : []),
        ...inner.map(([, heading = ""]) => inlineMarkdownToText(heading)),
      ],
    };
  });
  return { questions, others: findOtherSections(text, nodes, parts) };
}
