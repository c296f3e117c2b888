import { type ReactElement, useState } from "react";
import type { Kept, SavedItem, SavedList } from "../../library/kept/kept-data.ts";
import { listsQuery } from "../../library/kept/kept-queries.ts";
import {
  createList,
  firstListId,
  isSaved,
  removeItem,
  restoreItem,
  type Saveable,
  saveItem,
} from "../../library/kept/lists.ts";
import { newId } from "../../library/kept/new-id.ts";
import { Menu } from "../../ui/menu.tsx";
import { laterWords } from "../../words/later-words.ts";
import { NewList } from "./new-list.tsx";
import { useKept, useKeptChange } from "./use-kept.ts";

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
    return apply(laterWords.savedIn(name), (all) =>
      saveItem(all, { id, name }, { url, question }, Date.now()),
    );
  };
  const takeOut = (id?: string): Promise<void> => {
    setTakenOut(findItems(lists, url).filter(({ list }) => id === undefined || list === id));
    return apply(laterWords.takenOut, (all) => removeItem(all, url, id));
  };
  const undo = (): Promise<void> => {
    setTakenOut([]);
    return apply(laterWords.savedAgain, (all) =>
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
        aria-label={isIn ? laterWords.takeOut : laterWords.save}
        onClick={() =>
          void (isIn ? takeOut() : save(first?.id ?? firstListId, first?.name ?? laterWords.firstList))
        }
      >
        <span aria-hidden="true">{isIn ? `★ ${laterWords.saved}` : `☆ ${laterWords.save}`}</span>
      </button>
      {takenOut.length > 0 && (
        <button type="button" className="quiet-button" onClick={() => void undo()}>
          {laterWords.undo}
        </button>
      )}
      <Menu label={laterWords.lists}>
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
            void apply(laterWords.savedIn(name), (all) =>
              saveItem(createList(all, { id, name, now }), { id, name }, { url, question }, now),
            );
          }}
        />
      </Menu>
      <span role="status" className={isRefused ? "refused" : "visually-hidden"}>
        {isRefused ? laterWords.keepRefused : said}
      </span>
    </>
  );
}
