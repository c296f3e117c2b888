import type { Element, Root } from "hast";
import { codeToLanguage, preToCode } from "../../../../../content/answer-code.ts";
import { nodeToText } from "../../../../../content/markdown/tree/hast-nodes.ts";

/** Marks around the text of inline elements. */
const inlineMarks: Readonly<Record<string, string>> = {
  b: "**",
  strong: "**",
  em: "*",
  i: "*",
  del: "~~",
  s: "~~",
  strike: "~~",
};

const blockElements = new Set(
  "blockquote details div dl dt dd figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre section summary table ul".split(
    " ",
  ),
);

type Parent = Root | Element;

function escapeText(text: string): string {
  return text.replace(/[\\*_[\]<>`#]/gu, "\\$&").replace(/\s+/gu, " ");
}

function codeToMarkdown(code: string): string {
  const longestRun = Math.max(0, ...[...code.matchAll(/`+/gu)].map(([run]) => run.length));
  const ticks = "`".repeat(longestRun + 1);
  const space = longestRun > 0 ? " " : "";
  return `${ticks}${space}${code}${space}${ticks}`;
}

function inlineToMarkdown(node: Root["children"][number]): string {
  if (node.type === "text") return escapeText(node.value);
  if (node.type !== "element" || node.properties["dataFootnoteBackref"] !== undefined) return "";
  const { tagName, properties } = node;
  const content = () => node.children.map(inlineToMarkdown).join("");
  if (tagName === "br") return "\\\n";
  if (tagName === "code") return codeToMarkdown(nodeToText(node));
  if (tagName === "img")
    return `![${escapeText(String(properties["alt"] ?? ""))}](${String(properties["src"] ?? "")})`;
  if (tagName === "a" && properties["dataFootnoteRef"] !== undefined) return `[^${nodeToText(node)}]`;
  if (tagName === "a" && typeof properties["href"] === "string")
    return `[${content()}](${properties["href"]})`;
  const mark = inlineMarks[tagName] ?? "";
  return content() === "" ? "" : `${mark}${content()}${mark}`;
}

function indent(text: string, first: string, rest: string): string {
  return text
    .split("\n")
    .map((line, index) => (index === 0 ? first + line : line === "" ? rest.trimEnd() : rest + line))
    .join("\n");
}

function listToMarkdown(list: Element): string {
  const items = list.children.filter((child): child is Element => child.type === "element");
  const start = Number(list.properties["start"] ?? 1);
  return items
    .map((item, index) => {
      const marker = list.tagName === "ol" ? `${start + index}. ` : "- ";
      return indent(blocksToMarkdown(item), marker, " ".repeat(marker.length));
    })
    .join("\n");
}

function tableToMarkdown(table: Element): string {
  const rows: string[][] = [];
  const visit = (parent: Element): void => {
    for (const node of parent.children) {
      if (node.type !== "element") continue;
      if (node.tagName !== "tr") visit(node);
      else {
        const cells = node.children.filter((child) => child.type === "element");
        rows.push(
          cells.map((cell) => inlineToMarkdown(cell).replaceAll("|", "\\|").replaceAll("\n", " ").trim()),
        );
      }
    }
  };
  visit(table);
  const [head = [], ...body] = rows;
  const toRow = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [toRow(head), toRow(head.map(() => "---")), ...body.map(toRow)].join("\n");
}

function footnotesToMarkdown(section: Element): string {
  const list = section.children.find((child) => child.type === "element" && child.tagName === "ol");
  const notes =
    list?.type === "element"
      ? list.children.filter((child): child is Element => child.type === "element")
      : [];
  return notes.map((note, index) => indent(blocksToMarkdown(note), `[^${index + 1}]: `, "    ")).join("\n\n");
}

function blockToMarkdown(element: Element): string {
  const { tagName } = element;
  const depth = /^h([1-6])$/u.exec(tagName)?.[1];
  if (depth !== undefined)
    return `${"#".repeat(Number(depth))} ${element.children.map(inlineToMarkdown).join("").trim()}`;
  if (element.properties["dataFootnotes"] !== undefined) return footnotesToMarkdown(element);
  switch (tagName) {
    case "hr":
      return "---";
    case "ul":
    case "ol":
      return listToMarkdown(element);
    case "table":
      return tableToMarkdown(element);
    case "blockquote":
      return indent(blocksToMarkdown(element), "> ", "> ");
    case "summary":
      return `**${element.children.map(inlineToMarkdown).join("").trim()}**`;
    case "pre": {
      const source = nodeToText(element).replace(/\n$/u, "");
      const fence = source.includes("```") ? "~~~~" : "```";
      return `${fence}${codeToLanguage(preToCode(element))}\n${source}\n${fence}`;
    }
    default:
      return blocksToMarkdown(element);
  }
}

/** The content of an element as markdown: blocks with empty lines between them. */
function blocksToMarkdown(parent: Parent): string {
  const blocks: string[] = [];
  let line = "";
  const endLine = (): void => {
    if (line.trim() !== "") blocks.push(line.trim());
    line = "";
  };
  for (const node of parent.children) {
    if (node.type === "element" && blockElements.has(node.tagName)) {
      endLine();
      blocks.push(blockToMarkdown(node));
    } else line += inlineToMarkdown(node);
  }
  endLine();
  return blocks.filter((block) => block !== "").join("\n\n");
}

/** A tree as markdown for other programs: what markdown can't say is left to its text. */
export function treeToMarkdown(tree: Root): string {
  return blocksToMarkdown(tree);
}
