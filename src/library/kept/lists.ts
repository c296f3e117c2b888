import type { ArticleUrl } from "../../article/address.ts";
import { maxNameLength, maxNoteLength, type SavedItem, type SavedList } from "./kept-data.ts";

/** The list that the save button saves in while a reader has made no other. The same on all devices. */
export const firstListId = "saved";

/** A question with its address: what a list tells of an article. */
export type Saveable = Pick<SavedItem, "url" | "question">;

/** The lists after a change of one of them. */
type Lists = readonly SavedList[];

/** A name as it can be given: without blanks around it, not too long. Empty where nothing is left of it. */
export function toListName(text: string): string {
  return text.replace(/\s+/gu, " ").trim().slice(0, maxNameLength).trim();
}

/** A new list. `id` and `now` come from outside, so that the same always makes the same. */
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

function changeItems(
  lists: Lists,
  id: string,
  change: (items: readonly SavedItem[]) => SavedItem[],
): SavedList[] {
  return lists.map((list) => (list.id === id ? { ...list, items: change(list.items) } : list));
}

/** True where a list, or any of them, has the article. */
export function isSaved(lists: Lists, url: ArticleUrl, id?: string): boolean {
  return lists.some(
    (list) => (id === undefined || list.id === id) && list.items.some((item) => item.url === url),
  );
}

/** Saves an article in a list; in the first list of all, which is made, by this name, where it is missing. */
export function saveItem(
  lists: Lists,
  { id, name }: Pick<SavedList, "id" | "name">,
  { url, question }: Saveable,
  now: number,
): SavedList[] {
  if (isSaved(lists, url, id)) return [...lists];
  const isMissing = !lists.some((list) => list.id === id);
  const present = isMissing && id === firstListId ? createList(lists, { id, name, now }) : lists;
  return changeItems(present, id, (items) => [
    ...items,
    { url, question, note: "", added: now, changed: now },
  ]);
}

/** Takes an article out of a list; out of all of them without an id. */
export function removeItem(lists: Lists, url: ArticleUrl, id?: string): SavedList[] {
  const without = (items: readonly SavedItem[]) => items.filter((item) => item.url !== url);
  return lists.map((list) =>
    id === undefined || list.id === id ? { ...list, items: without(list.items) } : list,
  );
}

/** Puts back what was taken out, where it was. */
export function restoreItem(lists: Lists, id: string, item: SavedItem): SavedList[] {
  if (isSaved(lists, item.url, id)) return [...lists];
  return changeItems(lists, id, (items) => sortItems([...items, item]));
}

export function writeNote(lists: Lists, id: string, url: ArticleUrl, note: string, now: number): SavedList[] {
  const text = note.trim().slice(0, maxNoteLength);
  return changeItems(lists, id, (items) =>
    items.map((item) =>
      item.url === url && item.note !== text ? { ...item, note: text, changed: now } : item,
    ),
  );
}

/** Items in the order in which they were saved. */
export function sortItems(items: readonly SavedItem[]): SavedItem[] {
  return items.toSorted((one, other) => one.added - other.added || (one.url < other.url ? -1 : 1));
}
