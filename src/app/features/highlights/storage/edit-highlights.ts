import { maxNoteLength } from "../../../data/user-data/user-data-schema.ts";
import type { ArticleHighlight } from "./highlight-schema.ts";

type Highlights = readonly ArticleHighlight[];

/** The text of a note as it is stored. */
export function normalizeNote(text: string): string {
  return text.trim().slice(0, maxNoteLength);
}

/** What a reader can change of a highlight. */
export type HighlightEdit = Partial<Pick<ArticleHighlight, "color" | "note">>;

/** Changes colour or note of a highlight. */
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
