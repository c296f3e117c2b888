/** The localStorage key of a reader's recent searches. */
const storageKey = "quire:recent-searches";

const maxRecentSearches = 8;

/** The recent searches, latest first. Empty if there are none or storage is blocked. */
export function readRecentSearches(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? "[]");
    return Array.isArray(stored)
      ? stored.filter((item) => typeof item === "string").slice(0, maxRecentSearches)
      : [];
  } catch {
    return [];
  }
}

/** Adds a search as the latest one. */
export function addRecentSearch(query: string): void {
  const trimmed = query.trim();
  if (trimmed === "") return;
  try {
    const others = readRecentSearches().filter((each) => each.toLowerCase() !== trimmed.toLowerCase());
    localStorage.setItem(storageKey, JSON.stringify([trimmed, ...others].slice(0, maxRecentSearches)));
  } catch {
    // Without storage there are no recent searches.
  }
}

export function clearRecentSearches(): void {
  try {
    localStorage.removeItem(storageKey);
  } catch {
    // Nothing was stored.
  }
}
