import type { PlacedHighlight } from "../anchor/use-placed-highlights.ts";
import type { AnswerSelection } from "./answer-selection.ts";

/** What the toolbar is about: a selection or a highlight, and whether its note is being written. */
export type ToolbarTarget =
  | { readonly kind: "none" }
  | { readonly kind: "selection"; readonly selection: AnswerSelection; readonly isWriting: boolean }
  | { readonly kind: "highlight"; readonly id: string; readonly isWriting: boolean };

export const noTarget: ToolbarTarget = { kind: "none" };

/** What a new selection makes of it. A note that is being written stays. */
export function selectTarget(
  current: ToolbarTarget,
  selection: AnswerSelection | undefined,
  placed: readonly PlacedHighlight[],
): ToolbarTarget {
  if (current.kind !== "none" && current.isWriting) return current;
  if (selection === undefined) return current.kind === "selection" ? noTarget : current;
  const { start, end } = selection.place;
  // The words of a highlight, selected again, are that highlight.
  const same = placed.find(({ place }) => place?.start === start && place.end === end);
  return same
    ? { kind: "highlight", id: same.highlight.id, isWriting: false }
    : { kind: "selection", selection, isWriting: false };
}
