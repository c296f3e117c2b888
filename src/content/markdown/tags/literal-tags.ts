import type { ConversionLosses } from "../conversion-losses.ts";
import type { Dialect } from "../dialects/dialect.ts";
import { parseFenceInfo } from "../fence-info.ts";
import type { ProtectedPieces } from "../protected-pieces.ts";
import { type PairReplacer, replacePairs, type TagPairs } from "./replace-pairs.ts";
import { namedArgument, parseTagArguments, readCodeLanguage } from "./tag-arguments.ts";

/** Tags of Liquid with code between them; group 2 has their arguments. */
const liquidCode: TagPairs = {
  opening: /\{%-?\s*(highlight|codeblock)(?![\w-])([^%]*?)-?%\}(?=[ \t]*\n)/gu,
  toClosing: ([, name]) => String.raw`\{%-?\s*end${name}\s*-?%\}`,
};
/** Shortcodes of Hugo with code between them; group 2 has their arguments. */
const shortcodeCode: TagPairs = {
  opening:
    /\{\{[<%]\s*(highlight|code(?:-?(?:block|toggle))?|mermaid|katex|math|prism)(?![\w-])([^<>%]*)[>%]\}\}/gu,
  toClosing: ([, name]) => String.raw`\{\{[<%]\s*\/\s*${name}\s*[>%]\}\}`,
};
const rawTags: TagPairs = {
  opening: /\{%-?\s*raw\s*-?%\}/gu,
  toClosing: () => String.raw`\{%-?\s*endraw\s*-?%\}`,
};
/** An element whose content Vue leaves as it is. */
const literalElement = /<(\w+)\s+v-pre\s*>[\s\S]{0,20000}?<\/\1>/gu;
const commentTags: TagPairs = {
  opening: /\{%-?\s*comment\s*-?%\}|\{\{<\s*comment\s*>\}\}/gu,
  toClosing: ([tag]) =>
    tag.startsWith("{%") ? String.raw`\{%-?\s*endcomment\s*-?%\}` : String.raw`\{\{<\s*\/comment\s*>\}\}`,
};
const escapedShortcode = /\{\{([<%])\/\*([\s\S]{0,2000}?)\*\/([>%])\}\}/gu;
const openingBraces = /\{\{[<%]?|\{%/gu;

function codeToText(name: string, written: string, content: string, pieces: ProtectedPieces): string {
  const code = pieces
    .restore(content)
    .replace(/^[ \t]*\n/u, "")
    .trimEnd();
  if (name === "katex" || name === "math") {
    const tex = code.trim();
    // Some themes want the dollars, too.
    return /^(?:\$|\\[([])/u.test(tex) ? tex : `$$${tex}$$`;
  }
  const args = parseTagArguments(written);
  const language = name === "mermaid" ? name : readCodeLanguage(written);
  const ranges = /hl_lines=["']?([\d\s,[\]"-]+)/u.exec(written)?.[1] ?? "";
  const { highlightedLines } = parseFenceInfo(`x {${ranges.replace(/[^\d\s,-]/gu, " ")}}`);
  return `\n${pieces.add({ kind: "code-block", code, language, title: namedArgument(args, "title", "file", "filename") ?? "", highlightedLines })}\n`;
}

/** What Markdoc says about the heading, table or text before it: `{% #id .class width=25 %}`. */
const annotation =
  /\{%[ \t]*((?:(?:[#.][\w-]+|[\w-]+=(?:"[^"{}\n]*"|[^\s"'{}%]+))(?:[ \t]+|(?=%\}))){1,20})%\}/gu;

/** Tabs of code, whose content has no fence; group 1 has its language. */
const codeTabs: TagPairs = {
  opening: /\{\{[<%]\s*tab\s[^>%\n]*?\scodelang="([\w+#-]+)"[^>%\n]*[>%]\}\}/gu,
  toClosing: () => String.raw`\{\{[<%]\s*\/tab\s*[>%]\}\}`,
};

/** Handles the tags whose content is code or has to be shown as it is, and template comments. */
export function protectLiteralTags(text: string, pieces: ProtectedPieces): string {
  if (!text.includes("{%") && !text.includes("{{")) return text;
  const literal = (content: string): string =>
    content.replace(openingBraces, (braces) => pieces.add({ kind: "text", text: braces }));
  const withoutRawTags = replacePairs(text, rawTags, (_, content) => literal(content));
  const withLiterals = withoutRawTags.replace(literalElement, literal);
  const withoutComments = replacePairs(withLiterals, commentTags, () => "").replace(
    annotation,
    (_, attributes: string) => {
      const ids = attributes.match(/(?<=^|\s)[#.][\w-]+/gu) ?? [];
      return ids.length === 0 ? "" : `{${ids.join(" ")}}`;
    },
  );
  const withTabs = replacePairs(
    withoutComments,
    codeTabs,
    ([tag, language = ""], content, closing) => tag + codeToText("code", language, content, pieces) + closing,
  );
  const toCode: PairReplacer = ([, name = "", args = ""], content) =>
    codeToText(name, args.trim(), content, pieces);
  return replacePairs(replacePairs(withTabs, liquidCode, toCode), shortcodeCode, toCode).replace(
    escapedShortcode,
    (_, open: string, content: string, close: string) =>
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
