import { parseYaml } from "./parse-yaml.ts";

/**
 * Which fields without an opening delimiter a file may begin with. `meta` are those of MkDocs and `properties` those of Logseq.
 * `pelican` reads all lines `name: value`, as Pelican does; `hexo` YAML that only ends with a delimiter; `any` both, where nobody
 * could have meant text.
 */
export type FieldLineStyle = "meta" | "properties" | "pelican" | "hexo" | "any";

/** Fields at the start of a text. Offsets are relative to it, in UTF-16 code units. */
export interface FieldLines {
  /** How they are written: `meta` with YAML as values, `plain` with texts. */
  readonly format: "meta" | "plain" | "properties" | "yaml";
  readonly text: string;
  readonly start: number;
  readonly bodyStart: number;
}

/** Begins all of the following; nearly all texts are told from them by it. */
const opening = /^\s*(?:<!--|\[\/\/\]: # \(|(?:-[ \t]+)?[A-Za-z_][\w .-]{0,40}:)/u;

/** MultiMarkdown's metadata, up to a blank line. Group 1 has its lines. */
const metaLines =
  /^\s*((?:[A-Za-z][\w -]*:[ \t].*(?:\r?\n|$))(?:(?:[A-Za-z][\w -]*:[ \t]|[ \t]).*(?:\r?\n|$))*)(?:[ \t]*\r?\n|$)/u;

/** Properties of a page of Logseq, which may be its first list item. */
const propertyLines =
  /^\s*((?:-[ \t]+)?[A-Za-z][\w.-]*::(?:[ \t].*)?(?:\r?\n|$)(?:[ \t]{0,4}[A-Za-z][\w.-]*::(?:[ \t].*)?(?:\r?\n|$))*)/u;

/** Nikola's metadata: `.. title: Why?` in a comment. */
const commentLines =
  /^\s*<!--[ \t]*\r?\n((?:[ \t]*(?:\.\.[ \t]+[\w-]+:[^\n]*|\r?)\n)+)[ \t]*-->[ \t]*(?:\r?\n|$)/u;

/** Writerside's metadata: comments such as `[//]: # (title: Why?)`. */
const linkCommentLines = /^\s*((?:\[\/\/\]: # \([A-Za-z][\w-]*:[^\n]*\)[ \t]*(?:\r?\n|$))+)/u;

/** Names that metadata in plain lines has, in small letters. */
const knownNames: ReadonlySet<string> = new Set([
  "author",
  "authors",
  "categories",
  "category",
  "date",
  "description",
  "keywords",
  "lang",
  "language",
  "modified",
  "save_as",
  "slug",
  "status",
  "summary",
  "tags",
  "template",
  "title",
  "translation",
]);

/** Longest front matter that is searched for a closing delimiter, in characters. */
const maxClosedLength = 5_000;

/** Finds fields without an opening delimiter at the start of a text; undefined if there are none. */
export function splitFieldLines(text: string, style: FieldLineStyle): FieldLines | undefined {
  if (!opening.test(text)) return undefined;
  // A comment of this form may also be about anything else.
  const commented = toFields(linkCommentLines.exec(text), "plain");
  if (commented !== undefined) return /\(title:/u.test(commented.text) ? commented : undefined;
  switch (style) {
    case "meta":
      return toFields(metaLines.exec(text), "meta") ?? splitFieldLines(text, "any");
    case "properties":
      return toFields(propertyLines.exec(text), "properties") ?? splitFieldLines(text, "any");
    case "pelican":
      return toFields(commentLines.exec(text), "plain") ?? splitPlainLines(text, true);
    case "hexo":
      return (
        toFields(commentLines.exec(text), "plain") ?? splitClosed(text, 1) ?? splitPlainLines(text, false)
      );
    case "any":
      return (
        toFields(commentLines.exec(text), "plain") ?? splitPlainLines(text, false) ?? splitClosed(text, 2)
      );
  }
}

function toFields(match: RegExpExecArray | null, format: FieldLines["format"]): FieldLines | undefined {
  if (match === null || match[1]?.trim() === "") return undefined;
  const lines = match[1] ?? "";
  return { format, text: lines, start: match[0].indexOf(lines), bodyStart: match[0].length };
}

const fieldLine = /^ {0,3}([A-Za-z][\w -]*):(?:[ \t]+|$)/u;
/** Pelican's, which no space has to follow. */
const pelicanLine = /^ {0,3}([\w-]+):(?!\/\/)/u;

/** Lines `name: value`, with values that go on in indented lines, up to a blank line. */
function splitPlainLines(text: string, isPelican: boolean): FieldLines | undefined {
  const start = text.length - text.trimStart().length;
  const names: string[] = [];
  let end = start;
  let bodyStart = text.length;
  for (const { 0: written, 1: line = "", index } of text.slice(start).matchAll(/(.*?)\r?(?:\n|$)/gu)) {
    const offset = start + index;
    const [, name] = (isPelican ? pelicanLine : fieldLine).exec(line) ?? [];
    const isContinued = name === undefined && names.length > 0 && /^[ \t]+\S/u.test(line);
    if (name === undefined && !isContinued) {
      const isEnd = line.trim() === "" || /^(?:-{3}|\.{3})[ \t]*$/u.test(line);
      if (line.trim() !== "" && !isPelican) return undefined;
      bodyStart = isEnd ? offset + written.length : offset;
      break;
    }
    if (name !== undefined) names.push(name.toLowerCase());
    end = offset + written.length;
  }
  const isMeant =
    isPelican || (knownNames.has(names[0] ?? "") && names.filter((name) => knownNames.has(name)).length > 1);
  if (names.length === 0 || !isMeant) return undefined;
  return { format: "plain", text: text.slice(start, end), start, bodyStart };
}

/** YAML that only ends with a delimiter, with at least so many fields: less would be a heading that is underlined. */
function splitClosed(text: string, minFields: number): FieldLines | undefined {
  const start = text.length - text.trimStart().length;
  const closing = /^---[ \t]*(?:\r?\n|$)/mu.exec(text.slice(start, start + maxClosedLength));
  if (closing === null) return undefined;
  const lines = text.slice(start, start + closing.index);
  if (minFields > 1 && /\n[ \t]*\r?\n/u.test(lines)) return undefined;
  const { errors, fields } = parseYaml(lines);
  if (
    errors.length > 0 ||
    fields.length < minFields ||
    !fields.some((name) => /^(?:date|title)$/iu.test(name))
  )
    return undefined;
  const bodyStart = start + closing.index + closing[0].length;
  return { format: "yaml", text: lines, start, bodyStart };
}
