/** Where a reader's last searches are kept: on the device alone. */
const recentKey = "quire:recent-searches";

const maxRecent = 8;

/** The last searches, the latest first. Empty where nothing is kept or may be. */
export function readRecentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(recentKey) ?? "[]");
    return Array.isArray(kept) ? kept.filter((item) => typeof item === "string").slice(0, maxRecent) : [];
  } catch {
    return [];
  }
}

/** Keeps a search as the latest one. */
export function keepRecentSearch(query: string): void {
  const trimmed = query.trim();
  if (trimmed === "") return;
  try {
    const others = readRecentSearches().filter((each) => each.toLowerCase() !== trimmed.toLowerCase());
    localStorage.setItem(recentKey, JSON.stringify([trimmed, ...others].slice(0, maxRecent)));
  } catch {
    // A browser that keeps nothing has no recent searches.
  }
}

export function forgetRecentSearches(): void {
  try {
    localStorage.removeItem(recentKey);
  } catch {
    // Nothing was kept.
  }
}
