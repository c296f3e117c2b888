import type { StoredKey } from "./user-data-schema.ts";

/** A store for the reader's data. What it returns has to be validated. */
export interface UserDataStore {
  readonly read: (key: StoredKey) => Promise<unknown>;
  /** Updates a value atomically: no other tab can change it in between. */
  readonly update: (key: StoredKey, change: (stored: unknown) => unknown) => Promise<void>;
  /** Deletes all data, and the store itself. */
  readonly destroy: () => Promise<void>;
  /** Calls `onChange` on changes in any tab; without a key, all data was deleted. Returns an unsubscribe function. */
  readonly subscribe: (onChange: (key: StoredKey | undefined) => void) => () => void;
}

/** Listeners for changes. */
export class ListenerSet {
  readonly #listeners = new Set<(part: StoredKey | undefined) => void>();

  add(listener: (part: StoredKey | undefined) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  notify(part: StoredKey | undefined): void {
    for (const listener of this.#listeners) listener(part);
  }
}

/** A store that lasts as long as the page: for browsers without storage, and for tests. */
export function createMemoryStore(): UserDataStore {
  const values = new Map<StoredKey, unknown>();
  const listeners = new ListenerSet();
  return {
    read: async (key) => values.get(key),
    update: async (key, change) => {
      values.set(key, structuredClone(change(values.get(key))));
      listeners.notify(key);
    },
    destroy: async () => {
      values.clear();
      listeners.notify(undefined);
    },
    subscribe: (onChange) => listeners.add(onChange),
  };
}
