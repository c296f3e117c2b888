import type { KeptPart } from "./kept-data.ts";

/** Where parts of what is kept lie. Nothing that comes out of it is trusted before it is checked. */
export interface KeptStore {
  readonly read: (part: KeptPart) => Promise<unknown>;
  /** Changes a part in one step: no other tab can change it in between. */
  readonly update: (part: KeptPart, change: (stored: unknown) => unknown) => Promise<void>;
  /** Deletes everything, the store itself too. */
  readonly destroy: () => Promise<void>;
  /** Tells of changes, by this tab and by others; without a part, of all being gone. Returns what ends it. */
  readonly subscribe: (onChange: (part: KeptPart | undefined) => void) => () => void;
}

/** Those who want to be told of changes. */
export class Listeners {
  readonly #listeners = new Set<(part: KeptPart | undefined) => void>();

  add(listener: (part: KeptPart | undefined) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(part: KeptPart | undefined): void {
    for (const listener of this.#listeners) listener(part);
  }
}

/** A store that lasts as long as the page: for browsers that keep nothing, and for tests. */
export function memoryStore(): KeptStore {
  const parts = new Map<KeptPart, unknown>();
  const listeners = new Listeners();
  return {
    read: async (part) => parts.get(part),
    update: async (part, change) => {
      parts.set(part, structuredClone(change(parts.get(part))));
      listeners.tell(part);
    },
    destroy: async () => {
      parts.clear();
      listeners.tell(undefined);
    },
    subscribe: (onChange) => listeners.add(onChange),
  };
}
