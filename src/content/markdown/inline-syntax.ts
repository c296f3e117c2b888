import { nameToEmoji } from "gemoji";
import { sizeTag } from "./escape-unknown-tags.ts";
import { parseTagArguments } from "./tags/tag-arguments.ts";
import type { WikilinkWriter } from "./wikilinks.ts";

/** What inline rules look up beside the text. */
export interface InlineContext {
  readonly wikilinks: WikilinkWriter;
  /** Pictures that the front matter declares, by their id. */
  readonly pictures: ReadonlyMap<string, DeclaredPicture>;
}

/** A picture of an article's front matter, which its text names by an id: `<{IMAGE:image_1}>`. */
export interface DeclaredPicture {
  readonly path: string;
  readonly description: string;
}

interface InlineRule {
  readonly pattern: RegExp;
  /** `match` has the matched text and its groups; undefined leaves the text as it is. */
  readonly replace: (match: readonly (string | undefined)[], context: InlineContext) => string | undefined;
}

const keyNames =
  /^(?:ctrl|control|cmd|command|shift|alt|option|enter|return|esc|escape|tab|space|del|delete|backspace|insert|home|end|page-?up|page-?down|up|down|left|right|arrow-\w+|win|windows|meta|fn|f\d{1,2}|caps-lock|print-screen|"[^"]+"|.)$/iu;

function keysToHtml(content: string): string | undefined {
  const keys = content.split("+");
  if (!keys.every((key) => keyNames.test(key)) || (keys.length === 1 && content.length === 1))
    return undefined;
  return keys
    .map((key) => `<kbd>${key.replaceAll('"', "").replace(/^[a-z]/u, (char) => char.toUpperCase())}</kbd>`)
    .join("+");
}

