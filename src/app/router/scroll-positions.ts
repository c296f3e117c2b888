/** Where the reader has scrolled to on each entry of the history, kept in the session storage. */
export class ScrollPositions {
  readonly #storageKey: string;
  /** In pixels, by the key of an entry. */
  #positions: Record<string, number> | undefined;

  constructor(storageKey: string) {
    this.#storageKey = storageKey;
  }

  get(entryKey: string): number | undefined {
    return this.#read()[entryKey];
  }

  set(entryKey: string, positionPx: number): void {
    this.#read()[entryKey] = positionPx;
  }

  /** Forgets the position of an entry that is a new one. */
  delete(entryKey: string): void {
    delete this.#read()[entryKey];
  }

  /** Keeps the positions for when the site is loaded again in the same tab. */
  store(): void {
    try {
      sessionStorage.setItem(this.#storageKey, JSON.stringify(this.#read()));
    } catch {
      // Storage is full or not allowed: pages that are opened again begin at their top.
    }
  }

  #read(): Record<string, number> {
    this.#positions ??= readStored(this.#storageKey);
    return this.#positions;
  }
}

function readStored(storageKey: string): Record<string, number> {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? "null");
    const entries = typeof stored === "object" && stored !== null ? Object.entries(stored) : [];
    return Object.fromEntries(entries.filter(([, position]) => Number.isFinite(position)));
  } catch {
    return {};
  }
}
