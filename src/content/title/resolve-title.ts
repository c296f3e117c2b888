import type { FrontMatter } from "../front-matter/front-matter-schema.ts";
import { textToSlug } from "../slug/text-to-slug.ts";
import { decodeOrKeep } from "../text/decode-or-keep.ts";
import { isNoteTool, type ToolName } from "../tool.ts";
import type { BodyTitle } from "./body-title.ts";
import { type BodyTitles, findBodyTitles, removeTitle } from "./find-title.ts";
import { comment, inlineMarkdownToText } from "./inline-to-text.ts";

/** An article's question, and its body without the heading that says the same. */
export interface ResolvedTitle {
  /** Plain text; empty if there is none. */
  readonly question: string;
  /** As long as the body that it was made from: removed text is replaced by spaces. */
  readonly body: string;
}

/**
 * The question of an article: its field `question` or `title`; else the only heading of the first level, or the one right below
 * a heading that several pages begin with; else the title in the publisher's table of contents; else the heading or question that
 * the text begins with; else the file's name. In Quire's own format only the field counts.
 */
export function resolveTitle(
  { question, title, article_title }: Pick<FrontMatter, "question" | "title" | "article_title">,
  body: string,
  name: string,
  tool: ToolName,
  outlineTitle: string | undefined,
  sharedHeadings: readonly string[] = [],
): ResolvedTitle {
  const field = (question || title || article_title).replace(/\s+/gu, " ").trim();
  if (tool === "quire") return { question: field, body };
  const titles = findBodyTitles(body);
  const { openingQuestion, opening = findNamedHeading(titles, name) } = titles;
  const onlyH1 = findBelowShared(titles, sharedHeadings) ?? titles.onlyH1;
  const heading = onlyH1 ?? openingQuestion ?? opening;
  const named = tool === "docfx" ? field.replace(siteName, "") : field;
  const given = named === "" ? "" : inlineMarkdownToText(removeTemplateTags(named, tool));
  // A note's title is its file's name: its first heading is one of several parts, even if there is only one.
  const isNote = isNoteTool(tool);
  const fromBody =
    onlyH1 ?? (isNote || outlineTitle !== undefined ? undefined : (openingQuestion ?? opening));
  const text = given || (fromBody?.text ?? outlineTitle ?? fileToTitle(name, tool));
  const isRepeated =
    heading !== undefined &&
    (heading.text.toLowerCase() === text.toLowerCase() || titleTemplate.test(heading.text));
  return { question: text, body: isRepeated ? removeTitle(body, heading) : body };
}

/** The name of the site that titles of Microsoft's documentation end with, for lists of results. */
const siteName = /\s{1,9}[|–—-]\s{1,9}Microsoft (?:Docs|Learn)$/u;

/** Both headings of a page that begins with the name of its book and that of its chapter; the text is that of the chapter. */
function findBelowShared(
  { first, second }: BodyTitles,
  sharedHeadings: readonly string[],
): BodyTitle | undefined {
  if (first === undefined || second === undefined || !sharedHeadings.includes(first.text)) return undefined;
  return { text: second.text, start: first.start, end: second.end };
}

/** The first heading, if it says what the file is called, and no other one does: `create_user.md` with `## Create a User`. */
function findNamedHeading({ first, others }: BodyTitles, name: string): BodyTitle | undefined {
  const toWords = (text: string): readonly string[] => textToSlug(text).split("-");
  const words = toWords(name);
  const isNamed = (heading: BodyTitle): boolean => {
    const found = toWords(heading.text);
    return (words.length > 1 || found.length === 1) && words.every((word) => found.includes(word));
  };
  return first !== undefined && name !== "" && isNamed(first) && !others.some(isNamed) ? first : undefined;
}

