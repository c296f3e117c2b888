import type { HighlightColor } from "../storage/highlight-schema.ts";
import "./marks.css";

/** What is painted: a highlight of a color, that it has a note, or where the reader was just led to. */
export type MarkKind = HighlightColor | "note" | "target";

/** The name that styles know a kind of mark by (`::highlight(quire-note)`). */
function kindToName(kind: MarkKind): string {
  return `quire-${kind}`;
}

/** Marks that lie on top of others. */
const priorities: Partial<Record<MarkKind, number>> = { note: 1, target: 2 };

/** True if the browser can mark text without changing the document (https://www.w3.org/TR/css-highlight-api-1/). */
export function canPaintMarks(): boolean {
  return typeof Highlight === "function" && typeof CSS !== "undefined" && "highlights" in CSS;
}

/** Marks ranges, in place of those of the same kind before. Does nothing where the browser can't. */
export function paintMarks(kind: MarkKind, ranges: readonly Range[]): void {
  if (!canPaintMarks()) return;
  if (ranges.length === 0) {
    CSS.highlights.delete(kindToName(kind));
    return;
  }
  const mark = new Highlight(...ranges);
  mark.priority = priorities[kind] ?? 0;
  CSS.highlights.set(kindToName(kind), mark);
}
