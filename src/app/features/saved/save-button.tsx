import type { ReactElement } from "react";
import { lazyMessages } from "../../../i18n/lazy-messages.ts";
import { listIcon } from "../../components/icons/action-icon-paths.ts";
import { Icon } from "../../components/icons/icon.tsx";
import { bookmarkIcon } from "../../components/icons/icon-paths.ts";
import { Menu } from "../../components/menu/menu.tsx";
import { showToast } from "../../components/toast/toast-store.ts";
import { createId } from "../../data/user-data/create-id.ts";
import { useSyncedQuery } from "../../data/user-data/use-synced-query.ts";
import { listsQuery } from "../../data/user-data/user-data-queries.ts";
import type {
  ArticleReference,
  SavedItem,
  SavedList,
  UserData,
} from "../../data/user-data/user-data-schema.ts";
import { ListNameForm } from "./list-name-form.tsx";
import { createList, defaultListId, isSaved, removeItem, restoreItem, saveItem } from "./lists.ts";
import { useUpdateUserData } from "./use-update-user-data.ts";

/** Removed items with their lists, to undo the removal. */
type RemovedItems = readonly { readonly list: string; readonly item: SavedItem }[];

function findItems(lists: UserData["lists"], url: string): RemovedItems {
  return lists.flatMap((list) =>
    list.items.filter((item) => item.url === url).map((item) => ({ list: list.id, item })),
  );
}

/** Saves or removes an article with one click; the menu beside it selects lists. */
export function SaveButton({ url, question }: ArticleReference): ReactElement {
  const { data: lists = [] } = useSyncedQuery(listsQuery);
  const { change } = useUpdateUserData();
  const isInAnyList = isSaved(lists, url);

  const applyUpdate = async (
    message: string,
    update: (lists: UserData["lists"]) => SavedList[],
    undo?: () => void,
  ): Promise<void> => {
    if (await change("lists", update)) showToast({ message, ...(undo && { undo }) });
    else showToast({ message: lazyMessages.storageBlocked });
  };
  const handleSave = (list: Pick<SavedList, "id" | "name">): Promise<void> =>
    applyUpdate(
      lazyMessages.savedIn(list.name),
      (all) => saveItem(all, list, { url, question }, Date.now()),
      () => void applyUpdate(lazyMessages.removed, (all) => removeItem(all, url, list.id)),
    );
  const handleRemove = (id?: string): Promise<void> => {
    const removed = findItems(lists, url).filter(({ list }) => id === undefined || list === id);
    return applyUpdate(
      lazyMessages.removed,
      (all) => removeItem(all, url, id),
      () => void restore(removed),
    );
  };
  const restore = (removed: RemovedItems): Promise<void> =>
    applyUpdate(lazyMessages.savedAgain, (all) =>
      removed.reduce((restored, { list, item }) => restoreItem(restored, list, item), [...all]),
    );
  const { id = defaultListId, name = lazyMessages.defaultListName } =
    lists.find((list) => list.id === defaultListId) ?? lists[0] ?? {};

  return (
    <>
      <button
        type="button"
        className="bar-button"
        data-shortcut="save"
        data-on={isInAnyList || undefined}
        aria-keyshortcuts="s"
        aria-label={isInAnyList ? lazyMessages.savedRemove : lazyMessages.save}
        onClick={() => void (isInAnyList ? handleRemove() : handleSave({ id, name }))}
      >
        <Icon path={bookmarkIcon} />
        {isInAnyList ? lazyMessages.saved : lazyMessages.save}
      </button>
      <Menu label={lazyMessages.lists} icon={listIcon}>
        {lists.map((list) => (
          <label key={list.id} className="checkbox-field">
            <input
              type="checkbox"
              checked={isSaved(lists, url, list.id)}
              onChange={({ target }) => void (target.checked ? handleSave(list) : handleRemove(list.id))}
            />
            {list.name}
          </label>
        ))}
        <ListNameForm
          label={lazyMessages.newList}
          action={lazyMessages.createList}
          onSubmit={(newName) => {
            const now = Date.now();
            const list = { id: createId(), name: newName };
            void applyUpdate(lazyMessages.savedIn(newName), (all) =>
              saveItem(createList(all, { ...list, now }), list, { url, question }, now),
            );
          }}
        />
      </Menu>
    </>
  );
}
