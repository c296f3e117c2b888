import type { Root as HastRoot } from "hast";
import { raw } from "hast-util-raw";
import type { Root as Mdast } from "mdast";
import { toHast } from "mdast-util-to-hast";
import remarkCjkFriendly from "remark-cjk-friendly";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { gfmExtensions, remarkExtensions } from "../markdown-extensions.ts";

/** Markdown as a syntax tree: CommonMark with HTML, and GFM. */
export function parseMarkdown(markdown: string): Mdast {
  const parser = unified()
    .use(remarkParse)
    .use(remarkExtensions, gfmExtensions(markdown))
    // `**“x”**y` in Chinese and Japanese: the marks touch letters on one side and punctuation on the other.
    .use(remarkCjkFriendly);
  return parser.parse(markdown);
}

/** A syntax tree of markdown as a tree of elements, with its HTML parsed as a browser would. Not sanitized. */
export function markdownToHast(tree: Mdast): HastRoot {
  const parsed = raw(toHast(tree, { allowDangerousHtml: true, clobberPrefix: "note-" }) as HastRoot);
  return parsed.type === "root" ? parsed : { type: "root", children: [] };
}
