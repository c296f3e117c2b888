import { type ReactElement, useState } from "react";
import { createPortal } from "react-dom";
import { useHref } from "react-router";
import { lazyMessages } from "../../../i18n/lazy-messages.ts";
import { writeClipboard } from "../../components/sharing/write-clipboard.ts";
import { showToast } from "../../components/toast/toast-store.ts";
import { createId } from "../../data/user-data/create-id.ts";
import type { ArticleReference } from "../../data/user-data/user-data-schema.ts";
import { maxQuoteLength } from "./anchor/text-quote.ts";
import { usePlacedHighlights } from "./anchor/use-placed-highlights.ts";
import { createHighlight } from "./change-highlights.ts";
import { ArticleHighlightList } from "./list/article-highlight-list.tsx";
import { focusPlace } from "./marks/go-to-place.ts";
import { useGoToHighlight } from "./marks/use-go-to-highlight.ts";
import { useMarks } from "./marks/use-marks.ts";
import type { HighlightColor } from "./storage/highlight-schema.ts";
import { HighlightToolbar } from "./toolbar/highlight-toolbar.tsx";
import { SelectionToolbar } from "./toolbar/selection-toolbar.tsx";
import { noTarget, selectTarget, type ToolbarTarget } from "./toolbar/toolbar-target.ts";
import { useAnswerSelection } from "./toolbar/use-answer-selection.ts";
import { useHighlightClicks } from "./toolbar/use-highlight-clicks.ts";
import { useHighlightKeys } from "./toolbar/use-highlight-keys.ts";
import { useArticleHighlights } from "./use-article-highlights.ts";

/** The color of the shortcut, and of notes. */
const defaultColor: HighlightColor = "yellow";

/** The highlights of an article: marked in its answer, listed below it, with a toolbar for what is selected. */
export function ArticleHighlights({ url, question }: ArticleReference): ReactElement | null {
  const placed = usePlacedHighlights(useArticleHighlights(url));
  const [target, setTarget] = useState<ToolbarTarget>(noTarget);
  const href = useHref(url);
  const slot = document.getElementById("highlights");
  const close = (): void => {
    // Keys go on from the passage, not from the top of the page.
    const hasFocus = document.activeElement?.matches(".highlight-toolbar *") ?? false;
    if (target.kind !== "none" && (target.isWriting || hasFocus)) {
      const place = target.kind === "selection" ? target.selection.place : findPlaced(target.id)?.place;
      if (place) focusPlace(place);
    }
    setTarget(noTarget);
  };
  const findPlaced = (id: string) => placed.find(({ highlight }) => highlight.id === id);
  const create = (color: HighlightColor, note: string): void => {
    if (target.kind !== "selection" || target.selection.quote.exact.length > maxQuoteLength) return;
    const { quote } = target.selection;
    const now = Date.now();
    close();
    document.getSelection()?.removeAllRanges();
    void createHighlight({ id: createId(), url, question, quote, color, note, created: now, changed: now });
  };
  const write = (): void =>
    setTarget((current) => (current.kind === "none" ? current : { ...current, isWriting: true }));
  const copyLink = async (fragment: string): Promise<void> => {
    const isCopied = await writeClipboard(`${window.location.origin}${href}#${fragment}`);
    showToast({ message: isCopied ? lazyMessages.passageCopied : lazyMessages.copyBlocked });
  };
  useMarks(placed);
  useGoToHighlight(placed);
  useAnswerSelection((selection) => setTarget((current) => selectTarget(current, selection, placed)));
  useHighlightClicks(placed, (id) =>
    setTarget((current) => {
      if (current.kind !== "none" && current.isWriting) return current;
      return id === undefined ? noTarget : { kind: "highlight", id, isWriting: false };
    }),
  );
  useHighlightKeys(target, {
    onClose: close,
    onAction: (action) => (action === "add-note" ? write() : create(defaultColor, "")),
  });
  if (slot === null) return null;
  const chosen = target.kind === "highlight" ? findPlaced(target.id) : undefined;
  return createPortal(
    <>
      {target.kind === "selection" && (
        <SelectionToolbar
          selection={target.selection}
          isWriting={target.isWriting}
          onHighlight={(color) => create(color, "")}
          onWrite={write}
          onSaveNote={(note) => create(defaultColor, note)}
          onCopyLink={(fragment) => void copyLink(fragment)}
          onClose={close}
        />
      )}
      {target.kind === "highlight" && chosen?.place && (
        <HighlightToolbar
          key={target.id}
          highlight={chosen.highlight}
          place={chosen.place}
          isWriting={target.isWriting}
          onWrite={write}
          onClose={close}
        />
      )}
      {placed.length > 0 && <ArticleHighlightList placed={placed} />}
    </>,
    slot,
  );
}
