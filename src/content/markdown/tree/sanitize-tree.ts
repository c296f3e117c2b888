import type { Root } from "hast";
import { type Schema, sanitize } from "hast-util-sanitize";
import { blockTag, sizeTag, titleTag } from "../escape-unknown-tags.ts";
import { allowedElements } from "../html-names.ts";

/**
 * What may be in an answer. GitHub's allow-list with three differences: `class` and `style` are dropped (pages have their
 * own), elements of other collections' formats are kept (`mark`, `figure`, `u`), and ids are prefixed later.
 * The elements named `quire-…` stand for blocks and are replaced right after.
 */
const schema: Schema = {
  tagNames: [...allowedElements, "center", blockTag, titleTag, sizeTag],
  strip: [
    "script",
    "style",
    "svg",
    "math",
    "template",
    "noscript",
    "title",
    "textarea",
    "select",
    "object",
    "xmp",
    "noembed",
    "noframes",
    "plaintext",
    "canvas",
  ],
  clobber: [],
  clobberPrefix: "",
  allowComments: false,
  allowDoctypes: false,
  ancestors: {},
  required: { input: { disabled: true, type: "checkbox" } },
  protocols: { href: ["http", "https", "mailto"], src: ["http", "https"], cite: ["http", "https"] },
  attributes: {
    "*": ["dir", "lang", "title", "id"],
    a: [
      "href",
      "name",
      "quire",
      "dataFootnoteRef",
      "dataFootnoteBackref",
      "ariaDescribedBy",
      "ariaLabel",
      ["className", "data-footnote-backref"],
    ],
    audio: ["src"],
    blockquote: ["cite"],
    code: [["className", /^language-[^\s]{1,60}$/u]],
    col: ["span"],
    colgroup: ["span"],
    details: ["open"],
    div: ["align"],
    h1: ["align"],
    h2: ["align", ["className", "sr-only"]],
    h3: ["align"],
    h4: ["align"],
    h5: ["align"],
    h6: ["align"],
    img: ["src", "alt", "width", "height", "align", "quire"],
    input: [["type", "checkbox"], ["disabled", true], "checked"],
    li: ["value", ["className", "task-list-item"]],
    ol: ["start", "reversed", "type", ["className", "contains-task-list"]],
    p: ["align"],
    q: ["cite"],
    section: ["dataFootnotes", ["className", "footnotes"]],
    source: ["src"],
    table: ["align"],
    td: ["align", "colSpan", "rowSpan"],
    th: ["align", "colSpan", "rowSpan", "scope"],
    time: ["dateTime"],
    tr: ["align"],
    ul: [["className", "contains-task-list"]],
    video: ["src", "width", "height"],
    [blockTag]: ["n"],
    [sizeTag]: ["width", "height"],
  },
};

/** Keeps what may be in an answer. Of elements that may not, the content is kept, unless it is code or a drawing. */
export function sanitizeTree(tree: Root): Root {
  const sanitized = sanitize(tree, schema);
  return sanitized.type === "root"
    ? sanitized
    : {
        type: "root",
        children: sanitized.type === "doctype" || sanitized.type === "comment" ? [] : [sanitized],
      };
}
