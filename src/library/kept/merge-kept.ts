import type { Kept, ReadMark, SavedItem, SavedList, Visit } from "./kept-data.ts";
import { sortItems } from "./lists.ts";
import { sortVisits } from "./visits.ts";

/**
 * Joins two by a key, and what has the same key by `join`. The joins below don't care for the order of the two, nor
 * whether one has been joined before: importing a file twice, or two files in either order, comes to the same.
 */
function joinBy<Item>(
  key: (item: Item) => string,
  join: (one: Item, other: Item) => Item,
  ...sides: readonly (readonly Item[])[]
): Item[] {
  const joined = new Map<string, Item>();
  for (const item of sides.flat()) {
    const before = joined.get(key(item));
    joined.set(key(item), before === undefined ? item : join(before, item));
  }
  return [...joined.values()];
}

/** The one with the later time; of two of the same time always the same one, whichever comes first. */
function later<Item>(one: Item, other: Item, time: (item: Item) => number): Item {
  if (time(one) !== time(other)) return time(one) > time(other) ? one : other;
  return JSON.stringify(one) >= JSON.stringify(other) ? one : other;
}

function joinItems(one: SavedItem, other: SavedItem): SavedItem {
  // What was written of it last, a question's new wording too; saved was it when it first was.
  const { question, note, changed } = later(
    { ...one, added: 0 },
    { ...other, added: 0 },
    (item) => item.changed,
  );
  return { url: one.url, question, note, added: Math.min(one.added, other.added), changed };
}

function joinLists(one: SavedList, other: SavedList): SavedList {
  const name = ({ name, changed }: SavedList) => ({ name, changed });
  return {
    id: one.id,
    ...later(name(one), name(other), (each) => each.changed),
    created: Math.min(one.created, other.created),
    items: sortItems(joinBy((item) => item.url, joinItems, one.items, other.items)),
  };
}

export function mergeLists(...sides: readonly (readonly SavedList[])[]): SavedList[] {
  const normal = sides.map((lists) => lists.map((list) => joinLists(list, { ...list, items: [] })));
  return joinBy((list) => list.id, joinLists, ...normal).sort(
    (one, other) => one.created - other.created || (one.id < other.id ? -1 : 1),
  );
}

export function mergeVisits(...sides: readonly (readonly Visit[])[]): Visit[] {
  return sortVisits(
    joinBy(
      (visit) => visit.url,
      (one, other) => later(one, other, (visit) => visit.time),
      ...sides,
    ),
  );
}

/** Read is read: since when is the earlier of the two. */
export function mergeRead(...sides: readonly (readonly ReadMark[])[]): ReadMark[] {
  return joinBy(
    (mark) => mark.url,
    (one, other) => (one.time <= other.time ? one : other),
    ...sides,
  ).sort((one, other) => one.time - other.time || (one.url < other.url ? -1 : 1));
}

/** Everything of both. Nothing is lost but older wordings of a note or a name, and the oldest of very many visits. */
export function mergeKept(one: Kept, other: Kept): Kept {
  return {
    visits: mergeVisits(one.visits, other.visits),
    lists: mergeLists(one.lists, other.lists),
    read: mergeRead(one.read, other.read),
  };
}
