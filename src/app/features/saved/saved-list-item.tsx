import { type ReactElement, useState } from "react";
import { lazyMessages } from "../../../i18n/lazy-messages.ts";
import { QuestionLink } from "../../components/question-link.tsx";
import { ReadBadge } from "../../components/read-badge.tsx";
import { maxNoteLength, type SavedItem } from "../../data/user-data/user-data-schema.ts";

interface SavedListItemProps {
  readonly item: SavedItem;
  readonly onNoteChange: (note: string) => void;
  readonly onRemove: () => void;
}

/** A saved question with its note. */
export function SavedListItem({ item, onNoteChange, onRemove }: SavedListItemProps): ReactElement {
  const { url, question, note } = item;
  const [isEditingNote, setIsEditingNote] = useState(false);
  const noteButtonLabel = note === "" ? lazyMessages.addNote : lazyMessages.editNote;
  return (
    <li>
      <QuestionLink to={url}>{question}</QuestionLink>
      <ReadBadge url={url} />
      {isEditingNote ? (
        <NoteForm
          question={question}
          note={note}
          onDone={(text) => {
            setIsEditingNote(false);
            onNoteChange(text);
          }}
        />
      ) : (
        note !== "" && (
          <p className="saved-note" dir="auto">
            {note}
          </p>
        )
      )}
      <p className="saved-actions">
        {!isEditingNote && (
          <button
            type="button"
            className="secondary-button"
            aria-label={lazyMessages.actionOn(noteButtonLabel, question)}
            onClick={() => setIsEditingNote(true)}
          >
            {noteButtonLabel}
          </button>
        )}
        <button
          type="button"
          className="secondary-button"
          aria-label={lazyMessages.actionOn(lazyMessages.remove, question)}
          onClick={onRemove}
        >
          {lazyMessages.remove}
        </button>
      </p>
    </li>
  );
}

interface NoteFormProps {
  readonly question: string;
  readonly note: string;
  readonly onDone: (text: string) => void;
}

function NoteForm({ question, note, onDone }: NoteFormProps): ReactElement {
  const [text, setText] = useState(note);
  return (
    <form
      className="note-form"
      onSubmit={(event) => {
        event.preventDefault();
        onDone(text);
      }}
    >
      <textarea
        dir="auto"
        aria-label={lazyMessages.noteLabel(question)}
        value={text}
        rows={4}
        maxLength={maxNoteLength}
        // biome-ignore lint/a11y/noAutofocus: it replaces the button that was clicked.
        autoFocus
        onChange={({ target }) => setText(target.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") onDone(note);
        }}
      />
      <button type="submit" className="secondary-button">
        {lazyMessages.saveNote}
      </button>
    </form>
  );
}
