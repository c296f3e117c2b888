import { type ReactElement, useState } from "react";
import { maxNameLength, type SavedList } from "../../library/kept/kept-data.ts";
import {
  deleteList,
  removeItem,
  renameList,
  restoreItem,
  toListName,
  writeNote,
} from "../../library/kept/lists.ts";
import { mergeLists } from "../../library/kept/merge-kept.ts";
import { laterWords } from "../../words/later-words.ts";
import { words } from "../../words/words.ts";
import { SavedItemLine } from "./saved-item-line.tsx";
import { ShareList } from "./share-list.tsx";

/** Makes other lists of the present ones. */
export type ListsChange = (lists: readonly SavedList[]) => SavedList[];

interface SavedListSectionProps {
  readonly list: SavedList;
  /** Changes the lists and says so; with `undo`, offers to change them back. */
  readonly onChange: (change: ListsChange, said: string, undo?: ListsChange) => void;
  readonly onPrint: () => void;
}

/** One saved list: its questions with their notes, and what can be done with the whole. */
export function SavedListSection({ list, onChange, onPrint }: SavedListSectionProps): ReactElement {
  const { id, name, items } = list;
  const [isRenaming, setIsRenaming] = useState(false);
  const headingId = `list-${id}`;
  return (
    <section aria-labelledby={headingId} className="saved-list">
      <h2 id={headingId}>{name}</h2>
      {isRenaming && (
        <RenameForm
          name={name}
          onName={(next) => {
            setIsRenaming(false);
            if (next !== "" && next !== name)
              onChange((all) => renameList(all, id, next, Date.now()), laterWords.renamedTo(next));
          }}
        />
      )}
      <div className="saved-actions">
        <span className="page-note">{words.questions(items.length)}</span>
        <button type="button" className="quiet-button" onClick={() => setIsRenaming(!isRenaming)}>
          {laterWords.rename}
        </button>
        {items.length > 0 && (
          <>
            <ShareList list={list} />
            <button type="button" className="quiet-button" onClick={onPrint}>
              {laterWords.print}
            </button>
          </>
        )}
        <button
          type="button"
          className="quiet-button"
          onClick={() =>
            onChange(
              (all) => deleteList(all, id),
              laterWords.listDeleted(name),
              (all) => mergeLists(all, [list]),
            )
          }
        >
          {laterWords.delete}
        </button>
      </div>
      {items.length === 0 ? (
        <p className="page-note">{laterWords.emptyList}</p>
      ) : (
        <ol className="entries">
          {items.map((item) => (
            <SavedItemLine
              key={item.url}
              item={item}
              onNote={(note) => {
                if (note.trim() !== item.note)
                  onChange((all) => writeNote(all, id, item.url, note, Date.now()), laterWords.noteKept);
              }}
              onRemove={() =>
                onChange(
                  (all) => removeItem(all, item.url, id),
                  laterWords.removed,
                  (all) => restoreItem(all, id, item),
                )
              }
            />
          ))}
        </ol>
      )}
    </section>
  );
}

interface RenameFormProps {
  readonly name: string;
  /** Told the name that was typed, or the one before where the reader gave up. */
  readonly onName: (name: string) => void;
}

function RenameForm({ name, onName }: RenameFormProps): ReactElement {
  const [text, setText] = useState(name);
  return (
    <form
      className="new-list"
      onSubmit={(event) => {
        event.preventDefault();
        onName(toListName(text));
      }}
    >
      <label className="field">
        {laterWords.listName}
        <input
          type="text"
          value={text}
          maxLength={maxNameLength}
          autoComplete="off"
          // biome-ignore lint/a11y/noAutofocus: the reader has just asked for it.
          autoFocus
          onChange={({ target }) => setText(target.value)}
          onKeyDown={(event) => {
            if (event.key === "Escape") onName(name);
          }}
        />
      </label>
      <button type="submit" className="quiet-button">
        {laterWords.keepName}
      </button>
    </form>
  );
}
