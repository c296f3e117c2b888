import { parseTagArguments } from "../tags/tag-arguments.ts";
import { findTagRule } from "../tags/tag-rules.ts";

/** A code fence that is none: `{note}` of MyST, `admonish` of mdBook, `math`. */
const opening =
  /^([ \t]*)(`{3,}|~{3,}|:{3,})[ \t]*(?:\{([a-z][\w:-]*)\}|(admonish|ad-[a-z]+|math))[ \t]*([^`\n]*)$/u;
const option = /^[ \t]*:([\w-]+):[ \t]*(.*)$/u;

const codeDirectives: ReadonlySet<string> = new Set(["code", "code-block", "code-cell", "sourcecode"]);
const droppedDirectives: ReadonlySet<string> = new Set(["toctree", "contents", "tableofcontents", "index"]);

interface Directive {
  readonly name: string;
  readonly argument: string;
  readonly options: ReadonlyMap<string, string>;
  readonly content: readonly string[];
}

function readDirective(name: string, argument: string, lines: readonly string[]): Directive {
  const options = new Map<string, string>();
  let start = 0;
  for (; start < lines.length; start += 1) {
    const match = option.exec(lines[start] ?? "");
    if (match === null) break;
    options.set(match[1] ?? "", match[2] ?? "");
  }
  return { name, argument: argument.trim(), options, content: lines.slice(start) };
}

/** The lines that take the place of a directive; undefined to leave it as it is. */
function directiveToLines(
  { name, argument, options, content }: Directive,
  colons: number,
): string[] | undefined {
  const mark = ":".repeat(colons);
  const container = (type: string, title: string): string[] => [
    "",
    `${mark} ${type} ${title}`.trimEnd(),
    "",
    ...rewriteLines(content, colons - 1),
    "",
    mark,
    "",
  ];
  if (name === "math") return ["", "$$", ...content, "$$", ""];
  if (droppedDirectives.has(name)) return [];
  if (codeDirectives.has(name)) {
    const title = options.get("caption") ?? options.get("filename") ?? "";
    const lines = options.get("emphasize-lines") ?? "";
    const info = `${argument}${lines === "" ? "" : ` {${lines}}`}${title === "" ? "" : ` title="${title}"`}`;
    return [`~~~~~~${info}`, ...content, "~~~~~~"];
  }
  if (name === "figure" || name === "image") {
    const alt = (options.get("alt") ?? "").replace(/[[\]]/gu, "");
    return ["", `![${alt}](<${argument}>)`, "", ...content, ""];
  }
  if (name === "admonish" || name === "admonition") {
    const [word = ""] = argument.split(/[\s,]/u);
    const { named } = parseTagArguments(argument);
    const type = name === "admonish" ? word : (options.get("class") ?? "note");
    const title = name === "admonish" ? (named.get("title") ?? "") : argument;
    return container(findTagRule(type)?.kind === "callout" ? type : "note", title);
  }
  if (name === "literalinclude") {
    const [, from, to] = /^(\d+)(?:-(\d*))?$/u.exec(options.get("lines") ?? "") ?? [];
    const lines = from === undefined ? "" : `:${from}:${to ?? from}`;
    const language = options.get("language") ?? /\.(\w+)$/u.exec(argument)?.[1] ?? "";
    return [`~~~~~~${language}`, `--8<-- "${argument}${lines}"`, "~~~~~~"];
  }
  if (name === "glossary")
    return [
      "",
      ...content.map((line) => (/^\S/u.test(line) ? `\n${line}` : line.replace(/^[ \t]+/u, ": "))),
      "",
    ];
  if (name === "dropdown") return container("details", argument);
  const type =
    name === "seealso" || name === "versionadded"
      ? "note"
      : name
          .replace(/^ad-/u, "")
          .replace(/^tab-item$/u, "tab")
          .replace(/^tab-set$/u, "tabs");
  const kind = findTagRule(type)?.kind;
  return kind === "callout" ||
    kind === "details" ||
    kind === "tabs" ||
    kind === "tab" ||
    kind === "transparent"
    ? container(kind === "transparent" ? "group" : type, argument)
    : undefined;
}

function rewriteLines(lines: readonly string[], colons: number): string[] {
  const output: string[] = [];
  let fence = "";
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? "";
    const match = fence === "" ? opening.exec(line) : null;
    if (match === null || colons < 3) {
      const marker = /^[ \t>]*(`{3,}|~{3,})/u.exec(line)?.[1] ?? "";
      if (fence === "") fence = marker;
      else if (marker.startsWith(fence) && /^[ \t>]*[`~]+[ \t]*$/u.test(line)) fence = "";
      output.push(line);
      continue;
    }
    const [, indent = "", marker = "", braces, word = "", argument = ""] = match;
    const closing = new RegExp(`^[ \\t]*${marker}[ \\t]*$`, "u");
    const length = lines.slice(index + 1).findIndex((each) => closing.test(each));
    const content = lines
      .slice(index + 1, length < 0 ? lines.length : index + 1 + length)
      .map((each) => (each.startsWith(indent) ? each.slice(indent.length) : each.trimStart()));
    // Containers of colons are converted later, unless they hold no text of their own.
    const name = braces ?? word;
    const isContainer = marker.startsWith(":");
    const replaced =
      isContainer && !isDirectiveOnly(name)
        ? undefined
        : directiveToLines(readDirective(name, argument, content), colons);
    if (replaced === undefined) {
      if (!isContainer) fence = marker;
      output.push(line);
      continue;
    }
    output.push(...replaced.map((each) => (each === "" ? "" : indent + each)));
    index = length < 0 ? lines.length : index + 1 + length;
  }
  return output;
}

/** Directives that are no boxes, however they are fenced. */
function isDirectiveOnly(name: string): boolean {
  return (
    name === "figure" ||
    name === "image" ||
    name === "math" ||
    name === "literalinclude" ||
    name === "glossary" ||
    codeDirectives.has(name) ||
    droppedDirectives.has(name)
  );
}

/**
 * Rewrites directives that are written as code fences: those of MyST as containers, code, pictures or formulas; `admonish` of
 * mdBook and `ad-note` of Obsidian as containers.
 */
export function rewriteFencedDirectives(text: string): string {
  if (!/^[ \t]*(?:`{3,}|~{3,}|:{3,})[ \t]*(?:\{[a-z]|admonish|ad-|math)/mu.test(text)) return text;
  return rewriteLines(text.split("\n"), 12).join("\n");
}
