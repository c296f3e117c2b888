import { type ReactElement, useEffect } from "react";
import { highlightMessages } from "../../../../i18n/highlight-messages.ts";
import { lazyMessages } from "../../../../i18n/lazy-messages.ts";
import { linkIcon, penIcon } from "../../../components/icons/action-icon-paths.ts";
import { Icon } from "../../../components/icons/icon.tsx";
import { maxQuoteLength } from "../anchor/text-quote.ts";
import { paintMarks } from "../marks/paint-marks.ts";
import { NoteForm } from "../note-form.tsx";
import { passageToLabel } from "../passage-to-label.ts";
import type { HighlightColor } from "../storage/highlight-schema.ts";
import type { AnswerSelection } from "./answer-selection.ts";
import { ColorButtons } from "./color-buttons.tsx";
import { Toolbar } from "./toolbar.tsx";

interface SelectionToolbarProps {
  readonly selection: AnswerSelection;
  readonly isWriting: boolean;
  readonly onHighlight: (color: HighlightColor) => void;
  readonly onWrite: () => void;
  readonly onSaveNote: (note: string) => void;
  readonly onCopyLink: (fragment: string) => void;
  readonly onClose: () => void;
}

/** What can be done with selected text: highlight it, write a note, copy a link to it. */
export function SelectionToolbar(props: SelectionToolbarProps): ReactElement {
  const { selection, isWriting, onHighlight, onWrite, onSaveNote, onCopyLink, onClose } = props;
  const { quote, place, fragment } = selection;
  const { ranges } = place;
  // The field of the note takes the selection away.
  useEffect(() => {
    if (!isWriting) return undefined;
    paintMarks("target", ranges);
    return () => paintMarks("target", []);
  }, [isWriting, ranges]);
  if (isWriting) {
    return (
      <Toolbar place={place}>
        <NoteForm passage={passageToLabel(quote.exact)} note="" onSave={onSaveNote} onCancel={onClose} />
      </Toolbar>
    );
  }
  return (
    <Toolbar place={place}>
      {quote.exact.length <= maxQuoteLength ? (
        <>
          <ColorButtons color={undefined} onChoose={onHighlight} />
          <button type="button" aria-keyshortcuts="a" onClick={onWrite}>
            <Icon path={penIcon} />
            {highlightMessages.note}
          </button>
        </>
      ) : (
        <p>{highlightMessages.tooLong}</p>
      )}
      {fragment !== undefined && (
        <button
          type="button"
          aria-label={lazyMessages.copyPassage}
          title={lazyMessages.copyPassage}
          onClick={() => onCopyLink(fragment)}
        >
          <Icon path={linkIcon} />
        </button>
      )}
    </Toolbar>
  );
}
