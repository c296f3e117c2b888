import { type ReactElement, useState } from "react";
import { lazyMessages } from "../../../i18n/lazy-messages.ts";
import { messages } from "../../../i18n/messages.ts";
import type { SavedList } from "../../data/user-data/user-data-schema.ts";
import { ListNameForm } from "./list-name-form.tsx";
import { deleteList, removeItem, renameList, restoreItem, setNote } from "./lists.ts";
import { mergeLists } from "./merge-user-data.ts";
import { SavedListItem } from "./saved-list-item.tsx";
import { ShareListMenu } from "./share-list-menu.tsx";

/** Returns updated lists. */
export type ListsUpdater = (lists: readonly SavedList[]) => SavedList[];

interface SavedListSectionProps {
  readonly list: SavedList;
  /** Updates the lists and shows a message; with `revert`, offers to undo it. */
  readonly onChange: (update: ListsUpdater, message: string, revert?: ListsUpdater) => void;
  readonly onPrint: () => void;
}

/** One saved list: its questions with their notes, and actions for the list. */
export function SavedListSection({ list, onChange, onPrint }: SavedListSectionProps): ReactElement {
  const { id, name, items } = list;
  const [isRenaming, setIsRenaming] = useState(false);
  const headingId = `list-${id}`;
  return (
    <section aria-labelledby={headingId} className="saved-list">
      <h2 id={headingId}>{name}</h2>
      {isRenaming && (
        <ListNameForm
          label={lazyMessages.listName}
          action={lazyMessages.saveListName}
          name={name}
          onCancel={() => setIsRenaming(false)}
          onSubmit={(next) => {
            setIsRenaming(false);
            if (next !== name)
              onChange((all) => renameList(all, id, next, Date.now()), lazyMessages.listRenamed(next));
          }}
        />
      )}
      <div className="saved-actions">
        <span className="secondary-text">{messages.questions(items.length)}</span>
        <button type="button" className="secondary-button" onClick={() => setIsRenaming(!isRenaming)}>
          {lazyMessages.rename}
        </button>
        {items.length > 0 && (
          <>
            <ShareListMenu list={list} />
            <button type="button" className="secondary-button" onClick={onPrint}>
              {lazyMessages.print}
            </button>
          </>
        )}
        <button
          type="button"
          className="secondary-button"
          onClick={() =>
            onChange(
              (all) => deleteList(all, id),
              lazyMessages.listDeleted(name),
              (all) => mergeLists(all, [list]),
            )
          }
        >
          {lazyMessages.delete}
        </button>
      </div>
      {items.length === 0 ? (
        <p className="secondary-text">{lazyMessages.emptyList}</p>
      ) : (
        <ol className="entries">
          {items.map((item) => (
            <SavedListItem
              key={item.url}
              item={item}
              onNoteChange={(note) => {
                if (note.trim() !== item.note)
                  onChange((all) => setNote(all, id, item.url, note, Date.now()), lazyMessages.noteSaved);
              }}
              onRemove={() =>
                onChange(
                  (all) => removeItem(all, item.url, id),
                  lazyMessages.removed,
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
