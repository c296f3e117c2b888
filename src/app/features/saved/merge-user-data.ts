import { mergeBy, newer } from "../../data/user-data/merge-by.ts";
import type { ReadMark, SavedItem, SavedList, Visit } from "../../data/user-data/user-data-schema.ts";
import { sortVisits } from "../../data/user-data/visits.ts";
import { sortItems } from "./lists.ts";

function mergeItem(one: SavedItem, other: SavedItem): SavedItem {
  // The latest note and question (it may have been reworded), but the time when it was first saved.
  const { question, note, changed } = newer(
    { ...one, added: 0 },
    { ...other, added: 0 },
    (item) => item.changed,
  );
  return { url: one.url, question, note, added: Math.min(one.added, other.added), changed };
}

function mergeList(one: SavedList, other: SavedList): SavedList {
  const nameOf = ({ name, changed }: SavedList) => ({ name, changed });
  return {
    id: one.id,
    ...newer(nameOf(one), nameOf(other), (each) => each.changed),
    created: Math.min(one.created, other.created),
    items: sortItems(mergeBy((item) => item.url, mergeItem, one.items, other.items)),
  };
}

export function mergeLists(...sources: readonly (readonly SavedList[])[]): SavedList[] {
  const normalized = sources.map((lists) => lists.map((list) => mergeList(list, { ...list, items: [] })));
  return mergeBy((list) => list.id, mergeList, ...normalized).sort(
    (one, other) => one.created - other.created || (one.id < other.id ? -1 : 1),
  );
}

export function mergeVisits(...sources: readonly (readonly Visit[])[]): Visit[] {
  return sortVisits(
    mergeBy(
      (visit) => visit.url,
      (one, other) => newer(one, other, (visit) => visit.time),
      ...sources,
    ),
  );
}

/** An article that is read in one is read; the earlier time counts. */
export function mergeReadMarks(...sources: readonly (readonly ReadMark[])[]): ReadMark[] {
  return mergeBy(
    (mark) => mark.url,
    (one, other) => (one.time <= other.time ? one : other),
    ...sources,
  ).sort((one, other) => one.time - other.time || (one.url < other.url ? -1 : 1));
}
