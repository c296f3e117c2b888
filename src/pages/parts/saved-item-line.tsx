import { type ReactElement, useState } from "react";
import { maxNoteLength, type SavedItem } from "../../library/kept/kept-data.ts";
import { laterWords } from "../../words/later-words.ts";
import { QuestionLink } from "./question-link.tsx";
import { ReadMark } from "./read-mark.tsx";

interface SavedItemLineProps {
  readonly item: SavedItem;
  readonly onNote: (note: string) => void;
  readonly onRemove: () => void;
}

/** A saved question with its note. */
export function SavedItemLine({ item, onNote, onRemove }: SavedItemLineProps): ReactElement {
  const { url, question, note } = item;
  const [isWriting, setIsWriting] = useState(false);
  const noteAction = note === "" ? laterWords.addNote : laterWords.editNote;
  return (
    <li>
      <QuestionLink to={url}>{question}</QuestionLink>
      <ReadMark url={url} />
      {isWriting ? (
        <NoteField
          question={question}
          note={note}
          onDone={(text) => {
            setIsWriting(false);
            onNote(text);
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
        {!isWriting && (
          <button
            type="button"
            className="quiet-button"
            aria-label={laterWords.about(noteAction, question)}
            onClick={() => setIsWriting(true)}
          >
            {noteAction}
          </button>
        )}
        <button
          type="button"
          className="quiet-button"
          aria-label={laterWords.about(laterWords.remove, question)}
          onClick={onRemove}
        >
          {laterWords.remove}
        </button>
      </p>
    </li>
  );
}

interface NoteFieldProps {
  readonly question: string;
  readonly note: string;
  readonly onDone: (text: string) => void;
}

function NoteField({ question, note, onDone }: NoteFieldProps): ReactElement {
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
        aria-label={laterWords.noteOn(question)}
        value={text}
        rows={4}
        maxLength={maxNoteLength}
        // biome-ignore lint/a11y/noAutofocus: it stands in the place of the button that asked for it.
        autoFocus
        onChange={({ target }) => setText(target.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") onDone(note);
        }}
      />
      <button type="submit" className="quiet-button">
        {laterWords.keepNote}
      </button>
    </form>
  );
}
