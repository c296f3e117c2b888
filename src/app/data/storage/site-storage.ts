import { storagePrefix } from "./storage-prefix.ts";

/** Reads a value from `localStorage`. Null if there is none, or if storage is blocked. */
export function readStored(name: string): string | null {
  try {
    return localStorage.getItem(storagePrefix + name);
  } catch {
    // A blocked storage throws on any access.
    return null;
  }
}

/** Stores a value in `localStorage`; null removes it. Returns false if storage is blocked or full. */
export function writeStored(name: string, value: string | null): boolean {
  try {
    if (value === null) localStorage.removeItem(storagePrefix + name);
    else localStorage.setItem(storagePrefix + name, value);
    return true;
  } catch {
    // What is stored here only makes reading more pleasant: callers go on without it.
    return false;
  }
}

/** Calls `onChange` when another tab changes a stored value. Returns an unsubscribe function. */
export function subscribeToStored(name: string, onChange: () => void): () => void {
  const handleStorage = ({ key }: StorageEvent): void => {
    // A null key means that all of the storage was cleared.
    if (key === storagePrefix + name || key === null) onChange();
  };
  window.addEventListener("storage", handleStorage);
  return () => window.removeEventListener("storage", handleStorage);
}

/** Removes everything that this site has stored in `localStorage` and `sessionStorage`. Throws if storage is blocked. */
export function clearStored(): void {
  for (const storage of [localStorage, sessionStorage]) {
    for (const key of Object.keys(storage)) if (key.startsWith(storagePrefix)) storage.removeItem(key);
  }
}