function attributesToHtml(written: string, lineStart: boolean): string | undefined {
  const content = written.trim().replace(/^:/u, "").trim();
  const isList =
    /^(?:(?:(?:#|\.-{0,2})[\p{L}_][\p{L}\p{N}:_.-]*|[\w-]+=(?:"[^"]*"|'[^']*'|[^\s"'}]+)|:?toc|auto_ids|no_toc|target|_blank|[:/]+options[^}]*)(?:\s+|$))+$/u;
  if (!isList.test(content)) return undefined;
  const { named } = parseTagArguments(content);
  const id = /(?:^|\s)#([^\s}]+)/u.exec(content)?.[1] ?? named.get("id");
  const [width, height] = [named.get("width"), named.get("height")].map((value) =>
    value?.replace(/px$/u, ""),
  );
  const size = !lineStart && /^\d+$/u.test(width ?? "") ? sizeMark(width, height) : "";
  return `${id === undefined ? "" : `<a id="${id.replaceAll('"', "")}"></a>`}${size}`;
}

/** The size that wikis write behind the target of a picture: `=100x50`, `=100x`, `=x50`, `=50%x`. */
const pictureSize =
  /((?:[ \t]{1,5}"[^"\n]{0,200}")?)[ \t]{1,5}=(?:(\d{1,4})|\d{1,3}%)?x(?:(\d{1,4})|\d{1,3}%)?[ \t]{0,5}\)(?<=!\[[^\]\n]{0,300}\]\((?:<[^<>\n]{1,500}>|[^\s<>]{1,500})(?:[ \t]{1,5}"[^"\n]{0,200}")?[ \t]{1,5}=[\dx%]{1,10}[ \t]{0,5}\))/u;

/** The mark that gives its size to the picture before it; empty without numbers. */
function sizeMark(width: string | undefined, height: string | undefined): string {
  const attributes = Object.entries({ width, height }).flatMap(([name, value]) =>
    value !== undefined && /^\d+$/u.test(value) ? [` ${name}="${value}"`] : [],
  );
  return attributes.length === 0 ? "" : `<${sizeTag}${attributes.join("")}></${sizeTag}>`;
}

/** Marks of kramdown around what only it reads. */
const kramdownMark =
  /([ \t]{0,20})(?:\{::(?:nomarkdown|options|comment)(?![\w-])[^{}\n]{0,300}\}|\{:\/(?:nomarkdown|comment)?\})/u;

/** In the order in which they are tried at the same place. */
const rules: readonly InlineRule[] = [
  {
    pattern: /\]\(<?\{?IMAGE:(\w+)\}?>?/u,
    replace: ([, id = ""], { pictures }) => `](<${pictures.get(id)?.path ?? ""}>`,
  },
  // A piece of text with attributes, as Pandoc writes it.
  {
    pattern: /(?<![!\]\\])\[([^[\]\n]+)\]\{[ \t]*((?:[.#]|[A-Za-z-]{1,30}=["'])[^{}\n]*)\}/u,
    replace: ([, text = "", attributes = ""]) => {
      const id = /(?:^|\s)#([\w:.-]+)/u.exec(attributes)?.[1];
      return id === undefined ? text : `<a id="${id}"></a>${text}`;
    },
  },
  // Not to be looked into: escapes, HTML, link targets, bare URLs, and the placeholders of code and formulas.
  {
    pattern:
      /\\[!-/:-@[-`{-~]|<(?!\{?IMAGE)\/?[A-Za-z][^<>\n]*>|<https?:[^\s<>]*>|\]\((?:[^()\s]|\([^()\s]*\))*|https?:\/\/[^\s<>()[\]]+|\uFDD0\d+\uFDD1|\uFDD2\d+\uFDD3/u,
    replace: ([source]) => source,
  },
  { pattern: kramdownMark, replace: ([, blank = ""]) => blank },
  // Marks of editors: what is added, deleted, replaced, highlighted or commented on.
  {
    pattern: /([ \t]{0,20})\{(\+\+|--|==|>>)([^\n]{1,500}?)(?:\+\+|--|==|<<)\}/u,
    replace: ([, blank = "", mark = "", text = ""]) => {
      const element = { "++": "ins", "--": "del", "==": "mark" }[mark];
      return element === undefined ? "" : `${blank}<${element}>${text}</${element}>`;
    },
  },
  {
    pattern: /([ \t]{0,20})\{~~([^\n]{0,500}?)~>([^\n]{0,500}?)~~\}/u,
    replace: ([, blank = "", before = "", after = ""]) => `${blank}<del>${before}</del><ins>${after}</ins>`,
  },
  {
    pattern: pictureSize,
    replace: ([, title = "", width, height]) => `${title})${sizeMark(width, height)}`,
  },
  // Titles of links in typographic quotes, which only some parsers accept.
  {
    pattern: /(?<=\]\([^()\s]{1,500}) “([^”\n]*)”(?=\))/u,
    replace: ([, title = ""]) => ` "${title.replaceAll('"', "&quot;")}"`,
  },
  {
    pattern: /<?\{?\bIMAGE:(\w+)\}?>?(?<=[}>])/u,
    replace: ([, id = ""], { pictures }) => {
      const picture = pictures.get(id);
      const alt = (picture?.description || id.replaceAll("_", " ")).replace(/[[\]\n]/gu, " ");
      return picture === undefined ? alt : `![${alt}](<${picture.path}>)`;
    },
  },
  {
    pattern: /(?:(?<=^[ \t]{0,80})(?:full|content|card|inline)(?:-(?:card|inline))?)?!\[\[([^[\]\n]+)\]\]/u,
    replace: ([, content = ""], { wikilinks }) => wikilinks.embed(content),
  },
  {
    pattern: /\[\[([^[\]\n]+)\]\](?![([])/u,
    replace: ([, content = ""], { wikilinks }) =>
      /^_?to(?:c|sp)_?$/iu.test(content) ? "" : wikilinks.link(content),
  },
  { pattern: /%%(?=[^%\n])[\s\S]{0,4000}?%%/u, replace: () => "" },
  {
    pattern: /(?<![=\w])==(?=[^\s=])([^=\n]{1,300}?)(?<=\S)==(?![=\w])/u,
    replace: ([, text = ""]) => `<mark>${text}</mark>`,
  },
  {
    pattern: /(?<![\w+])\+\+(?=[^\s+])([^+\n]+(?:\+[^+\n]+)*)(?<=\S)\+\+(?![\w+])/u,
    replace: ([, text = ""]) => (text.length > 100 ? undefined : (keysToHtml(text) ?? `<ins>${text}</ins>`)),
  },
  { pattern: /\^\^(?=[^\s^])([^^\n]{1,200}?)(?<=\S)\^\^/u, replace: ([, text = ""]) => `<ins>${text}</ins>` },
  {
    pattern: /(?<=[\p{L}\p{N})])\^([\p{L}\p{N}+-]{1,8})\^/u,
    replace: ([, text = ""]) => `<sup>${text}</sup>`,
  },
  {
    pattern: /(?<=[\p{L}\p{N})])(?<!~)~([\p{L}\p{N}+-]{1,8})~(?!~)/u,
    replace: ([, text = ""]) => `<sub>${text}</sub>`,
  },
  {
    pattern: /:(?:material|fontawesome|octicons|simple|lucide|icon)-[a-z0-9-]+:(?:\{[^}\n]*\})?[ \t]?/u,
    replace: () => "",
  },
  {
    pattern: /(?<![\w:]):((?:[a-z0-9_+-]|\\_)+):(?![\w:])/u,
    replace: ([, written = ""]) => {
      const name = written.replaceAll("\\", "");
      return Object.hasOwn(nameToEmoji, name) ? nameToEmoji[name] : undefined;
    },
  },
  {
    pattern: /(?<=[ \t]|\]\]|^)\^(?=[\w-]*[A-Za-z])([A-Za-z0-9-]{3,64})[ \t]*$/mu,
    replace: ([, id = ""]) => `<a id="^${id}"></a>`,
  },
  {
    pattern: /(?<=^[ \t]{0,80})\{:?([^{}\n]+)\}(?!\})[ \t]*$/mu,
    replace: ([, content = ""]) => attributesToHtml(content, true),
  },
  {
    pattern: /[ \t]{0,20}(?<!\{)\{:?([^{}\n]+)\}(?!\})/u,
    replace: ([, content = ""]) => attributesToHtml(content, false),
  },
];

/** The rules as alternatives of one pattern, and at which group each begins. */
const { anyRule, firstGroups } = combineRules();

function combineRules(): { anyRule: RegExp; firstGroups: readonly number[] } {
  const firstGroups: number[] = [];
  let group = 1;
  for (const { pattern } of rules) {
    firstGroups.push(group);
    group += new RegExp(`${pattern.source}|`, "u").exec("")?.length ?? 1;
  }
  return {
    anyRule: new RegExp(rules.map(({ pattern }) => `(${pattern.source})`).join("|"), "gmu"),
    firstGroups,
  };
}

/** Whole lines that stand for something that pages have anyway, or for nothing. */
const droppedLine =
  /^[ \t]*(?:\[TOC(?: levels=[\d-]{1,5})?\]|<-{3,}>|\[\[_?TO(?:C|SP)_?\]\]|\$\{toc\}|(?:[-*+]|1\.)[ \t]+(?:TOC[ \t]*\n[ \t]*\{:?[ \t]*:?toc[^}\n]*|[^\n]{1,100}\n[ \t]*\{:toc(?=[ \t}])[^}\n]*)\}|\{:?[ \t]*:?toc[^}\n]*\}|\{::[^}\n]*\}|\*\[[^\]\n]+\]:[^\n]*)[ \t]*$/gimu;

