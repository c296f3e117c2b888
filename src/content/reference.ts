import type { SourceLocation } from "./diagnostic.ts";

/**
 * How an answer refers to something local: `link` by path or URL, `wikilink` by name, `image` as a picture (by path, or by
 * name if `isByName`), `embed` as the content of another file: a note, a section of one, a video, a document.
 */
export type ReferenceKind = "link" | "wikilink" | "image" | "embed";

/**
 * One reference of an answer to another file or to a part of its own page. Whether its target exists can only be known
 * with the whole collection, so the tree holds `referenceUrl(index)` as `href` or `src` until it is resolved.
 */
export interface Reference {
  readonly kind: ReferenceKind;
  /** As the author wrote it, without its anchor, percent-encoded or not: `../a.md`, `/a/`, `Note name`. Empty for the same page. */
  readonly target: string;
  /** Behind `#`, decoded, without the `#`: `units`, `Heading`, `^block`. Absent if there is none. */
  readonly anchor?: string;
  /** True if the target is a name to be searched anywhere (`[[Note]]`, `![[a.png]]`), not a path or URL. */
  readonly isByName: boolean;
  /** True if the link has no text of its own, and shows the title of what it leads to. */
  readonly isUntitled?: true;
  readonly location: SourceLocation;
}

/** A place in an answer that links can lead to. */
export interface Anchor {
  /** The id of its element in the page. */
  readonly id: string;
  /**
   * All other names by which it may be linked: ids written by the author, the ids that GitHub and its followers make
   * from the heading, `^block` for Obsidian's blocks. Never empty.
   */
  readonly names: readonly string[];
  /** The plain text of a heading, from which other tools make other ids; absent for anchors that are not headings. */
  readonly text?: string;
}

const referenceScheme = "quire:";

/** The URL that stands in a tree for the reference with this index in `references`. */
export function referenceUrl(index: number): string {
  return `${referenceScheme}${index}`;
}

/** The index of the reference that a URL of a tree stands for; undefined for any other URL. */
export function urlToReferenceIndex(url: string): number | undefined {
  const digits = url.startsWith(referenceScheme) ? url.slice(referenceScheme.length) : "";
  return /^\d{1,9}$/u.test(digits) ? Number(digits) : undefined;
}
