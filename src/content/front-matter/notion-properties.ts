import { isNotionExport } from "../parse-article-path.ts";

/** The body of a page that Notion has exported, without the properties that its database has given it. */
export interface NotionPage {
  readonly keywords: readonly string[];
  /** As long as the body before, but for links to related pages at its end: removed text is replaced by spaces. */
  readonly body: string;
}

/** What stands above the properties: nothing, or the title of the page, and their lines up to an empty one. */
const propertyBlock =
  /^((?:\s*#[ \t][^\n]*\n)?\s*)((?:[^\s:#>|*+-][^:\n]{0,60}:[ \t][^\n]{0,2000}(?:\r?\n|$))+)(?=[ \t]*(?:\r?\n|$))/u;

const keywordNames = /^(?:categor(?:y|ies)|keywords?|tags?|topics?)$/iu;

/** Properties of most databases: a line of its own with another name may be text. */
const usualNames =
  /^(?:assignee|author|categor(?:y|ies)|created|created by|created time|date|id|keywords?|last edited|last edited by|last edited time|owner|priority|related|status|tags?|topics?|type|updated|url|verification)$/iu;

/** Other pages as values of a relation: `Name (Name%204d5e….md), Other (…)`. */
const relation = /(?:^|, )(\S(?:[^\n]{0,200}?)) \(([^()\s]{1,500}\.md)\)(?=, |$)/gu;

function valueToLinks(value: string): readonly string[] {
  return [...value.matchAll(relation)].map(
    ([, name = "", path = ""]) => `[${name.replace(/[[\]]/gu, "\\$&")}](${path})`,
  );
}

/**
 * Reads the lines `Tags: a, b` that an export of Notion has below the title of a page: those that are keywords, and links to other
 * pages, which come last. The other ones, such as a status, are left out. Files of other origin stay as they are.
 */
export function readNotionProperties(path: string, body: string): NotionPage {
  const [, before = "", block = ""] = (isNotionExport(path) ? propertyBlock.exec(body) : null) ?? [];
  const properties = block
    .split(/\r?\n/u)
    .filter((line) => line.trim() !== "")
    .map((line): [name: string, value: string] => {
      const colon = line.indexOf(":");
      return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
    });
  const [first] = properties;
  const isText = first === undefined || (properties.length === 1 && !usualNames.test(first[0]));
  if (isText) return { keywords: [], body };
  const links = properties.flatMap(([name, value]) => {
    const pages = valueToLinks(value);
    return pages.length === 0 ? [] : [`${name}: ${pages.join(", ")}`];
  });
  const rest = body.slice(before.length + block.length);
  return {
    keywords: properties.flatMap(([name, value]) => (keywordNames.test(name) ? value.split(",") : [])),
    body: `${before}${block.replace(/[^\r\n]/gu, " ")}${rest}${links.map((line) => `\n\n${line}`).join("")}`,
  };
}
