import { parseTagArguments, type TagArguments } from "./tag-arguments.ts";

/** `hugo` for `{{< x >}}` and `{{% x %}}`, `template` for `{% x %}` (Liquid, Nunjucks), `component` for `<X>` (JSX, Vue). */
export type TagSyntax = "hugo" | "template" | "component";

/** One tag of a template language or a component, found in a text. */
export interface Tag {
  readonly syntax: TagSyntax;
  readonly name: string;
  readonly form: "open" | "close" | "void";
  readonly args: TagArguments;
  readonly start: number;
  readonly end: number;
  readonly source: string;
}

/** A tag with the index of its counterpart among all tags; undefined if it has none. */
export interface PairedTag extends Tag {
  readonly counterpart: number | undefined;
}

const templateTag = /\{\{([<%])([\s\S]{0,3000}?)[>%]\}\}|\{%([\s\S]{0,3000}?)%\}/gu;
const componentStart = /<(\/?)([A-Z][\w.]*|[a-z]\w*(?:-\w+)+)(?=[\s/>])/gu;

/** Longest tag of a component, in UTF-16 code units. */
const maxTagLength = 4_000;
/** The same for a component whose name begins a line: tables may be written as lists of objects. */
const maxBlockTagLength = 60_000;
/** How far all long tags of a text are looked at, in lengths of the text: tags that never end must not take its square. */
const maxLookahead = 4;

/** The end of a component's tag: `>` may stand in strings and expressions. Undefined if it doesn't end. */
export function findTagEnd(text: string, from: number, maxLength = maxTagLength): number | undefined {
  let depth = 0;
  let quote = "";
  const limit = Math.min(text.length, from + maxLength);
  for (let pos = from; pos < limit; pos += 1) {
    const char = text[pos] ?? "";
    if (quote !== "") {
      if (char === quote) quote = "";
    } else if (char === '"' || char === "'" || (char === "`" && depth > 0)) quote = char;
    else if (char === "{") depth += 1;
    else if (char === "}") depth -= 1;
    else if (char === "<" && depth === 0) return undefined;
    else if (char === ">" && depth <= 0) return pos + 1;
    else if (char === "\n" && /^[ \t]*\n/u.test(text.slice(pos + 1, pos + 40)) && depth <= 0)
      return undefined;
  }
  return undefined;
}

function scanTemplateTags(text: string): Tag[] {
  const tags: Tag[] = [];
  for (const match of text.matchAll(templateTag)) {
    const syntax = match[1] === undefined ? "template" : "hugo";
    const content = (match[2] ?? match[3] ?? "").replace(/^-|-$/gu, "").trim();
    const isVoid = syntax === "hugo" && content.endsWith("/");
    const parts = /^(\/?)\s*(@?[\w./-]+)\s*([\s\S]*)$/u.exec(isVoid ? content.slice(0, -1).trim() : content);
    if (parts === null) continue;
    const [, slash, word = "", rest = ""] = parts;
    const isClose = slash === "/" || (syntax === "template" && /^end\w/u.test(word));
    tags.push({
      syntax,
      name: syntax === "template" && isClose ? word.replace(/^end_?/u, "") : word,
      form: isClose ? "close" : isVoid ? "void" : "open",
      args: parseTagArguments(rest),
      start: match.index,
      end: match.index + match[0].length,
      source: match[0],
    });
  }
  return tags;
}

function scanComponents(text: string): Tag[] {
  const tags: Tag[] = [];
  let lookahead = maxLookahead * text.length;
  let pos = 0;
  for (const match of text.matchAll(componentStart)) {
    // Within the attributes of another one.
    if (match.index < pos) continue;
    const [start, slash, name = ""] = match;
    const from = match.index + start.length;
    const isBlock = lookahead > 0 && (match.index === 0 || text[match.index - 1] === "\n");
    const end = findTagEnd(text, from, isBlock ? maxBlockTagLength : maxTagLength);
    if (isBlock) lookahead -= (end ?? Math.min(text.length, from + maxBlockTagLength)) - from;
    if (end === undefined) continue;
    pos = end;
    const inner = text.slice(match.index + start.length, end - 1).trim();
    const isVoid = inner.endsWith("/");
    tags.push({
      syntax: "component",
      name,
      form: slash === "/" ? "close" : isVoid ? "void" : "open",
      args: parseTagArguments(isVoid ? inner.slice(0, -1) : inner),
      start: match.index,
      end,
      source: text.slice(match.index, end),
    });
  }
  return tags;
}

/** Finds all tags of a text, in its order, and which of them belong together. Takes linear time. */
export function scanTags(text: string): PairedTag[] {
  const tags = [...scanTemplateTags(text), ...(text.includes("<") ? scanComponents(text) : [])].sort(
    (one, other) => one.start - other.start,
  );
  const counterparts = new Map<number, number>();
  const openTags = new Map<string, number[]>();
  for (const [index, { syntax, name, form }] of tags.entries()) {
    // Liquid's `ifversion` and the like end with `endif`.
    const key = `${syntax} ${name.replace(/^ifversion$/u, "if")}`;
    if (form === "open") openTags.set(key, [...(openTags.get(key) ?? []).slice(-50), index]);
    const open = form === "close" ? openTags.get(key)?.pop() : undefined;
    if (open === undefined) continue;
    counterparts.set(open, index);
    counterparts.set(index, open);
  }
  return tags.map((tag, index) => ({ ...tag, counterpart: counterparts.get(index) }));
}
