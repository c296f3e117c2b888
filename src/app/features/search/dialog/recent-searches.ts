import * as v from "valibot";
import { readStored, writeStored } from "../../../data/storage/site-storage.ts";

const storageName = "recent-searches";

const maxRecentSearches = 8;

const searchesSchema = v.array(v.string());

/** The recent searches, latest first. Empty if there are none or storage is blocked. */
export function readRecentSearches(): string[] {
  try {
    return v.parse(searchesSchema, JSON.parse(readStored(storageName) ?? "[]")).slice(0, maxRecentSearches);
  } catch (error) {
    console.warn("The recent searches in storage can't be read.", error);
    return [];
  }
}

/** Adds a search as the latest one. */
export function addRecentSearch(query: string): void {
  const trimmed = query.trim();
  if (trimmed === "") return;
  const others = readRecentSearches().filter((each) => each.toLowerCase() !== trimmed.toLowerCase());
  writeStored(storageName, JSON.stringify([trimmed, ...others].slice(0, maxRecentSearches)));
}

export function clearRecentSearches(): void {
  writeStored(storageName, null);
}
