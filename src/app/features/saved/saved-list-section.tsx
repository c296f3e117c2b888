import { type ReactElement, useState } from "react";
import { studyListPath } from "../../../bundle/pages/study-paths.ts";
import type { ArticleUrl } from "../../../content/url.ts";
import { lazyMessages } from "../../../i18n/lazy-messages.ts";
import { messages } from "../../../i18n/messages.ts";
import { deleteIcon, moreIcon, penIcon, printIcon } from "../../components/icons/action-icon-paths.ts";
import { StudyLink } from "../../components/links/study-link.tsx";
import { Menu } from "../../components/menu/menu.tsx";
import { MenuItem } from "../../components/menu/menu-item.tsx";
import { useReturnFocus } from "../../components/menu/use-return-focus.ts";
import { useSyncedQuery } from "../../data/user-data/use-synced-query.ts";
import { readMarksQuery, visitsQuery } from "../../data/user-data/user-data-queries.ts";
import type { SavedList } from "../../data/user-data/user-data-schema.ts";
import { isRead } from "./history/read-marks.ts";
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
  const { data: visits = [] } = useSyncedQuery(visitsQuery);
  const { data: readMarks = [] } = useSyncedQuery(readMarksQuery);
  const progressOf = (url: ArticleUrl): number =>
    isRead(readMarks, url) ? 1 : (visits.find((visit) => visit.url === url)?.progress ?? 0);
  const headingId = `list-${id}`;
  return (
    <section aria-labelledby={headingId} className="saved-list">
      <div className="saved-head">
        <h2 id={headingId}>{name}</h2>
        <span className="secondary-text">{messages.questions(items.length)}</span>
        {items.length > 0 && (
          <>
            <StudyLink to={studyListPath(id)} label={lazyMessages.actionOn(messages.study, name)} />
            <ShareListMenu list={list} />
          </>
        )}
        <Menu
          label={lazyMessages.actionOn(lazyMessages.moreActions, name)}
          icon={moreIcon}
          isIconOnly
          closesOnChoice
        >
          <MenuItem icon={penIcon} onChoose={() => setIsRenaming(true)}>
            {lazyMessages.rename}
          </MenuItem>
          {items.length > 0 && (
            <MenuItem icon={printIcon} onChoose={onPrint}>
              {lazyMessages.print}
            </MenuItem>
          )}
          <MenuItem
            icon={deleteIcon}
            onChoose={() =>
              onChange(
                (all) => deleteList(all, id),
                lazyMessages.listDeleted(name),
                (all) => mergeLists(all, [list]),
              )
            }
          >
            {lazyMessages.delete}
          </MenuItem>
        </Menu>
      </div>
      {isRenaming && (
        <RenameForm
          name={name}
          onCancel={() => setIsRenaming(false)}
          onSubmit={(next) => {
            setIsRenaming(false);
            if (next !== name)
              onChange((all) => renameList(all, id, next, Date.now()), lazyMessages.listRenamed(next));
          }}
        />
      )}
      {items.length === 0 ? (
        <p className="secondary-text">{lazyMessages.emptyList}</p>
      ) : (
        <ol className="saved-cards">
          {items.map((item) => (
            <SavedListItem
              key={item.url}
              item={item}
              progress={progressOf(item.url)}
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

interface RenameFormProps {
  readonly name: string;
  readonly onSubmit: (name: string) => void;
  readonly onCancel: () => void;
}

function RenameForm(props: RenameFormProps): ReactElement {
  const handleFocus = useReturnFocus();
  return (
    <ListNameForm
      label={lazyMessages.listName}
      action={lazyMessages.saveListName}
      onFocus={handleFocus}
      {...props}
    />
  );
}
