import { escapeHtml } from "../../../text/escape-html.ts";
import { findXmlAttribute } from "../../../text/xml-attribute.ts";
import type { ConversionLosses } from "../../conversion-losses.ts";
import { FenceTracker, rewriteProse } from "../../fences.ts";

/** The line below a quote that says what kind of box it is: `{style="note"}`, earlier `{type="note"}`. */
const quoteStyle = /^[ \t]*\{(?:style|type)="(note|tip|warning)"[^{}\n]*\}[ \t]*$/u;

/** Makes callouts of quotes with a style below them. Quotes may contain code. */
function rewriteQuotes(text: string): string {
  const lines = text.split("\n");
  const fences = new FenceTracker();
  let start = -1;
  for (const [index, line] of lines.entries()) {
    const isQuote = /^[ \t]*>/u.test(line);
    if (fences.isCode(line) && !isQuote) continue;
    if (isQuote) {
      if (start < 0) start = index;
      continue;
    }
    const style = start < 0 ? undefined : quoteStyle.exec(line)?.[1];
    if (style !== undefined) {
      lines[start] = (lines[start] ?? "").replace(
        /^([ \t]*)>/u,
        (_, indent: string) => `${indent}> [!${style.toUpperCase()}]\n${indent}>`,
      );
      lines[index] = "";
    }
    start = -1;
  }
  return lines.join("\n");
}

/** Marks of the part of a program that is shown first. */
const sampleMark = /^[ \t]*\/\/[ \t]?sample(?:Start|End)[ \t]*\n/gimu;

/** Summaries for lists of pages and search engines. */
const summary =
  /<((?:card|link|web)-summary)\b[^<>]{0,200}>(?:(?!<\/?(?:card|link|web)-summary)[\s\S])*<\/\1>/gu;

/** Code, perhaps within a section of XML that needs no escapes. */
const codeBlock = /<code-block((?:\s[^<>]{0,500})?)>((?:(?!<\/?code-block)[\s\S])*)<\/code-block>/gu;

function codeToFence(attributes: string, content: string): string {
  const code = content.replace(/^\s*<!\[CDATA\[\n?|\s*\]\]>\s*$/gu, "").replace(/^[ \t]*\n|\s+$/gu, "");
  return `\n\n\`\`\`\`${findXmlAttribute(attributes, "lang")}\n${code}\n\`\`\`\`\n\n`;
}

const tag = /<(\/?)([a-z]{2,12}(?:-[a-z]{1,10}){0,2})((?:\s[^<>]{0,1000})?)>/gu;

/** Elements that only arrange their content, or set what the tool does with it. */
const removedTags: ReadonlySet<string> = new Set(
  "card-summary category compare format if primary-label secondary-label seealso show-structure snippet var".split(
    " ",
  ),
);

/** Elements that HTML has under another name. */
const htmlNames: ReadonlyMap<string, string> = new Map([
  ["control", "b"],
  ["ui-path", "b"],
  ["shortcut", "kbd"],
  ["path", "code"],
]);

/** Elements that are known as components of other tools. */
const componentNames: ReadonlyMap<string, string> = new Map([
  ["note", "Note"],
  ["tabs", "Tabs"],
  ["tip", "Tip"],
  ["warning", "Warning"],
]);

/** What takes the place of an element's tag; undefined for elements of HTML and unknown ones. */
function tagToMarkdown(isClosing: boolean, name: string, attributes: string): string | undefined {
  const slash = isClosing ? "/" : "";
  const title = findXmlAttribute(attributes, "title");
  const component = componentNames.get(name);
  if (component !== undefined) return `\n\n<${slash}${component}>\n\n`;
  const html = htmlNames.get(name);
  if (html !== undefined) return `<${slash}${html}>`;
  if (removedTags.has(name)) return "";
  switch (name) {
    case "tab":
      return isClosing ? "\n\n</Tab>\n\n" : `\n\n<Tab title="${title}">\n\n`;
    case "tldr":
      return isClosing ? "\n\n</Callout>\n\n" : '\n\n<Callout type="summary">\n\n';
    case "chapter":
      return isClosing ? "\n\n" : `\n\n## ${title}\n\n`;
    case "procedure":
      return `${isClosing || title === "" ? "" : `\n\n**${title}**\n\n`}\n\n<${slash}ol>\n\n`;
    case "step":
      return `\n\n<${slash}li>\n\n`;
    case "list":
      return `\n\n<${slash}ul>\n\n`;
    case "deflist":
      return `\n\n<${slash}dl>\n\n`;
    case "def":
      return isClosing ? "\n\n</dd>\n\n" : `\n\n<dt>${escapeHtml(title)}</dt><dd>\n\n`;
    default:
      return undefined;
  }
}

/** Rewrites what Writerside adds to markdown: styles of quotes, and elements of its own. */
export function rewriteWriterside(text: string, losses: ConversionLosses): string {
  const withCode = text
    .replace(sampleMark, "")
    .replace(codeBlock, (_, attributes: string, content: string) => codeToFence(attributes, content));
  return rewriteProse(rewriteQuotes(withCode), (prose) =>
    prose.replace(summary, "").replace(tag, (source, slash: string, name: string, attributes: string) => {
      if (name !== "include") return tagToMarkdown(slash !== "", name, attributes) ?? source;
      if (slash === "") losses.add("missing-include", findXmlAttribute(attributes, "from"), source);
      return "";
    }),
  );
}
