import type { ArticleUrl } from "../../../content/url.ts";
import {
  type ArticleReference,
  maxNameLength,
  normalizeNote,
  type SavedItem,
  type SavedList,
} from "../../data/user-data/user-data-schema.ts";

/** The id of the default list, which the save button uses until the reader creates another. The same on all devices. */
export const defaultListId = "saved";

/** All lists. */
type Lists = readonly SavedList[];

/** Normalizes the name of a list: collapses whitespace and limits its length. May be empty. */
export function normalizeListName(text: string): string {
  return text.replace(/\s+/gu, " ").trim().slice(0, maxNameLength).trim();
}

/** Creates a list. `id` and `now` are parameters, so that the function is pure. */
export function createList(
  lists: Lists,
  { id, name, now, items = [] }: { id: string; name: string; now: number; items?: readonly SavedItem[] },
): SavedList[] {
  return [...lists, { id, name, created: now, changed: now, items: [...items] }];
}

export function renameList(lists: Lists, id: string, name: string, now: number): SavedList[] {
  return lists.map((list) => (list.id === id ? { ...list, name, changed: now } : list));
}

export function deleteList(lists: Lists, id: string): SavedList[] {
  return lists.filter((list) => list.id !== id);
}

function updateItems(
  lists: Lists,
  id: string,
  update: (items: readonly SavedItem[]) => SavedItem[],
): SavedList[] {
  return lists.map((list) => (list.id === id ? { ...list, items: update(list.items) } : list));
}

/** True if a list, or any list, contains the article. */
export function isSaved(lists: Lists, url: ArticleUrl, id?: string): boolean {
  return lists.some(
    (list) => (id === undefined || list.id === id) && list.items.some((item) => item.url === url),
  );
}

/** Saves an article in a list. If it is the default list and missing, creates it with this name. */
export function saveItem(
  lists: Lists,
  { id, name }: Pick<SavedList, "id" | "name">,
  { url, question }: ArticleReference,
  now: number,
): SavedList[] {
  if (isSaved(lists, url, id)) return [...lists];
  const isMissing = !lists.some((list) => list.id === id);
  const listsWithDefault = isMissing && id === defaultListId ? createList(lists, { id, name, now }) : lists;
  return updateItems(listsWithDefault, id, (items) => [
    ...items,
    { url, question, note: "", added: now, changed: now },
  ]);
}

/** Removes an article from a list; without an id from all lists. */
export function removeItem(lists: Lists, url: ArticleUrl, id?: string): SavedList[] {
  const without = (items: readonly SavedItem[]) => items.filter((item) => item.url !== url);
  return lists.map((list) =>
    id === undefined || list.id === id ? { ...list, items: without(list.items) } : list,
  );
}

/** Restores a removed item at its former position. */
export function restoreItem(lists: Lists, id: string, item: SavedItem): SavedList[] {
  if (isSaved(lists, item.url, id)) return [...lists];
  return updateItems(lists, id, (items) => sortItems([...items, item]));
}

export function setNote(lists: Lists, id: string, url: ArticleUrl, note: string, now: number): SavedList[] {
  const text = normalizeNote(note);
  return updateItems(lists, id, (items) =>
    items.map((item) =>
      item.url === url && item.note !== text ? { ...item, note: text, changed: now } : item,
    ),
  );
}

/** Sorts items by when they were saved. */
export function sortItems(items: readonly SavedItem[]): SavedItem[] {
  return items.toSorted((one, other) => one.added - other.added || (one.url < other.url ? -1 : 1));
}
