import { highlightMessages } from "../../../i18n/highlight-messages.ts";
import { lazyMessages } from "../../../i18n/lazy-messages.ts";
import { showToast } from "../../components/toast/toast-store.ts";
import { editHighlight, type HighlightEdit, removeHighlight } from "./storage/edit-highlights.ts";
import type { ArticleHighlight } from "./storage/highlight-schema.ts";
import { updateHighlights } from "./storage/highlight-store.ts";
import { mergeHighlights } from "./storage/merge-highlights.ts";

type Change = (current: readonly ArticleHighlight[]) => ArticleHighlight[];

/** Changes the highlights and says so; with `revert`, offers to undo it. Says if storage is blocked or full. */
async function applyChange(
  message: string,
  change: Change,
  revert?: { readonly change: Change; readonly takesFocus?: boolean },
): Promise<void> {
  try {
    await updateHighlights(change);
  } catch (error) {
    console.warn("The highlights can't be stored.", error);
    showToast({ message: lazyMessages.storageBlocked });
    return;
  }
  const undo = revert && {
    undo: () => void applyChange(lazyMessages.undone, revert.change),
    takesFocus: revert.takesFocus ?? false,
  };
  showToast({ message, ...undo });
}

/** Adds a highlight, with a note or without. */
export function createHighlight(highlight: ArticleHighlight): Promise<void> {
  return applyChange(
    highlight.note === "" ? highlightMessages.highlighted : lazyMessages.noteSaved,
    (current) => mergeHighlights(current, [highlight]),
    { change: (current) => removeHighlight(current, highlight.id) },
  );
}

/** Changes color or note of a highlight. */
export function changeHighlight({ id, color, note }: ArticleHighlight, edit: HighlightEdit): Promise<void> {
  return applyChange(
    edit.note === undefined ? highlightMessages.colorChanged : lazyMessages.noteSaved,
    (current) => editHighlight(current, id, edit, Date.now()),
    { change: (current) => editHighlight(current, id, { color, note }, Date.now()) },
  );
}

/** Deletes a highlight with its note. The button that was pressed goes with it, so the one that undoes it takes the focus. */
export function deleteHighlight(highlight: ArticleHighlight): Promise<void> {
  return applyChange(highlightMessages.deleted, (current) => removeHighlight(current, highlight.id), {
    change: (current) => mergeHighlights(current, [highlight]),
    takesFocus: true,
  });
}
