import { parentPath } from "../../file-path.ts";
import { parseYaml } from "../../front-matter/parse-yaml.ts";
import { splitFrontMatter } from "../../front-matter/split-front-matter.ts";
import { findSectionEnd, headingLevel } from "../blocks/heading-line.ts";
import type { ConversionLosses } from "../conversion-losses.ts";
import type { ReadInclude } from "../expand-includes.ts";
import { FenceTracker, rewriteProse } from "../fences.ts";

/** Includes within includes end here. */
const maxDepth = 5;

const variable = /(not_var)?\{\{[ \t]*([\w.-]+)[ \t]*\}\}/gu;

/** The values of a publisher's presets, by name: those that always apply, then those of any edition. */
function readPresets(readInclude: ReadInclude): ReadonlyMap<string, string> {
  const { value }: { readonly value?: unknown } = parseYaml(readInclude("presets.yaml") ?? "");
  const values = new Map<string, string>();
  const add = (name: string, each: unknown): void => {
    if (typeof each === "string" || typeof each === "number") {
      if (!values.has(name)) values.set(name, String(each).trim());
    } else if (typeof each === "object" && each !== null) {
      for (const [key, inner] of Object.entries(each)) add(name === "" ? key : `${name}.${key}`, inner);
    }
  };
  if (typeof value !== "object" || value === null) return values;
  const editions = Object.entries(value).sort(
    ([one], [other]) => Number(other === "default") - Number(one === "default"),
  );
  for (const [, edition] of editions) add("", edition);
  return values;
}

/** Puts the values of presets where they are named, also in front matter and code. */
export function expandPresets(text: string, readInclude: ReadInclude): string {
  if (!text.includes("{{")) return text;
  const values = readPresets(readInclude);
  return text.replace(variable, (source, isText: string | undefined, name: string) =>
    isText === undefined ? (values.get(name) ?? source) : source.slice(isText.length),
  );
}

