import type { ConversionLosses } from "../conversion-losses.ts";
import type { Dialect } from "../dialects/dialect.ts";
import { parseFenceInfo } from "../fence-info.ts";
import type { ProtectedPieces } from "../protected-pieces.ts";
import { namedArgument, parseTagArguments } from "./tag-arguments.ts";

/** Pairs of tags with code between them; group 2 or 5 has their arguments, 3 or 6 the code. */
const codeTags =
  /\{%-?\s*(highlight|codeblock)(?:\s+([^%]*?))?\s*-?%\}(?=[ \t]*\n)([\s\S]*?)\{%-?\s*end\1\s*-?%\}|\{\{[<%]\s*(highlight|code(?:-?(?:block|toggle))?|mermaid|katex|math|prism)(?:\s+([^<>%]*?))?\s*[>%]\}\}([\s\S]*?)\{\{[<%]\s*\/\s*\4\s*[>%]\}\}/gu;
const rawTags = /\{%-?\s*raw\s*-?%\}([\s\S]*?)\{%-?\s*endraw\s*-?%\}/gu;
/** An element whose content Vue leaves as it is. */
const literalElement = /<(\w+)\s+v-pre\s*>[\s\S]{0,20000}?<\/\1>/gu;
const commentTags =
  /\{%-?\s*comment\s*-?%\}[\s\S]*?\{%-?\s*endcomment\s*-?%\}|\{\{<\s*comment\s*>\}\}[\s\S]*?\{\{<\s*\/comment\s*>\}\}/gu;
const escapedShortcode = /\{\{([<%])\/\*([\s\S]{0,2000}?)\*\/([>%])\}\}/gu;
const openingBraces = /\{\{[<%]?|\{%/gu;

function codeToText(name: string, written: string, content: string, pieces: ProtectedPieces): string {
  const code = pieces
    .restore(content)
    .replace(/^[ \t]*\n/u, "")
    .trimEnd();
  if (name === "katex" || name === "math") return `$$${code.trim()}$$`;
  const args = parseTagArguments(written);
  const language =
    name === "mermaid"
      ? name
      : (/(?:^|\s)lang:([\w+#-]+)/u.exec(written)?.[1] ??
        namedArgument(args, "lang", "language") ??
        args.positional[0] ??
        "");
  const ranges = /hl_lines=["']?([\d\s,[\]"-]+)/u.exec(written)?.[1] ?? "";
  const { highlightedLines } = parseFenceInfo(`x {${ranges.replace(/[^\d\s,-]/gu, " ")}}`);
  return `\n${pieces.add({ kind: "code-block", code, language, title: namedArgument(args, "title", "file", "filename") ?? "", highlightedLines })}\n`;
}

/** What Markdoc says about the heading, table or text before it: `{% #id .class width=25 %}`. */
const annotation =
  /\{%[ \t]*((?:(?:[#.][\w-]+|[\w-]+=(?:"[^"{}\n]*"|[^\s"'{}%]+))(?:[ \t]+|(?=%\}))){1,20})%\}/gu;

/** A tab of code: its content has no fence. */
const codeTab =
  /(\{\{[<%]\s*tab\s[^>%\n]*?\scodelang="([\w+#-]+)"[^>%\n]*[>%]\}\})([\s\S]*?)(?=\{\{[<%]\s*\/tab\s*[>%]\}\})/gu;

/** Handles the tags whose content is code or has to be shown as it is, and template comments. */
export function protectLiteralTags(text: string, pieces: ProtectedPieces): string {
  if (!text.includes("{%") && !text.includes("{{")) return text;
  const literal = (content: string): string =>
    content.replace(openingBraces, (braces) => pieces.add({ kind: "text", text: braces }));
  return text
    .replace(rawTags, (_, content: string) => literal(content))
    .replace(literalElement, literal)
    .replace(commentTags, "")
    .replace(annotation, (_, attributes: string) => {
      const ids = attributes.match(/(?<=^|\s)[#.][\w-]+/gu) ?? [];
      return ids.length === 0 ? "" : `{${ids.join(" ")}}`;
    })
    .replace(
      codeTab,
      (_, tag: string, language: string, content: string) =>
        `${tag}${codeToText("code", language, content, pieces)}`,
    )
    .replace(codeTags, (_, liquid, liquidArgs, liquidCode, hugo, hugoArgs, hugoCode) =>
      codeToText(liquid ?? hugo, liquidArgs ?? hugoArgs ?? "", liquidCode ?? hugoCode ?? "", pieces),
    )
    .replace(escapedShortcode, (_, open: string, content: string, close: string) =>
      pieces.add({ kind: "text", text: `{{${open}${content}${close}}}` }),
    );
}

/** A value with filters: group 1 is a text, group 2 a name. */
const templateValue = /\{\{-?\s*(?:["']([^"'{}\n]*)["']|([$\w.[\]'"-]+))\s*(?:\|[^{}]*)?-?\}\}/gu;
const otherTemplate = /\{\{-?(?![<%])([^{}\n]{0,500}?)-?\}\}/gu;

/** The title of the page, in the words of all the template languages. */
const titleName = /^(?:page\.title|title|\$?(?:page\.)?frontmatter\.title|\$page\.title)$/iu;

/**
 * `{{ site.baseurl }}` and the like, whose values are known: paths start at the root of the site. Where a tool fills in all such
 * values, unknown ones are left out and reported.
 */
export function replaceTemplateValues(
  text: string,
  { tool, hasTemplates, title }: Dialect,
  losses: ConversionLosses,
): string {
  if (!text.includes("{{") && !text.includes("{#")) return text;
  const known = text
    .replace(/\{\{-?\s*(?:site\.)?(?:baseurl|url|baseUrl|BaseURL)\s*-?\}\}/gu, "")
    .replace(
      /\{\{-?\s*["']([^"'{}\n]*)["']\s*\|\s*(?:relative_url|absolute_url|url|prepend:[^{}]*)\s*-?\}\}/gu,
      "$1",
    );
  if (!hasTemplates) return known;
  const drop = (source: string, name: string): string => {
    losses.add("unknown-template-value", name.trim(), source);
    return "";
  };
  const withoutComments =
    tool === "eleventy" || tool === "hexo" ? known.replace(/\{#(?!\w)[\s\S]{0,4000}?#\}/gu, "") : known;
  return withoutComments
    .replace(templateValue, (source, literal?: string, name = "") =>
      literal !== undefined ? literal : titleName.test(name) ? title : drop(source, name),
    )
    .replace(otherTemplate, drop);
}
