import type { ReactElement } from "react";
import { highlightMessages } from "../../../../i18n/highlight-messages.ts";
import { messages } from "../../../../i18n/messages.ts";
import { deleteIcon, penIcon } from "../../../components/icons/action-icon-paths.ts";
import { Icon } from "../../../components/icons/icon.tsx";
import { closeIcon } from "../../../components/icons/icon-paths.ts";
import type { HighlightPlace } from "../anchor/use-placed-highlights.ts";
import { changeHighlight, deleteHighlight } from "../change-highlights.ts";
import { NoteForm } from "../note-form.tsx";
import { passageToLabel } from "../passage-to-label.ts";
import type { ArticleHighlight } from "../storage/highlight-schema.ts";
import { ColorButtons } from "./color-buttons.tsx";
import { Toolbar } from "./toolbar.tsx";

interface HighlightToolbarProps {
  readonly highlight: ArticleHighlight;
  readonly place: HighlightPlace;
  readonly isWriting: boolean;
  readonly onWrite: () => void;
  readonly onClose: () => void;
}

/** A highlight with its note: change the color, edit the note, delete both. */
export function HighlightToolbar(props: HighlightToolbarProps): ReactElement {
  const { highlight, place, isWriting, onWrite, onClose } = props;
  const { note, color, quote } = highlight;
  if (isWriting) {
    return (
      <Toolbar place={place}>
        <NoteForm
          passage={passageToLabel(quote.exact)}
          note={note}
          onCancel={onClose}
          onSave={(text) => {
            onClose();
            if (text !== note) void changeHighlight(highlight, { note: text });
          }}
        />
      </Toolbar>
    );
  }
  return (
    <Toolbar place={place}>
      {note !== "" && (
        <p className="highlight-note" dir="auto">
          {note}
        </p>
      )}
      <ColorButtons
        color={color}
        onChoose={(chosen) => {
          if (chosen !== color) void changeHighlight(highlight, { color: chosen });
        }}
      />
      <button type="button" onClick={onWrite}>
        <Icon path={penIcon} />
        {highlightMessages.note}
      </button>
      <button
        type="button"
        aria-label={highlightMessages.delete}
        title={highlightMessages.delete}
        onClick={() => {
          onClose();
          void deleteHighlight(highlight);
        }}
      >
        <Icon path={deleteIcon} />
      </button>
      <button type="button" aria-label={messages.close} title={messages.close} onClick={onClose}>
        <Icon path={closeIcon} />
      </button>
    </Toolbar>
  );
}
