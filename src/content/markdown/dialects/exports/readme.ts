import { type Mapping, toMapping } from "../../../front-matter/mapping.ts";
import { rewriteProse } from "../../fences.ts";

function toText(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

function toList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A table whose cells have the names `row-column`, and `h-column` in its header. */
function tableToMarkdown({ data, cols, rows }: Mapping): string {
  const cells = toMapping(data);
  const columns = Math.min(Number(cols) || 0, 100);
  const toRow = (row: number | "h"): string => {
    const texts = Array.from({ length: columns }, (_, column) => toText(cells[`${row}-${column}`]));
    return `| ${texts.map((text) => text.replace(/\|/gu, "\\|").replace(/\s*\n\s*/gu, "<br>")).join(" | ")} |`;
  };
  const lines = Array.from({ length: Math.min(Number(rows) || 0, 2_000) }, (_, row) => toRow(row));
  return columns === 0 ? "" : [toRow("h"), `|${" --- |".repeat(columns)}`, ...lines].join("\n");
}

function codeToMarkdown(codes: readonly unknown[]): string {
  const blocks = codes.map((each) => {
    const { code, language, name } = toMapping(each);
    const title = toText(name) === "" ? "" : ` [${toText(name).replace(/[[\]\n]/gu, "")}]`;
    return `~~~~~~${toText(language).replace(/\W.*$/su, "")}${title}\n${toText(code)}\n~~~~~~`;
  });
  return blocks.length > 1 ? `::: code-group\n${blocks.join("\n")}\n:::` : blocks.join("\n");
}

function pictureToMarkdown(value: unknown): string {
  const { image, caption } = toMapping(value);
  const [url, , alt] = toList(image);
  const text = (toText(alt) || toText(caption)).replace(/[[\]\n]/gu, " ");
  const picture = `![${text}](<${toText(url)}>)`;
  return toText(caption) === ""
    ? picture
    : `<figure>\n\n${picture}\n\n<figcaption>${toText(caption)}</figcaption>\n</figure>`;
}

/** What a block with data shows; undefined for a kind that is not known. */
function blockToMarkdown(kind: string, data: Mapping): string | undefined {
  const title = toText(data["title"]);
  const url = toText(data["url"]);
  switch (kind) {
    case "api-header":
      return `${"#".repeat(Number(data["level"]) || 2)} ${title}`;
    case "callout": {
      const body = toText(data["body"]).split("\n");
      return [`> [!${toText(data["type"]) || "note"}] ${title}`, ...body.map((line) => `> ${line}`)].join(
        "\n",
      );
    }
    case "code":
      return codeToMarkdown(toList(data["codes"]));
    case "embed":
      return url === "" ? "" : `[${(title || url).replace(/[[\]\n]/gu, " ")}](<${url}>)`;
    case "html":
      return toText(data["html"]);
    case "image":
      return toList(data["images"]).map(pictureToMarkdown).join("\n\n");
    case "parameters":
      return tableToMarkdown(data);
    case "textarea":
      return toText(data["text"]);
    default:
      return undefined;
  }
}

const blockEnd = "[/block]";

/** Blocks of data, such as tables and pictures: `[block:image]` and JSON up to `[/block]`. */
function rewriteBlocks(text: string): string {
  let output = "";
  let pos = 0;
  for (const match of text.matchAll(/^\[block:([\w-]{1,30})\][ \t]*\n/gmu)) {
    const start = match.index + match[0].length;
    if (match.index < pos) continue;
    const end = text.indexOf(blockEnd, start);
    if (end < 0) break;
    const markdown = jsonToMarkdown(match[1] ?? "", text.slice(start, end));
    if (markdown === undefined) continue;
    output += `${text.slice(pos, match.index)}\n${markdown}\n`;
    pos = end + blockEnd.length;
  }
  return output + text.slice(pos);
}

function jsonToMarkdown(kind: string, json: string): string | undefined {
  try {
    return blockToMarkdown(kind, toMapping(JSON.parse(json)));
  } catch {
    return undefined;
  }
}

const calloutSigns: Readonly<Record<string, string>> = {
  "📘": "info",
  "👍": "success",
  "🚧": "warning",
  "❗": "danger",
};

/** A line of a quote that begins with one of four signs. */
const signedLine = /^([ \t]*>[ \t]?)(📘|👍|🚧|❗)\uFE0F?[ \t]*/gmu;

/** The sign at the beginning of a quote is the kind of a box, whose title follows it. */
function signToCallout(line: string, quote: string, sign: string, offset: number, prose: string): string {
  const isWithinQuote = /^[ \t]*>/u.test(
    prose.slice(prose.lastIndexOf("\n", offset - 2) + 1, Math.max(0, offset - 1)),
  );
  return isWithinQuote ? line : `${quote}[!${calloutSigns[sign]}] `;
}

/** Blocks, boxes, tables and links by name of ReadMe.com. */
export function rewriteReadme(text: string): string {
  const blocks = text.includes(blockEnd) ? rewriteProse(text, rewriteBlocks) : text;
  if (!/> ?(?:📘|👍|🚧|❗)|\]\((?:doc|page):|<Table[\s>]/u.test(blocks)) return blocks;
  return rewriteProse(blocks, (prose) =>
    prose
      .replace(signedLine, signToCallout)
      .replace(/(?<=\]\()(?:doc|page):([\w-]{1,200})(?=[)#])/gu, "$1.md")
      .replace(/<(\/?)Table(?=[\s>])[^<>\n]{0,300}>/gu, "<$1table>"),
  );
}
