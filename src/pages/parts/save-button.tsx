import { type ReactElement, useState } from "react";
import type { Kept, SavedItem, SavedList } from "../../library/kept/kept-data.ts";
import { listsQuery } from "../../library/kept/kept-queries.ts";
import {
  createList,
  firstListId,
  firstListName,
  isSaved,
  removeItem,
  restoreItem,
  type Saveable,
  saveItem,
} from "../../library/kept/lists.ts";
import { newId } from "../../library/kept/new-id.ts";
import { Menu } from "../../ui/menu.tsx";
import { NewList } from "./new-list.tsx";
import { refusedText, useKept, useKeptChange } from "./use-kept.ts";

/** Where an article was before it was taken out, with its notes. */
type TakenOut = readonly { readonly list: string; readonly item: SavedItem }[];

function findItems(lists: Kept["lists"], url: string): TakenOut {
  return lists.flatMap((list) =>
    list.items.filter((item) => item.url === url).map((item) => ({ list: list.id, item })),
  );
}

/** Saves an article with one click, takes it out with another; the menu beside it chooses among lists. */
export function SaveButton({ url, question }: Saveable): ReactElement {
  const { data: lists = [] } = useKept(listsQuery);
  const { change, isRefused } = useKeptChange();
  const [takenOut, setTakenOut] = useState<TakenOut>([]);
  const [said, setSaid] = useState("");
  const isIn = isSaved(lists, url);

  const apply = async (message: string, changed: (lists: Kept["lists"]) => SavedList[]): Promise<void> => {
    if (await change("lists", changed)) setSaid(message);
  };
  const save = (id: string, name: string): Promise<void> => {
    setTakenOut([]);
    return apply(`Saved in ${name}`, (all) => saveItem(all, id, { url, question }, Date.now()));
  };
  const takeOut = (id?: string): Promise<void> => {
    setTakenOut(findItems(lists, url).filter(({ list }) => id === undefined || list === id));
    return apply("Taken out", (all) => removeItem(all, url, id));
  };
  const undo = (): Promise<void> => {
    setTakenOut([]);
    return apply("Saved again", (all) =>
      takenOut.reduce((now, { list, item }) => restoreItem(now, list, item), [...all]),
    );
  };
  const first = lists.find(({ id }) => id === firstListId) ?? lists[0];

  return (
    <>
      <button
        type="button"
        className="quiet-button"
        data-shortcut="save"
        aria-keyshortcuts="s"
        aria-label={isIn ? "Saved. Take it out" : "Save"}
        onClick={() => void (isIn ? takeOut() : save(first?.id ?? firstListId, first?.name ?? firstListName))}
      >
        <span aria-hidden="true">{isIn ? "★ Saved" : "☆ Save"}</span>
      </button>
      {takenOut.length > 0 && (
        <button type="button" className="quiet-button" onClick={() => void undo()}>
          Undo
        </button>
      )}
      <Menu label="Lists">
        {lists.map(({ id, name }) => (
          <label key={id} className="switch">
            <input
              type="checkbox"
              checked={isSaved(lists, url, id)}
              onChange={({ target }) => void (target.checked ? save(id, name) : takeOut(id))}
            />
            {name}
          </label>
        ))}
        <NewList
          onName={(name) => {
            const now = Date.now();
            const id = newId();
            void apply(`Saved in ${name}`, (all) =>
              saveItem(createList(all, { id, name, now }), id, { url, question }, now),
            );
          }}
        />
      </Menu>
      <span role="status" className={isRefused ? "refused" : "visually-hidden"}>
        {isRefused ? refusedText : said}
      </span>
    </>
  );
}
