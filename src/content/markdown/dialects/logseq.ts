import type { ConversionLosses } from "../conversion-losses.ts";
import type { ReadNote } from "../expand-embeds.ts";
import { FenceTracker, rewriteProse } from "../fences.ts";

const property = /^[ \t]+(?:[A-Za-z][\w.-]*)::(?:[ \t].*)?$/u;
/** What only Logseq itself writes below a heading that is not an item of a list. */
const ownProperty = /^(?:card-[a-z-]+|collapsed|heading|id|logseq\.[\w.-]+):: /u;
const schedule = /^[ \t]*(?:SCHEDULED|DEADLINE):[ \t]*<[^>]*>[ \t]*$/u;
const blockIdProperty = /^[ \t]*(?:[-*][ \t]+)?id::[ \t]*([\w-]+)[ \t]*$/u;
const bullet = /^([ \t]*)-(?:[ \t]+(.*))?$/u;

/** Blocks of Org mode, by the start of the lines that take their place. */
const orgOpening = /^([ \t]*(?:-[ \t]+)?)#\+BEGIN_(\w+)[ \t]*(\S*)[ \t]*$/iu;
const orgClosing = /^[ \t]*#\+END_(\w+)[ \t]*$/iu;
const orgCallouts = /^(?:caution|important|note|pinned|tip|warning)$/iu;

/** A block may begin with its properties: they are moved behind its first line of text, or before it if that begins code. */
function moveProperties(lines: readonly string[]): string[] {
  const fences = new FenceTracker();
  const output: string[] = [];
  let properties: string[] = [];
  let marker = "";
  for (const line of lines) {
    const isCode = fences.isCode(line);
    const [, indent, text = ""] = isCode ? [] : (bullet.exec(line) ?? []);
    if (marker !== "" && !isCode && property.test(line)) {
      properties.push(line);
      continue;
    }
    const isText = indent === undefined && line.trim() !== "";
    const first = marker !== "" && isText ? marker + line.trimStart() : line;
    const isOpening = isCode || orgOpening.test(line);
    const isProperty = ownProperty.test(text);
    if (isOpening || marker === "" || !isText) output.push(...properties, ...(isProperty ? [] : [first]));
    else output.push(first, ...properties);
    properties = isProperty ? [`${indent}  ${text}`] : [];
    marker = isProperty ? `${indent}- ` : "";
  }
  return [...output, ...properties];
}

/** The texts of blocks by their ids: a block's first line. */
function findBlocks(lines: readonly string[]): Map<string, string> {
  const blocks = new Map<string, string>();
  let text = "";
  for (const line of lines) {
    const id = blockIdProperty.exec(line)?.[1];
    if (id !== undefined) blocks.set(id, text);
    const own = bullet.exec(line)?.[2];
    if (own !== undefined && !own.includes(":: ")) text = own.replace(/^#{1,6}[ \t]+/u, "");
  }
  return blocks;
}

/** Removes properties, schedules and logs, and writes blocks of Org mode as callouts, quotes and code. */
function removeProperties(lines: readonly string[], losses: ConversionLosses): string[] {
  const fences = new FenceTracker();
  const output: string[] = [];
  let isInLog = false;
  let org = "";
  for (const line of lines) {
    // Code may be about blocks.
    const isText = !fences.isOpen && org !== "src" && org !== "example";
    const [, prefix = "", type = "", argument = ""] = isText ? (orgOpening.exec(line) ?? []) : [];
    const closed = orgClosing.exec(line)?.[1];
    if (type !== "") {
      org = type.toLowerCase();
      const isCode = org === "src" || org === "example";
      if (isCode) output.push(`${prefix}~~~~~~${argument}`);
      else if (orgCallouts.test(org)) output.push(`${prefix}> [!${org}]`);
      else if (org === "quote") output.push(`${prefix}>`);
      else if (org === "query") losses.add("unknown-template-tag", "query", line.trim());
    } else if (closed !== undefined && org === closed.toLowerCase()) {
      if (org === "src" || org === "example") output.push(`${/^[ \t]*/u.exec(line)?.[0]}~~~~~~`);
      org = "";
    } else if (org === "quote" || orgCallouts.test(org)) {
      output.push(line.replace(/^([ \t]*)/u, "$1> "));
    } else if (org === "query") continue;
    else if (org !== "" || fences.isCode(line)) output.push(line);
    else if (/^[ \t]*:LOGBOOK:[ \t]*$/u.test(line)) isInLog = true;
    else if (isInLog) isInLog = !/^[ \t]*:END:[ \t]*$/u.test(line);
    else if (!property.test(line) && !ownProperty.test(line) && !schedule.test(line)) output.push(line);
  }
  return output;
}

function indentWidthOf(line: string): number {
  return (/^[ \t]*/u.exec(line)?.[0] ?? "").replaceAll("\t", "  ").length;
}

/**
 * A page is one list. Its headings, and what is below them, become text of the page: a heading in a list would be no part of
 * its contents.
 */
function unfoldHeadings(lines: readonly string[]): string[] {
  const output: string[] = [];
  const fences = new FenceTracker();
  let removed = 0;
  for (const line of lines) {
    const text = fences.isCode(line) ? undefined : bullet.exec(line)?.[2];
    const width = indentWidthOf(line);
    if (text !== undefined && width < removed) removed = width;
    // What is below a heading is indented by one level.
    const shifted = line.trim() === "" ? "" : " ".repeat(Math.max(0, width - removed)) + line.trimStart();
    if (text !== undefined && width === removed && /^#{1,6}[ \t]/u.test(text)) {
      output.push("", text, "");
      removed = width + 2;
    } else if (!/^[ \t]*-[ \t]*$/u.test(line)) output.push(shifted);
  }
  return output;
}

const taskMarks: readonly (readonly [pattern: RegExp, mark: string])[] = [
  [/^([ \t]*-[ \t]+)(?:TODO|DOING|LATER|NOW|WAITING|WAIT|IN-PROGRESS)[ \t]+/gmu, "$1[ ] "],
  [/^([ \t]*-[ \t]+)(?:DONE|CANCELED|CANCELLED)[ \t]+/gmu, "$1[x] "],
];

const macro = /\{\{[ \t]*([\w-]+|[a-z]+)(?:[ \t]+|:|(?=\}))((?:[^{}]|\{[^{}]*\})*)\}\}/gu;
const blockReference = /(?:\[([^\]\n]*)\])?\(\(\(?([0-9a-f][\w-]{7,})\)?\)\)/gu;

