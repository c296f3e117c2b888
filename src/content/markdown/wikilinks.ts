import type { ReferenceKind } from "../reference.ts";

/** A link or embed by name, before its location is known. */
export interface PendingReference {
  readonly kind: ReferenceKind;
  readonly target: string;
  readonly anchor: string | undefined;
  /** How it is written in the file. */
  readonly source: string;
}

const pictureFile = /\.(?:png|jpe?g|gif|svg|webp|avif|bmp|apng|ico)$/iu;

/** Writes wikilinks as links of HTML, whose targets are kept apart: a name may contain anything. */
export class WikilinkWriter {
  readonly references: PendingReference[] = [];

  /** `Note#Heading|text`, the content of `[[…]]`. In tables the bar is escaped. */
  link(content: string): string {
    const { target, anchor, text } = parseWikilink(content);
    const label =
      text || (anchor === undefined ? target : anchor.replace(/^\^/u, "").replaceAll("#", " › ")) || target;
    return `<a quire="${this.#add("wikilink", target, anchor, `[[${content}`)}">${label}</a>`;
  }

  /** The content of `![[…]]`: a picture with its width, a video, a note or a part of one. */
  embed(content: string): string {
    const { target, anchor, text } = parseWikilink(content);
    const size = /^(\d{1,4})(?:x(\d{1,4}))?$/u.exec(text);
    if (!pictureFile.test(target)) {
      const index = this.#add("embed", target, anchor, `![[${content}`);
      return `<a quire="${index}">${(size === null && text) || target || anchor || ""}</a>`;
    }
    const name = target.replace(/^.*\//u, "").replace(pictureFile, "");
    const attributes =
      size === null ? "" : ` width="${size[1]}"${size[2] === undefined ? "" : ` height="${size[2]}"`}`;
    const alt = (size === null && text ? text : name).replace(/["<>&]/gu, " ");
    return `<img quire="${this.#add("image", target, undefined, `![[${content}`)}" alt="${alt}"${attributes}>`;
  }

  #add(kind: ReferenceKind, target: string, anchor: string | undefined, source: string): number {
    return this.references.push({ kind, target, anchor, source }) - 1;
  }
}

function parseWikilink(content: string): { target: string; anchor: string | undefined; text: string } {
  const bar = /\\?\|/u.exec(content);
  const path = (bar === null ? content : content.slice(0, bar.index)).trim();
  const text = bar === null ? "" : content.slice(bar.index + bar[0].length).trim();
  const hash = path.indexOf("#");
  const anchor = hash < 0 ? undefined : path.slice(hash + 1).trim();
  return {
    target: (hash < 0 ? path : path.slice(0, hash)).trim(),
    anchor: anchor === "" ? undefined : anchor,
    text,
  };
}
