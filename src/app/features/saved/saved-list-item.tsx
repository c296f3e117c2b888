import { type ReactElement, useState } from "react";
import { lazyMessages } from "../../../i18n/lazy-messages.ts";
import { deleteIcon, moreIcon, penIcon } from "../../components/icons/action-icon-paths.ts";
import { QuestionLink } from "../../components/links/question-link.tsx";
import { Menu } from "../../components/menu/menu.tsx";
import { MenuItem } from "../../components/menu/menu-item.tsx";
import { useReturnFocus } from "../../components/menu/use-return-focus.ts";
import { maxNoteLength, type SavedItem } from "../../data/user-data/user-data-schema.ts";
import { SavedItemMeta } from "./saved-item-meta.tsx";

interface SavedListItemProps {
  readonly item: SavedItem;
  /** The share that has been read, 0 to 1. */
  readonly progress: number;
  readonly onNoteChange: (note: string) => void;
  readonly onRemove: () => void;
}

/** A saved question with its note. */
export function SavedListItem({ item, progress, onNoteChange, onRemove }: SavedListItemProps): ReactElement {
  const { url, question, note } = item;
  const [isEditingNote, setIsEditingNote] = useState(false);
  return (
    <li>
      <QuestionLink to={url}>{question}</QuestionLink>
      <Menu
        label={lazyMessages.actionOn(lazyMessages.moreActions, question)}
        icon={moreIcon}
        isIconOnly
        closesOnChoice
      >
        <MenuItem icon={penIcon} onChoose={() => setIsEditingNote(true)}>
          {note === "" ? lazyMessages.addNote : lazyMessages.editNote}
        </MenuItem>
        <MenuItem icon={deleteIcon} onChoose={onRemove}>
          {lazyMessages.remove}
        </MenuItem>
      </Menu>
      <SavedItemMeta url={url} progress={progress} />
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
  const handleFocus = useReturnFocus();
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
        onFocus={handleFocus}
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
