import { type ReactElement, useState } from "react";
import { highlightMessages } from "../../../i18n/highlight-messages.ts";
import { lazyMessages } from "../../../i18n/lazy-messages.ts";
import { useReturnFocus } from "../../components/menu/use-return-focus.ts";
import { maxNoteLength, normalizeNote } from "../../data/user-data/user-data-schema.ts";
import "./note.css";

interface NoteFormProps {
  /** The passage that the note is about. */
  readonly passage: string;
  /** The note so far; empty if there is none. */
  readonly note: string;
  readonly onSave: (note: string) => void;
  readonly onCancel: () => void;
}

/** A form to write a note on a passage. Escape cancels, Ctrl+Enter or Cmd+Enter saves. */
export function NoteForm({ passage, note, onSave, onCancel }: NoteFormProps): ReactElement {
  const [text, setText] = useState(note);
  const handleFocus = useReturnFocus();
  const save = (): void => onSave(normalizeNote(text));
  return (
    <form
      className="highlight-note-form"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <textarea
        dir="auto"
        aria-label={highlightMessages.noteOn(passage)}
        value={text}
        rows={3}
        maxLength={maxNoteLength}
        // biome-ignore lint/a11y/noAutofocus: it replaces the button that was pressed.
        autoFocus
        onFocus={handleFocus}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) save();
          else if (event.key === "Escape") onCancel();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <button type="submit" className="button">
        {lazyMessages.saveNote}
      </button>
      <button type="button" className="secondary-button" onClick={onCancel}>
        {lazyMessages.cancel}
      </button>
    </form>
  );
}