function macroToMarkdown(name: string, argument: string): string | undefined {
  switch (name) {
    case "embed":
      return /^\[\[.*\]\]$/u.test(argument) ? `!${argument}` : argument;
    case "video":
    case "youtube":
    case "vimeo":
    case "bilibili":
    case "tweet":
    case "twitter":
      return /^https?:/u.test(argument) ? `<${argument}>` : undefined;
    case "cloze":
      return argument;
    default:
      return undefined;
  }
}

/** The text of a block on another page. */
function readBlock(id: string, readNote: ReadNote): string | undefined {
  const note = readNote(`((${id}))`);
  return note && findBlocks(moveProperties(note.text.split("\n"))).get(id);
}

/** Rewrites a page of Logseq, which is one list with properties, references to blocks, and macros. */
export function rewriteLogseq(
  text: string,
  { losses, readNote }: { readonly losses: ConversionLosses; readonly readNote: ReadNote },
): string {
  const written = moveProperties(text.split("\n"));
  const blocks = findBlocks(written);
  const unfolded = unfoldHeadings(removeProperties(written, losses)).join("\n");
  return rewriteProse(unfolded, (prose) => {
    const withoutMacros = prose
      .replace(macro, (source, name: string, argument: string) => {
        const markdown = macroToMarkdown(name, argument.trim());
        if (markdown === undefined) losses.add("unknown-template-tag", name, source);
        return markdown ?? "";
      })
      .replace(blockReference, (source, label: string | undefined, id: string) => {
        const block = blocks.get(id) ?? (label === undefined ? readBlock(id, readNote) : undefined);
        if (block === undefined && label === undefined) losses.add("missing-include", id, source);
        return label ?? block ?? "";
      });
    // Items that consisted of a macro are empty now.
    const items = withoutMacros.replace(/^[ \t]*-[ \t]*\n/gmu, "");
    return taskMarks
      .reduce((marked, [pattern, mark]) => marked.replace(pattern, mark), items)
      .replace(/(?<!!)\[([^[\]\n]+)\]\(\[\[([^[\]\n]+)\]\]\)/gu, "[[$2|$1]]")
      .replace(/#\[\[([^[\]\n]+)\]\]/gu, "#$1")
      .replace(/\{:height[ \t]+(\d+),[ \t]*:width[ \t]+(\d+)\}/gu, "{width=$2 height=$1}")
      .replace(/\^\^(?=\S)([^^\n]+)(?<=\S)\^\^/gu, "==$1==");
  });
}
