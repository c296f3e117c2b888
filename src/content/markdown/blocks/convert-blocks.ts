import { blockClose } from "../placeholders.ts";
import type { BlockContext, ConvertedLines } from "./block-context.ts";
import type { Block } from "./blocks.ts";
import { hasHeadingAsTitle, isCalloutType } from "./callout-types.ts";
import { dedent, indentWidth } from "./container-prefix.ts";
import { convertContainer, parseContainerOpening, takeHeading } from "./convert-containers.ts";
import { convertDefinitions } from "./convert-definitions.ts";
import { convertTableCaption } from "./convert-table-caption.ts";

/** Blocks within blocks end here. */
const maxDepth = 20;

const calloutOpening =
  /^((?:[ \t]*(?:[-*+]|\d{1,9}[.)])(?=[ \t]))?[ \t]*)>[ \t]?\[!([^\]\n|]+)(?:\|[^\]\n]*)?\]([+-]?)[ \t]*(.*)$/u;
const quoteLine = /^([ \t]*)>[ \t]?(.*)$/u;
const spoilerLine = /^([ \t]*)>![ \t]+(.*)$/u;
const admonitionOpening =
  /^([ \t]*)(!!!|\?\?\?)(\+?)[ \t]+([\p{L}][\p{L}\w-]*(?:[ \t]+[\w-]+)*)?[ \t]*(?:(["“])(.*)["”])?[ \t]*$/u;
const tabOpening = /^([ \t]*)===[!+]{0,2}[ \t]+["“](.+)["”][ \t]*$/u;

/** A block with its content, in lines that begin with the same prefix as the line it stands for. */
function wrapBlock(open: string, content: readonly string[], prefix: string): string[] {
  const rest = prefix.replace(/[^\s>]/gu, " ");
  return [
    `${prefix}${open}`,
    ...content.map((line) => (line === "" ? "" : rest + line)),
    `${rest}${blockClose}`,
  ];
}

/** The lines of a block that are indented deeper than its opening line by four columns, without that indentation. */
function takeIndented(lines: readonly string[], index: number, indent: string): ConvertedLines {
  const width = indentWidth(indent) + 4;
  const content: string[] = [];
  let count = 0;
  for (let next = index; next < lines.length; next += 1) {
    const line = lines[next] ?? "";
    const isBlank = line.trim() === "";
    if (!isBlank && indentWidth(/^[ \t]*/u.exec(line)?.[0] ?? "") < width) break;
    content.push(isBlank ? "" : dedent(line, width));
    if (!isBlank) count = next - index + 1;
  }
  return { lines: content.slice(0, count), count };
}

function convertCallout(
  lines: readonly string[],
  index: number,
  context: BlockContext,
  depth: number,
): ConvertedLines | undefined {
  const match = calloutOpening.exec(lines[index] ?? "");
  if (match === null) return undefined;
  const [, prefix = "", type = "", sign, title = ""] = match;
  const content: string[] = [];
  for (let next = index + 1; next < lines.length; next += 1) {
    const quoted = quoteLine.exec(lines[next] ?? "");
    if (quoted === null) break;
    content.push(quoted[2] ?? "");
  }
  const fold = sign === "+" ? "open" : sign === "-" ? "closed" : "none";
  const open = context.blocks.open({ kind: "callout", type: type.trim(), title: title.trim(), fold });
  return {
    lines: wrapBlock(open, convertBlocks(content, context, depth + 1), prefix),
    count: content.length + 1,
  };
}

function convertAdmonition(
  lines: readonly string[],
  index: number,
  context: BlockContext,
  depth: number,
): ConvertedLines | undefined {
  const match = admonitionOpening.exec(lines[index] ?? "");
  if (match === null) return undefined;
  const [, indent = "", mark, plus, types = "", quote, title = ""] = match;
  if (types === "" && quote === undefined) return undefined;
  const content = takeIndented(lines, index + 1, indent);
  if (content.count === 0 && quote === undefined && !isCalloutType(types.split(/\s/u)[0] ?? ""))
    return undefined;
  const fold = mark === "!!!" ? "none" : plus === "+" ? "open" : "closed";
  const type = types.split(/[ \t]+/u)[0] || "note";
  const block: Block = { kind: "callout", type, title: title.replace(/\\(["\\])/gu, "$1"), fold };
  // `!!! note ""` has no title line at all.
  const open = context.blocks.open(quote !== undefined && title === "" ? { kind: "group" } : block);
  return {
    lines: wrapBlock(open, convertBlocks(content.lines, context, depth + 1), indent),
    count: content.count + 1,
  };
}

function convertTabs(
  lines: readonly string[],
  index: number,
  context: BlockContext,
  depth: number,
): ConvertedLines | undefined {
  const indent = tabOpening.exec(lines[index] ?? "")?.[1];
  if (indent === undefined) return undefined;
  const tabs: string[] = [];
  let end = index;
  for (let next = index; next < lines.length; ) {
    const match = tabOpening.exec(lines[next] ?? "");
    if (match === null || match[1] !== indent) break;
    const content = takeIndented(lines, next + 1, indent);
    const open = context.blocks.open({ kind: "tab", title: match[2] ?? "" });
    tabs.push(...wrapBlock(open, convertBlocks(content.lines, context, depth + 1), ""));
    next += content.count + 1;
    end = next;
    while (lines[next]?.trim() === "") next += 1;
  }
  return {
    lines: wrapBlock(context.blocks.open({ kind: "tabs" }), tabs, indent),
    count: end - index,
  };
}

/** A list of attributes on a line of its own, with a class: `{: .note}`, `{: .notice--info}`, `{: .box-note}`. */
const classLine =
  /^[ \t]*\{:?[ \t]*(?:\.(?:alert|notice)[ \t]+)?\.(?:prompt-|is-|alert-|notice--|box-|block-)?([a-z]+)(-title)?[ \t]*\}[ \t]*$/u;

/** Of such lines, those that have their paragraph before them. */
const noticeClass = /\.(?:alert|notice|box-)/u;

/** True for the first line of a paragraph that is not a list. */
function beginsParagraph(lines: readonly string[], index: number): boolean {
  const isFirst = index === 0 || lines[index - 1]?.trim() === "";
  return isFirst && /^(?![*+-][ \t]|\d{1,9}[.)][ \t])[^\s#<>|{:]/u.test(lines[index] ?? "");
}

/** The callout that themes of Jekyll make of the paragraph or quote with such a line before or after it. */
function convertClassedBlock(
  lines: readonly string[],
  index: number,
  context: BlockContext,
  depth: number,
): ConvertedLines | undefined {
  const line = lines[index] ?? "";
  const before = classLine.exec(line);
  if (line.trim() === "" || (before === null && !line.startsWith(">") && !beginsParagraph(lines, index)))
    return undefined;
  const start = before === null ? index : index + 1;
  const startsWithQuote = quoteLine.test(lines[start] ?? "");
  const isPartOfBlock = (each: string): boolean =>
    startsWithQuote ? quoteLine.test(each) : each.trim() !== "" && !classLine.test(each);
  let end = start;
  while (end < lines.length && isPartOfBlock(lines[end] ?? "")) end += 1;
  const after = before === null ? classLine.exec(lines[end] ?? "") : null;
  const [, type = "", hasTitle] = before ?? after ?? [];
  const isLesson = hasHeadingAsTitle(type);
  if (end === start || !(isCalloutType(type) || isLesson)) return undefined;
  const block = lines.slice(start, end);
  if (after !== null && !startsWithQuote && !noticeClass.test(lines[end] ?? "")) return undefined;
  const content = startsWithQuote ? block.map((each) => quoteLine.exec(each)?.[2] ?? "") : block;
  const heading = isLesson || startsWithQuote ? takeHeading(content) : { title: "", rest: content };
  const title = hasTitle === undefined ? heading.title : (content.shift() ?? "");
  const fold = type === "solution" ? "closed" : "none";
  const open = context.blocks.open({ kind: "callout", type, title: title.trim(), fold });
  return {
    lines: wrapBlock(open, convertBlocks(heading.rest, context, depth + 1), ""),
    count: end - index + Number(after !== null),
  };
}

/** What marks of paragraphs mean. */
const typeByMark: Readonly<Record<string, string>> = { "?": "tip", "!": "warning", "~": "note", "-": "note" };

/**
 * `?> text` and `!> text`, as Docsify has them, and `~> text` and `-> **Note:** text` of Terraform's documentation; without a label, the
 * last one is an arrow.
 */
function convertMarkedParagraph(
  lines: readonly string[],
  index: number,
  { blocks }: BlockContext,
): ConvertedLines | undefined {
  const [, mark, text = ""] = /^([?!~]|-(?=>[ \t]+\*\*))>[ \t]+(.*)$/u.exec(lines[index] ?? "") ?? [];
  if (mark === undefined) return undefined;
  const length = lines.slice(index + 1).findIndex((line) => line.trim() === "");
  const count = length < 0 ? lines.length - index : length + 1;
  const type = typeByMark[mark] ?? "note";
  const open = blocks.open({ kind: "callout", type, title: "", fold: "none" });
  return { lines: wrapBlock(open, [text, ...lines.slice(index + 1, index + count)], ""), count };
}

/** A spoiler of Stack Exchange: a quote whose lines begin with `>!`. */
function convertSpoiler(
  lines: readonly string[],
  index: number,
  context: BlockContext,
  depth: number,
): ConvertedLines | undefined {
  const indent = spoilerLine.exec(lines[index] ?? "")?.[1];
  if (indent === undefined) return undefined;
  const length = lines.slice(index).findIndex((line) => !quoteLine.test(line));
  const count = length < 0 ? lines.length - index : length;
  const content = lines
    .slice(index, index + count)
    .map((line) => spoilerLine.exec(line)?.[2] ?? quoteLine.exec(line)?.[2] ?? "");
  const open = context.blocks.open({ kind: "details", title: "", fold: "closed" });
  return { lines: wrapBlock(open, convertBlocks(content, context, depth + 1), indent), count };
}

/** A quote is converted as a text of its own and quoted again. */
function convertQuote(
  lines: readonly string[],
  index: number,
  context: BlockContext,
  depth: number,
): ConvertedLines | undefined {
  const content: string[] = [];
  const indent = quoteLine.exec(lines[index] ?? "")?.[1];
  for (let next = index; next < lines.length; next += 1) {
    const quoted = quoteLine.exec(lines[next] ?? "");
    if (quoted === null) break;
    content.push(quoted[2] ?? "");
  }
  if (indent === undefined) return undefined;
  const converted = convertBlocks(content, context, depth + 1);
  if (converted.every((line, at) => line === content[at])) {
    return { lines: lines.slice(index, index + content.length), count: content.length };
  }
  return {
    lines: converted.map((line) => `${indent}>${line === "" ? "" : ` ${line}`}`),
    count: content.length,
  };
}

/**
 * Replaces callouts (`> [!note]`), admonitions (`!!! note`, `??? note`), tabs (`=== "x"`), containers (`::: note`) and
 * definition lists by placeholders of blocks. Works on lines; the content of each block is converted in the same way.
 */
export function convertBlocks(lines: readonly string[], context: BlockContext, depth = 0): string[] {
  if (depth > maxDepth) return [...lines];
  const output: string[] = [];
  for (let index = 0; index < lines.length; ) {
    const container = parseContainerOpening(lines[index] ?? "");
    const converted =
      convertCallout(lines, index, context, depth) ??
      convertClassedBlock(lines, index, context, depth) ??
      convertSpoiler(lines, index, context, depth) ??
      convertQuote(lines, index, context, depth) ??
      convertMarkedParagraph(lines, index, context) ??
      convertAdmonition(lines, index, context, depth) ??
      convertTabs(lines, index, context, depth) ??
      (container &&
        convertContainer(lines, index, container, context, (content) =>
          convertBlocks(content, context, depth + 1),
        )) ??
      convertTableCaption(lines, index) ??
      convertDefinitions(lines, index, context, (content) => convertBlocks(content, context, depth + 1));
    output.push(...(converted?.lines ?? [lines[index] ?? ""]));
    index += converted?.count ?? 1;
  }
  return output;
}