/** The title of a page that has only its file's name. Logseq writes the slashes of names as `___`, or encoded. */
function fileToTitle(name: string, tool: ToolName): string {
  if (tool === "logseq") return nameToTitle(decodeOrKeep(name)).replaceAll("___", "/");
  // Wikis write spaces as hyphens, and hyphens encoded.
  return nameToTitle(tool === "gollum" ? decodeOrKeep(name.replaceAll("-", " ")) : name);
}

/** A line of front matter without template tags, if its tool executes them there. */
export function removeTemplateTags(text: string, tool: ToolName): string {
  return tool !== "github-docs" ? text : text.replace(/\{%[^%\n]{0,300}%\}/gu, "");
}

/** A heading that shows the title of its page. */
const titleTemplate = /^\{\{-?\s*(?:\$?(?:page\.)?(?:frontmatter\.)?title|\$page\.title)\s*-?\}\}$/u;

/** Abbreviations that are not words in other languages, and folders of documentation are often called. */
const abbreviation =
  /(?<![\p{L}\p{N}])(api|cli|css|faq|html|https|http|json|sdk|sql|url|xml|yaml)(s?)(?![\p{L}\p{N}])/gu;

/**
 * True for a title whose spaces are written as underscores (`Getting_Started`) or hyphens (`How-to-set-up-Docker`). Names of things
 * look like this, too: `PHP_EOL`, `X-Frame-Options`. They have no words in small letters.
 */
function hasWrittenSpaces(name: string): boolean {
  if (/^[\p{L}\p{N}]+(?:_[\p{L}\p{N}]+)+$/u.test(name)) return /\p{Lu}\p{Ll}/u.test(name);
  const words = /^[\p{L}\p{N}']+(?:-[\p{L}\p{N}']+){2,}$/u.test(name) ? name.split("-") : [];
  return words.filter((word) => /^\p{Ll}/u.test(word)).length * 2 > words.length;
}

/** `why-is-the-sky-blue` → `Why is the sky blue`. A name with spaces or capitals is a title already. */
export function nameToTitle(name: string): string {
  if (!/^[\p{Ll}\p{Lo}\p{M}\p{N}_-]+$/u.test(name))
    return hasWrittenSpaces(name) ? name.replace(/[_-]/gu, " ") : name;
  // A date, or numbers from one to another.
  if (/^\d+(?:[-_]\d+)+$/u.test(name)) return name.replaceAll("_", "-");
  const words = name
    .replace(/(?<=.)[-_]+(?=.)/gu, " ")
    .replace(abbreviation, (_, letters: string, plural: string) => letters.toUpperCase() + plural);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The default name of a subject: `computer-science` → `Computer science`, `_questions` → `Questions`. Empty for no folder. */
export function folderToName(folder: string, tool: ToolName): string {
  return fileToTitle(folder.replace(/^_+(?=.)/u, ""), tool === "logseq" ? "markdown" : tool);
}

/**
 * What tools replace by something of their own: comments, shortcodes, template tags, imports, tables of contents.
 * Bounded: an unclosed tag is searched only so far.
 */
const toolMarkup = [
  comment,
  /\{\/\*[\s\S]{0,20000}?\*\/\}/gu,
  /\{\{[<%][\s\S]{0,2000}?[%>]\}\}/gu,
  /\{%[\s\S]{0,2000}?%\}/gu,
  /^(?:import|export)\s.*$/gmu,
  /^\[(?:\[toc\]|toc)\]\s*$/gimu,
  /&nbsp;/gu,
];

/** What brings the text of another file of markdown. */
const textInclude =
  /\{(?:%-?|\{[<%])\s*(?:include(?:_relative|-markdown)?|readfile)\s[^{}\n]{0,1000}\.(?:md|markdown|qmd|rmd)\b/iu;

/** True for a body that has no text of its own. */
export function isWithoutText(body: string): boolean {
  if (textInclude.test(body)) return false;
  return toolMarkup.reduce((text, markup) => text.replace(markup, ""), body).trim() === "";
}