/** A heading, or a folded part, that has nothing but the place of a table of contents of kramdown. */
const contentsHeading =
  /^(?:#{1,6}[ \t]{1,5}(?:Table of contents|Contents|TOC)[ \t#]{0,9}\n(?:[ \t]{0,9}\{:[^{}\n]{0,200}\}[ \t]{0,9}\n)?\s{0,9}(?=(?:[-*+]|1\.)[ \t]{1,5}[^\n]{1,100}\n[ \t]{0,9}\{:[ \t]?toc)|<details(?:\s[^<>\n]{0,100})?>\s{0,20}<summary>[^<>]{1,100}<\/summary>\s{0,20}(?:\{:[^{}\n]{0,200}\}\s{0,20})?(?:[-*+]|1\.)[ \t]{1,5}[^\n]{1,100}\n[ \t]{0,9}\{:[ \t]?toc[^{}\n]{0,100}\}\s{0,20}<\/details>)/gimu;

/** An id behind a heading as Nextra (`[#id]`) and Docsify (`:id=x`) write it, and what Docsify is told about one. */
const headingSuffix =
  /^((?:[ \t>]*)#{1,6}[ \t][^\n]*)(?<=[ \t])(?:\[#([A-Za-z][\w-]*)\]|:id=([\w-]+)|\{docsify-ignore(?:-all)?\})[ \t]*$/gmu;

function convertHeadingSuffix(_: string, heading: string, id?: string, otherId?: string): string {
  const name = id ?? otherId;
  return name === undefined ? heading.trimEnd() : `${heading.trimEnd()} <a id="${name}"></a>`;
}

const inlineFootnote = /(?<!\\)\^\[((?:[^[\]\n]|\[[^[\]\n]*\](?:\([^()\n]*\))?)+)\]/gu;

/** Gives `^[text]` a footnote of its own. */
function extractFootnotes(text: string): string {
  const notes: string[] = [];
  const replaced = text.replace(inlineFootnote, (_, note: string) => `[^quire-${notes.push(note)}]`);
  return notes.length === 0
    ? text
    : `${replaced}\n\n${notes.map((note, index) => `[^quire-${index + 1}]: ${note}`).join("\n\n")}\n`;
}

/** Replaces inline syntax that markdown doesn't have by HTML: `==mark==`, `[[links]]`, `:emoji:`, `{#id}` and more. */
export function convertInlineSyntax(text: string, context: InlineContext): string {
  const prepared = text
    .replace(contentsHeading, "")
    .replace(droppedLine, "")
    .replace(headingSuffix, convertHeadingSuffix);
  return extractFootnotes(prepared).replace(anyRule, (...groups: string[]) => {
    const source = groups[0] ?? "";
    const index = firstGroups.findIndex((group) => groups[group] !== undefined);
    const start = firstGroups[index] ?? 0;
    const match = groups.slice(start, firstGroups[index + 1] ?? groups.length);
    return rules[index]?.replace(match, context) ?? source;
  });
}
