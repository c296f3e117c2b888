import { parseYaml } from "../../front-matter/parse-yaml.ts";
import { splitFrontMatter } from "../../front-matter/split-front-matter.ts";
import type { ReadInclude } from "../expand-includes.ts";
import { FenceTracker, rewriteProse } from "../fences.ts";
import type { Losses } from "../losses.ts";

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
  const start = lines.findIndex((line) => /^#{1,6}[ \t]/u.test(line) && line.includes(`{#${id}}`));
  if (start < 0) return text;
  const level = /^#+/u.exec(lines[start] ?? "")?.[0].length ?? 1;
  const length = lines
    .slice(start + 1)
    .findIndex((line) => new RegExp(`^#{1,${level}}[ \\t]`, "u").test(line));
  return lines.slice(start, length < 0 ? undefined : start + 1 + length).join("\n");
}

/** Puts included texts where they are named; their links are relative to the file that they are in. */
function expandTexts(
  text: string,
  folder: string,
  context: { readonly readInclude: ReadInclude; readonly losses: Losses },
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
    const ownFolder = own.split("/").slice(0, -1).join("/");
    const below = (each: string): string => joinPath(ownFolder, each) || ".";
    const content = rewriteProse(expandPresets(untitled, context.readInclude).trim(), (prose) =>
      prose.replace(relativeTarget, (_, open: string, link: string) => open + below(link)),
    );
    return expandTexts(content, "", context, depth + 1).replace(/^(?=.)/gmu, indent);
  });
}

const listStart = /^([ \t]*)\{%[ \t]*list[ \t]+(tabs|accordion)\b[^%\n]*%\}[ \t]*$/u;
const listEnd = /^[ \t]*\{%[ \t]*endlist[ \t]*%\}[ \t]*$/u;
const listItem = /^([ \t]*)([-*+][ \t]+)(.+?)(?:[ \t]+\{#[\w-]+\})?[ \t]*$/u;

/** The index of the line that ends the list begun before `from`; undefined if there is none. */
function findListEnd(lines: readonly string[], from: number): number | undefined {
  const fences = new FenceTracker();
  let open = 1;
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index] ?? "";
    if (fences.isCode(line)) continue;
    if (listStart.test(line)) open += 1;
    else if (listEnd.test(line)) open -= 1;
    if (open === 0) return index;
  }
  return undefined;
}

/** The items of a list with their content, without its indentation. */
function cutItems(lines: readonly string[]): readonly { readonly title: string; readonly lines: string[] }[] {
  const items: { readonly title: string; readonly lines: string[] }[] = [];
  const fences = new FenceTracker();
  let ownIndent: string | undefined;
  let width = 0;
  for (const line of lines) {
    const [, indent = "", marker = "", title = ""] = (!fences.isCode(line) && listItem.exec(line)) || [];
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
  const fences = new FenceTracker();
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? "";
    const start = fences.isCode(line) || depth >= maxDepth ? null : listStart.exec(line);
    const end = start === null ? undefined : findListEnd(lines, index + 1);
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

const table = /^([ \t]*)#\|[ \t]*\n([\s\S]{1,100000}?)\n[ \t]*\|#[ \t]*$/gmu;

/** A table whose cells may have any content, as HTML around markdown. */
function rewriteTable(_: string, indent: string, content: string): string {
  const rows = Array.from(content.matchAll(/\|\|([\s\S]*?)\|\|(?=\s*(?:\|\||$))/gu), ([, row = ""]) => {
    const cells = row.split(/(?<!\\)\|/u).map((cell) => `<td>\n\n${cell.trim()}\n\n</td>`);
    return `<tr>\n${cells.join("\n")}\n</tr>`;
  });
  return `\n<table>\n${rows.join("\n")}\n</table>\n`.replace(/^(?=.)/gmu, indent);
}

/** Rewrites what Diplodoc has beyond Liquid: included texts, tabs in lists, tables, terms, and links with the title of their page. */
export function rewriteDiplodoc(
  text: string,
  context: { readonly readInclude: ReadInclude; readonly losses: Losses },
): string {
  const expanded = expandTexts(text, "", context);
  const listed = rewriteLists(expanded.split("\n")).join("\n");
  return rewriteProse(listed, (prose) =>
    prose
      .replace(/\[\{#T\}\](?=\()/gu, "[]")
      .replace(table, rewriteTable)
      .replace(/(?<![#\w])##(?=[^\s#])([^#\n]{1,300}?)##(?!#)/gu, "<code>$1</code>")
      .replace(/\[([^[\]\n]+)\]\(\*([\w-]+)\)/gu, "$1[^$2]")
      .replace(/^\[\*([\w-]+)\]:/gmu, "[^$1]:")
      .replace(/@\[youtube\]\(([\w-]+)\)/gu, "[YouTube](https://www.youtube.com/watch?v=$1)"),
  );
}
