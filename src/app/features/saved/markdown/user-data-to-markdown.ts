import type { ArticleUrl } from "../../../../content/url.ts";
import { highlightMessages } from "../../../../i18n/highlight-messages.ts";
import { messages } from "../../../../i18n/messages.ts";
import type { SavedList } from "../../../data/user-data/user-data-schema.ts";
import { groupByArticle } from "../../highlights/list/group-by-article.ts";
import type { ArticleHighlight } from "../../highlights/storage/highlight-schema.ts";

/** Characters that mean something in Markdown, wherever they are; `$` delimits formulas, which stay what they are. */
const special = /[\\`*_[\]<>#~|]/gu;

/** One line as Markdown: what looks like syntax is escaped, except in formulas. */
function escapeLine(text: string): string {
  return text
    .split(/(\$\$?[^$]+\$\$?)/u)
    .map((part, index) => (index % 2 === 1 ? part : part.replaceAll(special, "\\$&")))
    .join("");
}

/** Each line of a text after a marker: `> ` quotes it, spaces put it into a list item. */
function prefixLines(text: string, marker: string): string {
  return text
    .split("\n")
    .map((line) => (marker + line).trimEnd())
    .join("\n");
}

/** Text as Markdown. A number or dash at the beginning of a line is not a list. */
function textToMarkdown(text: string): string {
  return escapeLine(text).replaceAll(/^(\s*(?:\d+(?=[.)])|(?=[-+])))/gmu, "$1\\");
}

function articleToLink(question: string, url: ArticleUrl, base: string): string {
  return `[${escapeLine(question)}](<${base}${encodeURI(url).slice(1)}>)`;
}

function listToMarkdown({ name, items }: SavedList, base: string): string {
  const lines = items.map(({ question, url, note }) => {
    const item = `- ${articleToLink(question, url, base)}`;
    return note === "" ? item : `${item}\n\n${prefixLines(textToMarkdown(note), "  ")}\n`;
  });
  return [`## ${escapeLine(name)}`, lines.join("\n").trimEnd()].join("\n\n");
}

function highlightToMarkdown({ quote, note }: ArticleHighlight): string {
  const passage = prefixLines(textToMarkdown(quote.exact), "> ");
  return note === "" ? passage : `${passage}\n\n${textToMarkdown(note)}`;
}

/**
 * What a reader has saved, as a Markdown document: lists with their notes, then highlights by article, as quotes with notes
 * below them. `base` is the URL of the site, with a slash at its end.
 */
export function userDataToMarkdown(
  lists: readonly SavedList[],
  highlights: readonly ArticleHighlight[],
  base: string,
): string {
  const articles = [...groupByArticle(highlights)].map(([url, group]) =>
    [`### ${articleToLink(group[0].question, url, base)}`, ...group.map(highlightToMarkdown)].join("\n\n"),
  );
  const parts = [
    `# ${messages.saved}`,
    ...lists.filter(({ items }) => items.length > 0).map((list) => listToMarkdown(list, base)),
    ...(articles.length === 0 ? [] : [`## ${highlightMessages.heading}`, ...articles]),
  ];
  return `${parts.join("\n\n")}\n`;
}
