import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { linkPattern, type RichText, type RichTextNode } from "../../content/rich-text.ts";

/** The result of reading a short text: the text, or what it contains that it can't. */
export type ParsedRichText =
  | { readonly kind: "text"; readonly text: RichText }
  | { readonly kind: "unsupported"; readonly what: string };

/** Names of what short texts can't contain. */
const unsupportedNames: Partial<Record<Nodes["type"], string>> = {
  html: "HTML",
  image: "a picture",
  imageReference: "a picture",
  code: "a code block",
  thematicBreak: "a line",
};

/** Reads a short text in CommonMark: paragraphs, headings, lists, quotes, links and emphasis. */
export function markdownToRichText(markdown: string): ParsedRichText {
  const unsupported: string[] = [];
  const convertAll = (nodes: readonly Nodes[]): RichTextNode[] => nodes.flatMap(convert);
  const convert = (node: Nodes): RichTextNode | readonly RichTextNode[] => {
    switch (node.type) {
      case "text":
        return node.value;
      case "inlineCode":
        return { tag: "code", children: [node.value] };
      case "break":
        return { tag: "br", children: [] };
      case "paragraph":
        return { tag: "p", children: convertAll(node.children) };
      case "heading":
        return { tag: node.depth <= 2 ? "h2" : "h3", children: convertAll(node.children) };
      case "list":
        return { tag: node.ordered ? "ol" : "ul", children: convertAll(node.children) };
      case "listItem": {
        const [only, ...others] = node.children;
        const isTight = only?.type === "paragraph" && others.every(({ type }) => type === "list");
        return {
          tag: "li",
          children: isTight
            ? [...convertAll(only.children), ...convertAll(others)]
            : convertAll(node.children),
        };
      }
      case "blockquote":
        return { tag: "blockquote", children: convertAll(node.children) };
      case "emphasis":
        return { tag: "em", children: convertAll(node.children) };
      case "strong":
        return { tag: "strong", children: convertAll(node.children) };
      case "link":
        if (!linkPattern.test(node.url)) unsupported.push(`a link to ${node.url}`);
        return { tag: "a", href: node.url, children: convertAll(node.children) };
      default:
        unsupported.push(unsupportedNames[node.type] ?? node.type);
        return [];
    }
  };
  const text = convertAll(fromMarkdown(markdown).children);
  const [what] = unsupported;
  return what === undefined ? { kind: "text", text } : { kind: "unsupported", what };
}
