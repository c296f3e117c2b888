/** The elements that short texts of the publisher can have. */
export const richTextTags = [
  "p",
  "h2",
  "h3",
  "ul",
  "ol",
  "li",
  "blockquote",
  "a",
  "em",
  "strong",
  "code",
  "br",
] as const;

/** A part of a short text: plain text, or an element. */
export type RichTextNode =
  | string
  | {
      readonly tag: (typeof richTextTags)[number];
      /** Of links: a path of the site without its base, or a URL. */
      readonly href?: string;
      readonly children: readonly RichTextNode[];
    };

/** A short text of the publisher, such as the footer: without formulas and code blocks, so that it needs no renderer. */
export type RichText = readonly RichTextNode[];

/** What a link of a short text leads to: a page of the site, or a URL that can't run anything. */
export const linkPattern = /^(?:\/(?![/\\])|https?:\/\/|mailto:)\S*$/u;
