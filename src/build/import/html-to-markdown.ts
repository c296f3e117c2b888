import type { Element, ElementContent, RootContent as HastContent } from "hast";
import { raw } from "hast-util-raw";
import type { BlockContent, DefinitionContent, ListItem, PhrasingContent, TableRow } from "mdast";
import { gfmToMarkdown } from "mdast-util-gfm";
import { toMarkdown } from "mdast-util-to-markdown";

type Block = BlockContent | DefinitionContent;

const blockNames: ReadonlySet<string> = new Set(
  "address article aside blockquote center dd details div dl dt figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table ul".split(
    " ",
  ),
);

/** Elements that markdown has no syntax for, but that articles may contain. */
const keptInline: ReadonlySet<string> = new Set(["kbd", "mark", "samp", "sub", "sup", "u", "var"]);

const droppedNames: ReadonlySet<string> = new Set(["script", "style", "template", "title", "head", "svg"]);

/** Formulas as they stand in texts: markdown's own signs in them must not be escaped. */
const formula =
  /(\$\$[\s\S]+?\$\$|(?<![\\\w$])\$(?=\S)[^$\n]+?(?<=\S)\$(?![\w$])|\\\([^\n]+?\\\)|\\\[[\s\S]+?\\\])/u;

function property(element: Element, name: string): string {
  const value = element.properties[name];
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

function nodeText(node: HastContent): string {
  if (node.type === "text") return node.value;
  if (node.type !== "element") return "";
  return node.tagName === "br" ? "\n" : node.children.map(nodeText).join("");
}

function textToInline(text: string): PhrasingContent[] {
  return text.split(formula).flatMap((piece, index): PhrasingContent[] => {
    if (piece === "") return [];
    return index % 2 === 1
      ? [{ type: "html", value: piece }]
      : [{ type: "text", value: piece.replace(/\s+/gu, " ") }];
  });
}

function toInline(node: HastContent): PhrasingContent[] {
  if (node.type === "text") return textToInline(node.value);
  if (node.type !== "element" || droppedNames.has(node.tagName)) return [];
  const children = node.children.flatMap(toInline);
  switch (node.tagName) {
    case "br":
      return [{ type: "break" }];
    case "em":
    case "i":
      return [{ type: "emphasis", children }];
    case "strong":
    case "b":
      return [{ type: "strong", children }];
    case "del":
    case "s":
    case "strike":
      return [{ type: "delete", children }];
    case "code":
    case "tt":
      return [{ type: "inlineCode", value: nodeText(node) }];
    case "img":
      return [{ type: "image", url: property(node, "src"), alt: property(node, "alt") }];
    case "a": {
      const url = property(node, "href");
      return url === "" ? children : [{ type: "link", url, children }];
    }
    default:
      return keptInline.has(node.tagName)
        ? [
            { type: "html", value: `<${node.tagName}>` },
            ...children,
            { type: "html", value: `</${node.tagName}>` },
          ]
        : children;
  }
}

/** The language of a code block: `lang-js`, `language-js`. */
function codeLanguage(element: Element): string | null {
  const code = element.children.find((child) => child.type === "element" && child.tagName === "code");
  const names = [element, code].flatMap((each) =>
    each?.type === "element" ? [each.properties["className"]] : [],
  );
  return /\blang(?:uage)?-([\w+#-]+)/u.exec(names.flat().join(" "))?.[1] ?? null;
}

function toListItem(node: Element): ListItem {
  return { type: "listItem", spread: false, children: toBlocks(node.children) };
}

function elementsOf(children: readonly HastContent[], ...names: readonly string[]): Element[] {
  return children.filter(
    (child): child is Element => child.type === "element" && names.includes(child.tagName),
  );
}

function toTable(element: Element): Block[] {
  const parts = [element, ...elementsOf(element.children, "thead", "tbody", "tfoot")];
  const rows = parts.flatMap(({ children }) => elementsOf(children, "tr"));
  return rows.length === 0
    ? []
    : [
        {
          type: "table",
          children: rows.map(
            ({ children }): TableRow => ({
              type: "tableRow",
              children: elementsOf(children, "td", "th").map((cell) => ({
                type: "tableCell",
                children: cell.children
                  .flatMap(toInline)
                  .map((node) => (node.type === "break" ? { type: "html", value: "<br>" } : node)),
              })),
            }),
          ),
        },
      ];
}

function toBlock(element: Element): Block[] {
  const { tagName, children } = element;
  const level = /^h([1-6])$/u.exec(tagName)?.[1];
  if (level !== undefined)
    return [
      {
        type: "heading",
        depth: Number(level) as 1 | 2 | 3 | 4 | 5 | 6,
        children: children.flatMap(toInline),
      },
    ];
  switch (tagName) {
    case "p": {
      const content = children.flatMap(toInline);
      return content.length === 0 ? [] : [{ type: "paragraph", children: content }];
    }
    case "pre":
      return [
        { type: "code", lang: codeLanguage(element), value: nodeText(element).replace(/^\n|\n$/gu, "") },
      ];
    case "hr":
      return [{ type: "thematicBreak" }];
    case "blockquote":
      return [{ type: "blockquote", children: toBlocks(children) }];
    case "ul":
    case "ol":
      return [
        {
          type: "list",
          ordered: tagName === "ol",
          start: tagName === "ol" ? Number(property(element, "start") || 1) : null,
          spread: false,
          children: elementsOf(children, "li").map(toListItem),
        },
      ];
    case "table":
      return toTable(element);
    default:
      return toBlocks(children);
  }
}

/** Blocks of a list of nodes; what is inline between them becomes paragraphs. */
function toBlocks(nodes: readonly HastContent[]): Block[] {
  const blocks: Block[] = [];
  let inline: PhrasingContent[] = [];
  const endParagraph = (): void => {
    while (inline[0]?.type === "break" || (inline[0]?.type === "text" && inline[0].value.trim() === ""))
      inline.shift();
    while (inline.at(-1)?.type === "break") inline.pop();
    if (inline.some((node) => node.type !== "text" || node.value.trim() !== ""))
      blocks.push({ type: "paragraph", children: inline });
    inline = [];
  };
  for (const node of nodes) {
    if (node.type === "element" && blockNames.has(node.tagName)) {
      endParagraph();
      blocks.push(...toBlock(node));
    } else inline.push(...toInline(node));
  }
  endParagraph();
  return blocks;
}

/** Converts HTML to markdown that one can go on editing. Elements without a counterpart in markdown lose their tags. */
export function htmlToMarkdown(html: string): string {
  const tree = raw({ type: "root", children: [{ type: "raw", value: html }] });
  const nodes = (tree.type === "root" ? tree.children : [tree]) as ElementContent[];
  return toMarkdown(
    { type: "root", children: toBlocks(nodes) },
    { extensions: [gfmToMarkdown()], bullet: "-", fences: true, rule: "-" },
  ).trim();
}
