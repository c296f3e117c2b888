import type { ArticleHighlight } from "./highlight-schema.ts";

type Highlights = readonly ArticleHighlight[];

/** What a reader can change of a highlight. */
export type HighlightEdit = Partial<Pick<ArticleHighlight, "color" | "note">>;

/** Changes color or note of a highlight. */
export function editHighlight(
  highlights: Highlights,
  id: string,
  edit: HighlightEdit,
  now: number,
): ArticleHighlight[] {
  return highlights.map((highlight) =>
    highlight.id === id ? { ...highlight, ...edit, changed: now } : highlight,
  );
}

export function removeHighlight(highlights: Highlights, id: string): ArticleHighlight[] {
  return highlights.filter((highlight) => highlight.id !== id);
}
