import type { BlockContent, Code, Heading, ListItem, Root } from "mdast";
import { parseSimpleInline } from "./parse-simple-inline.ts";
import { unsupportedLine } from "./simple-syntax.ts";

/** Groups: indentation, marks, and what the first line of fenced code says of it. */
const fencePattern = /^( *)(`{3,}|~{3,})([^`&\\]*)$/u;

/** Groups: the marks of a heading and its text. */
const headingPattern = /^ *(#{1,6}) +(.*)$/su;

/** Groups: all before the text of a list item, its bullet or number, and its text. */
const itemPattern = /^( *([-*+]|\d{1,9}[.)]) +)(.*)$/su;

const maxDepth = 20;

interface Flow {
  readonly blocks: BlockContent[];
  /** True if blank lines separate some of them. */
  readonly isSpread: boolean;
}

function isBlank(line: string): boolean {
  return /^ *$/u.test(line);
}

function getIndent(line: string): number {
  return /^ */u.exec(line)?.[0].length ?? 0;
}

/** The lines of a container, read from the first one. */
class SimpleFlow {
  readonly #lines: readonly string[];
  readonly #depth: number;
  #index = 0;

  constructor(lines: readonly string[], depth: number) {
    this.#lines = lines;
    this.#depth = depth;
  }

  /** All blocks; undefined if one of them may be more than simple. */
  parse(): Flow | undefined {
    const blocks: BlockContent[] = [];
    let isSpread = false;
    if (this.#depth > maxDepth) return undefined;
    while (true) {
      const hadBlankLine = this.#skipBlankLines();
      const line = this.#lines[this.#index];
      if (line === undefined) return { blocks, isSpread };
      const isAfterText = blocks.at(-1)?.type === "paragraph" && !hadBlankLine;
      const block = this.#parseBlock(line, isAfterText);
      if (block === undefined) return undefined;
      if (hadBlankLine && blocks.length > 0) isSpread = true;
      blocks.push(block);
    }
  }

  #skipBlankLines(): boolean {
    const start = this.#index;
    while (this.#index < this.#lines.length && isBlank(this.#lines[this.#index] as string)) this.#index += 1;
    return this.#index > start;
  }

  /** The block that begins with the present line. */
  #parseBlock(line: string, isAfterText: boolean): BlockContent | undefined {
    if (unsupportedLine.test(line)) return undefined;
    const fence = fencePattern.exec(line);
    if (fence !== null) return this.#parseCode(fence);
    const [, marks, title = ""] = headingPattern.exec(line) ?? [];
    if (marks !== undefined) {
      this.#index += 1;
      const children = parseSimpleInline([title]);
      return children && { type: "heading", depth: marks.length as Heading["depth"], children };
    }
    const [, , marker] = itemPattern.exec(line) ?? [];
    if (marker === undefined) return this.#parseParagraph();
    // After text, another number is text, too.
    if (isAfterText && /^\d/u.test(marker) && !/^1.$/u.test(marker)) return undefined;
    return this.#parseList(marker);
  }

  #parseParagraph(): BlockContent | undefined {
    const start = this.#index;
    do this.#index += 1;
    while (this.#isText(this.#lines[this.#index]));
    const children = parseSimpleInline(this.#lines.slice(start, this.#index));
    return children && { type: "paragraph", children };
  }

  /** True if a line can only be text. */
  #isText(line: string | undefined): boolean {
    if (line === undefined || isBlank(line)) return false;
    return ![unsupportedLine, fencePattern, headingPattern, itemPattern].some((pattern) =>
      pattern.test(line),
    );
  }

  /** Fenced code; undefined if its end is missing. */
  #parseCode([, indent = "", marks = "", info = ""]: RegExpExecArray): Code | undefined {
    const end = new RegExp(`^ *${marks}${marks[0]}* *$`, "u");
    const content: string[] = [];
    while (true) {
      this.#index += 1;
      const line = this.#lines[this.#index];
      if (line === undefined) return undefined;
      if (end.test(line)) break;
      content.push(line.slice(Math.min(indent.length, getIndent(line))));
    }
    this.#index += 1;
    const [, lang = "", meta = ""] = /^(\S*)\s*(.*)$/su.exec(info.trim()) ?? [];
    return { type: "code", lang: lang || null, meta: meta || null, value: content.join("\n") };
  }

  #parseList(firstMarker: string): BlockContent | undefined {
    const children: ListItem[] = [];
    let spread = false;
    while (true) {
      const start = this.#index;
      const hadBlankLine = this.#skipBlankLines();
      const [, before, marker, text = ""] = itemPattern.exec(this.#lines[this.#index] ?? "") ?? [];
      if (before === undefined || marker?.at(-1) !== firstMarker.at(-1)) {
        // The blank lines separate the list from what follows it.
        this.#index = start;
        break;
      }
      if (hadBlankLine) spread = true;
      const item = this.#parseItem(text, before.length);
      if (item === undefined) return undefined;
      children.push(item);
    }
    const ordered = /^\d/u.test(firstMarker);
    return {
      type: "list",
      ordered,
      start: ordered ? Number.parseInt(firstMarker, 10) : null,
      spread,
      children,
    };
  }

  /** The item that begins with the present line, whose text begins after `offset` characters. */
  #parseItem(text: string, offset: number): ListItem | undefined {
    if (isBlank(text) || itemPattern.test(text)) return undefined;
    const lines = [text];
    this.#index += 1;
    while (true) {
      const start = this.#index;
      const hadBlankLine = this.#skipBlankLines();
      const line = this.#lines[this.#index];
      if (line === undefined || getIndent(line) < offset) {
        // Text that follows without being indented goes on with the item.
        if (!hadBlankLine && this.#isText(line)) return undefined;
        this.#index = start;
        break;
      }
      this.#index += 1;
      for (const each of this.#lines.slice(start, this.#index)) lines.push(each.slice(offset));
    }
    const flow = new SimpleFlow(lines, this.#depth + 1).parse();
    return flow && { type: "listItem", spread: flow.isSpread, checked: null, children: flow.blocks };
  }
}

/**
 * Parses markdown of answers that consists of nothing but headings, paragraphs and lists of text with simple emphasis, as most real
 * answers do. The tree has no positions; otherwise it is that of the parser, in a fraction of its time. Undefined if there may be
 * anything else.
 */
export function parseSimpleMarkdown(markdown: string): Root | undefined {
  if (/[\t\r\0\uFFFD]/u.test(markdown)) return undefined;
  const flow = new SimpleFlow(markdown.split("\n"), 0).parse();
  return flow && { type: "root", children: flow.blocks };
}