/** A path relative to a folder, without `.` and `..` where they can be resolved. */
function joinPath(folder: string, path: string): string {
  const segments: string[] = [];
  for (const segment of `${folder}/${path}`.split("/")) {
    if (segment === ".." && segments.length > 0 && segments.at(-1) !== "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  return segments.join("/");
}

const relativeTarget = /(\]\(<?)(?![a-z][a-z+.-]*:|[/#*])([^()\s<>]+)/giu;
const include =
  /^([ \t]*)\{%[ \t]*include[ \t]+(notitle[ \t]+)?\[[^\]\n]*\]\(([^()\s]+)\)[ \t]*%\}[ \t]*$/gmu;

/** The part of a text below the heading with an id, up to the next heading of its level; all of it if there is none. */
function cutSection(text: string, id: string): string {
  const lines = text.split("\n");
  const start = lines.findIndex((line) => headingLevel(line) > 0 && line.includes(`{#${id}}`));
  return start < 0 ? text : lines.slice(start, findSectionEnd(lines, start)).join("\n");
}

/** Puts included texts where they are named; their links are relative to the file that they are in. */
function expandTexts(
  text: string,
  folder: string,
  context: { readonly readInclude: ReadInclude; readonly losses: ConversionLosses },
  depth = 0,
): string {
  if (depth >= maxDepth) return text;
  return text.replace(include, (source, indent: string, hasNoTitle: string | undefined, target: string) => {
    const [path = "", id] = target.split("#");
    const own = joinPath(folder, path);
    const found = context.readInclude(own);
    if (found === undefined) {
      context.losses.add("missing-include", path, source.trim());
      return "";
    }
    const split = splitFrontMatter(found, "any");
    const body = split.kind === "split" ? found.slice(split.bodyStart) : found;
    const section = id === undefined ? body : cutSection(body, id);
    const untitled = hasNoTitle === undefined ? section : section.replace(/^\s*#{1,6}[ \t][^\n]*\n/u, "");
    const ownFolder = parentPath(own);
    const below = (each: string): string => joinPath(ownFolder, each) || ".";
    const content = rewriteProse(expandPresets(untitled, context.readInclude).trim(), (prose) =>
      prose.replace(relativeTarget, (_, open: string, link: string) => open + below(link)),
    );
    return expandTexts(content, "", context, depth + 1).replace(/^(?=.)/gmu, indent);
  });
}

const listStart = /^([ \t]*)\{%[ \t]*list[ \t]+(tabs|accordion)\b[^%\n]*%\}[ \t]*$/u;
const listEnd = /^[ \t]*\{%[ \t]*endlist[ \t]*%\}[ \t]*$/u;
const listItem = /^([ \t]*)([-*+][ \t]+)(\S.*)$/u;
const headingId = /(?<![ \t])[ \t]+\{#[\w-]+\}$/u;

/** The lines that begin lists, and the lines that end them. */
function pairLists(lines: readonly string[]): ReadonlyMap<number, number> {
  const fences = new FenceTracker();
  const open: number[] = [];
  const ends = new Map<number, number>();
  for (const [index, line] of lines.entries()) {
    if (fences.isCode(line)) continue;
    if (listStart.test(line)) open.push(index);
    else if (listEnd.test(line)) {
      const start = open.pop();
      if (start !== undefined) ends.set(start, index);
    }
  }
  return ends;
}

/** The items of a list with their content, without its indentation. */
function cutItems(lines: readonly string[]): readonly { readonly title: string; readonly lines: string[] }[] {
  const items: { readonly title: string; readonly lines: string[] }[] = [];
  const fences = new FenceTracker();
  let ownIndent: string | undefined;
  let width = 0;
  for (const line of lines) {
    const [, indent = "", marker = "", text = ""] = (!fences.isCode(line) && listItem.exec(line)) || [];
    const title = text.trimEnd().replace(headingId, "");
    ownIndent ??= title === "" ? undefined : indent;
    if (title !== "" && indent === ownIndent) {
      width = indent.length + marker.length;
      items.push({ title, lines: [] });
    } else items.at(-1)?.lines.push(line.slice(Math.min(width, line.length - line.trimStart().length)));
  }
  return items;
}

/** Turns lists whose items are tabs, or parts that open, into tabs and containers. */
function rewriteLists(lines: readonly string[], depth = 0): string[] {
  const output: string[] = [];
  const ends: ReadonlyMap<number, number> = depth < maxDepth ? pairLists(lines) : new Map();
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? "";
    const end = ends.get(index);
    const start = end === undefined ? null : listStart.exec(line);
    if (start === null || end === undefined) {
      output.push(line);
      continue;
    }
    const [, indent = "", kind = ""] = start;
    for (const item of cutItems(lines.slice(index + 1, end))) {
      const content = rewriteLists(item.lines, depth + 1);
      const list =
        kind === "tabs"
          ? [
              `=== "${item.title}"`,
              "",
              ...content.map((each) => (each.trim() === "" ? "" : `    ${each}`)),
              "",
            ]
          : [`:::: details ${item.title}`, ...content, "::::", ""];
      output.push(...list.map((each) => (each === "" ? "" : indent + each)));
    }
    index = end;
  }
  return output;
}

/** Longest content of a table, in UTF-16 code units. */
const maxTableLength = 100_000;

const tableStart = /^([ \t]*)#\|[ \t]*$/u;
const tableEnd = /^[ \t]*\|#[ \t]*$/u;

/** The rows of a table: what is between two `||`, after the second of which comes only the next row. A cell may contain `||`, too. */
function cutRows(content: string): string[] {
  const pieces = content.split("||");
  const rows: string[] = [];
  for (let start = 1; start < pieces.length; ) {
    let end = start + 1;
    while (end < pieces.length && pieces[end]?.trim() !== "") end += 1;
    if (end < pieces.length) rows.push(pieces.slice(start, end).join("||"));
    start = end + 1;
  }
  return rows;
}

/** A table whose cells may have any content, as HTML around markdown. */
function tableToHtml(content: string): string {
  const rows = cutRows(content).map((row) => {
    const cells = row.split(/(?<!\\)\|/u).map((cell) => `<td>\n\n${cell.trim()}\n\n</td>`);
    return `<tr>\n${cells.join("\n")}\n</tr>`;
  });
  return `\n<table>\n${rows.join("\n")}\n</table>\n`;
}

/** Replaces what is between the lines `#|` and `|#`. */
function rewriteTables(text: string): string {
  if (!text.includes("#|")) return text;
  const lines = text.split("\n");
  const output: string[] = [];
  let end = 0;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? "";
    const indent = tableStart.exec(line)?.[1];
    if (indent !== undefined && end < index + 2) {
      end = index + 2;
      while (end < lines.length && !tableEnd.test(lines[end] ?? "")) end += 1;
    }
    const content = indent !== undefined && end < lines.length ? lines.slice(index + 1, end).join("\n") : "";
    if (content === "" || content.length > maxTableLength) {
      output.push(line);
      continue;
    }
    output.push(tableToHtml(content).replace(/^(?=.)/gmu, indent ?? ""));
    index = end;
  }
  return output.join("\n");
}

/** Rewrites what Diplodoc has beyond Liquid: included texts, tabs in lists, tables, terms, and links with the title of their page. */
export function rewriteDiplodoc(
  text: string,
  context: { readonly readInclude: ReadInclude; readonly losses: ConversionLosses },
): string {
  const expanded = expandTexts(text, "", context);
  const listed = rewriteLists(expanded.split("\n")).join("\n");
  return rewriteProse(listed, (prose) =>
    rewriteTables(prose)
      .replace(/\[\{#T\}\](?=\()/gu, "[]")
      .replace(/(?<![#\w])##(?=[^\s#])([^#\n]{1,300}?)##(?!#)/gu, "<code>$1</code>")
      .replace(/\[([^[\]\n]+)\]\(\*([\w-]+)\)/gu, "$1[^$2]")
      .replace(/^\[\*([\w-]+)\]:/gmu, "[^$1]:")
      .replace(/@\[youtube\]\(([\w-]+)\)/gu, "[YouTube](https://www.youtube.com/watch?v=$1)"),
  );
}
