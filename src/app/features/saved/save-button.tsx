import { type ReactElement, useState } from "react";
import { lazyMessages } from "../../../i18n/lazy-messages.ts";
import { Menu } from "../../components/menu.tsx";
import { listsQuery } from "../../data/user-data/user-data-queries.ts";
import type {
  ArticleReference,
  SavedItem,
  SavedList,
  UserData,
} from "../../data/user-data/user-data-schema.ts";
import { createId } from "./create-id.ts";
import { ListNameForm } from "./list-name-form.tsx";
import { createList, defaultListId, isSaved, removeItem, restoreItem, saveItem } from "./lists.ts";
import { useUpdateUserData, useUserData } from "./use-user-data.ts";

/** Removed items with their lists, to undo the removal. */
type RemovedItems = readonly { readonly list: string; readonly item: SavedItem }[];

function findItems(lists: UserData["lists"], url: string): RemovedItems {
  return lists.flatMap((list) =>
    list.items.filter((item) => item.url === url).map((item) => ({ list: list.id, item })),
  );
}

/** Saves or removes an article with one click; the menu beside it selects lists. */
export function SaveButton({ url, question }: ArticleReference): ReactElement {
  const { data: lists = [] } = useUserData(listsQuery);
  const { change, hasFailed } = useUpdateUserData();
  const [removedItems, setRemovedItems] = useState<RemovedItems>([]);
  const [statusMessage, setStatusMessage] = useState("");
  const isInAnyList = isSaved(lists, url);

  const applyUpdate = async (
    message: string,
    update: (lists: UserData["lists"]) => SavedList[],
  ): Promise<void> => {
    if (await change("lists", update)) setStatusMessage(message);
  };
  const handleSave = (id: string, name: string): Promise<void> => {
    setRemovedItems([]);
    return applyUpdate(lazyMessages.savedIn(name), (all) =>
      saveItem(all, { id, name }, { url, question }, Date.now()),
    );
  };
  const handleRemove = (id?: string): Promise<void> => {
    setRemovedItems(findItems(lists, url).filter(({ list }) => id === undefined || list === id));
    return applyUpdate(lazyMessages.removedFromSaved, (all) => removeItem(all, url, id));
  };
  const handleUndo = (): Promise<void> => {
    setRemovedItems([]);
    return applyUpdate(lazyMessages.savedAgain, (all) =>
      removedItems.reduce((restored, { list, item }) => restoreItem(restored, list, item), [...all]),
    );
  };
  const defaultList = lists.find(({ id }) => id === defaultListId) ?? lists[0];

  return (
    <>
      <button
        type="button"
        className="secondary-button"
        data-shortcut="save"
        aria-keyshortcuts="s"
        aria-label={isInAnyList ? lazyMessages.savedRemove : lazyMessages.save}
        onClick={() =>
          void (isInAnyList
            ? handleRemove()
            : handleSave(defaultList?.id ?? defaultListId, defaultList?.name ?? lazyMessages.defaultListName))
        }
      >
        <span aria-hidden="true">{isInAnyList ? `★ ${lazyMessages.saved}` : `☆ ${lazyMessages.save}`}</span>
      </button>
      {removedItems.length > 0 && (
        <button type="button" className="secondary-button" onClick={() => void handleUndo()}>
          {lazyMessages.undo}
        </button>
      )}
      <Menu label={lazyMessages.lists}>
        {lists.map(({ id, name }) => (
          <label key={id} className="checkbox-field">
            <input
              type="checkbox"
              checked={isSaved(lists, url, id)}
              onChange={({ target }) => void (target.checked ? handleSave(id, name) : handleRemove(id))}
            />
            {name}
          </label>
        ))}
        <ListNameForm
          label={lazyMessages.newList}
          action={lazyMessages.createList}
          onSubmit={(name) => {
            const now = Date.now();
            const id = createId();
            void applyUpdate(lazyMessages.savedIn(name), (all) =>
              saveItem(createList(all, { id, name, now }), { id, name }, { url, question }, now),
            );
          }}
        />
      </Menu>
      <span role="status" className={hasFailed ? "error-message" : "visually-hidden"}>
        {hasFailed ? lazyMessages.storageBlocked : statusMessage}
      </span>
    </>
  );
}
