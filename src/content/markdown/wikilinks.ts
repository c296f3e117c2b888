import type { ReferenceKind } from "../reference.ts";
import { escapeHtml } from "../text/escape-html.ts";
import type { Dialect } from "./dialects/dialect.ts";

/** A link or embed by name, before its location is known. */
export interface PendingReference {
  readonly kind: ReferenceKind;
  readonly target: string;
  readonly anchor: string | undefined;
  /** How it is written in the file. */
  readonly source: string;
}

/** The width of a picture, or its width and height: `300`, `300px`, `100x80`. */
const sizePattern = /^(\d{1,4})(?:x(\d{1,4})|px)?$/u;
/** What else is said about how a picture is laid out. */
const layoutPattern = /^(?:\d+(?:%|r?em)|left|right|center)$/u;

const pictureFile = /\.(?:png|jpe?g|gif|svg|webp|avif|bmp|apng|ico)$/iu;

/** Writes wikilinks as links of HTML, whose targets are kept apart: a name may contain anything. */
export class WikilinkWriter {
  readonly references: PendingReference[] = [];
  readonly #dialect: Pick<Dialect, "tool" | "isTextFirst">;

  constructor(dialect: Pick<Dialect, "tool" | "isTextFirst">) {
    this.#dialect = dialect;
  }

  /** `Note#Heading|text`, the content of `[[…]]`. In tables the bar is escaped. */
  link(content: string): string {
    const { tool, isTextFirst } = this.#dialect;
    const [, imageText] = /\|[ \t]*(?:alt=)?([^|]*)/u.exec(content) ?? [];
    // Gollum's links to pictures show them.
    if (tool === "gollum" && pictureFile.test(content.replace(/\|.*$/su, "")))
      return this.embed(content.replace(/\|.*$/su, imageText === undefined ? "" : `|${imageText}`));
    const { target, anchor, text } = parseWikilink(isTextFirst ? swapParts(content) : content);
    if (/^https?:\/\//u.test(target)) return `<a href="${escapeHtml(target)}">${text || target}</a>`;
    const label =
      text || (anchor === undefined ? target : anchor.replace(/^\^/u, "").replaceAll("#", " › ")) || target;
    return `<a quire="${this.#add("wikilink", target, anchor, `[[${content}`)}">${label}</a>`;
  }

  /** The content of `![[…]]`: a picture with its width, a video, a note or a part of one. */
  embed(content: string): string {
    const { target, anchor, text } = parseWikilink(content);
    const parts = text.split("|").map((part) => part.trim());
    const size = parts.map((part) => sizePattern.exec(part)).find((match) => match !== null) ?? null;
    const name = parts.filter((part) => !sizePattern.test(part) && !layoutPattern.test(part)).join(" ");
    if (!pictureFile.test(target)) {
      const index = this.#add("embed", target, anchor, `![[${content}`);
      return `<a quire="${index}">${name || target || anchor || ""}</a>`;
    }
    const attributes =
      size === null ? "" : ` width="${size[1]}"${size[2] === undefined ? "" : ` height="${size[2]}"`}`;
    const fileName = target.replace(/^.*\//u, "").replace(pictureFile, "");
    const alt = (name || fileName).replace(/["<>&]/gu, " ");
    return `<img quire="${this.#add("image", target, undefined, `![[${content}`)}" alt="${alt}"${attributes}>`;
  }

  #add(kind: ReferenceKind, target: string, anchor: string | undefined, source: string): number {
    return this.references.push({ kind, target, anchor, source }) - 1;
  }
}

/** `text|page` as `page|text`. */
function swapParts(content: string): string {
  const [, text = "", target] = /^(.*?)\\?\|(.*)$/su.exec(content) ?? [];
  return target === undefined ? content : `${target}|${text}`;
}

function parseWikilink(content: string): { target: string; anchor: string | undefined; text: string } {
  const bar = /\\?\|/u.exec(content);
  // Dendron names other vaults, and ranges of lines behind headings.
  const path = (bar === null ? content : content.slice(0, bar.index))
    .trim()
    .replace(/^dendron:\/\/[^/]*\//u, "")
    .replace(/:#.*$/u, "");
  const text = bar === null ? "" : content.slice(bar.index + bar[0].length).trim();
  const hash = path.indexOf("#");
  const anchor = hash < 0 ? undefined : path.slice(hash + 1).trim();
  return {
    target: (hash < 0 ? path : path.slice(0, hash)).trim(),
    anchor: anchor === "" ? undefined : anchor,
    text,
  };
}
