import type { LoadIndexFile } from "../search/index-files.ts";

/** Loads that all take equally long: those asked for at one time arrive together, and count as one round trip. */
export class CountingLoader {
  readonly loaded = new Map<string, Uint8Array>();
  roundTrips = 0;
  #waiting: (() => void)[] = [];
  readonly #load: LoadIndexFile;

  constructor(load: LoadIndexFile) {
    this.#load = load;
  }

  load: LoadIndexFile = async (path) => {
    const bytes = await this.#load(path);
    this.loaded.set(path, bytes);
    await new Promise<void>((arrive) => {
      this.#waiting.push(arrive);
      if (this.#waiting.length === 1) setTimeout(() => this.#arrive());
    });
    return bytes;
  };

  #arrive(): void {
    this.roundTrips += 1;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const arrive of waiting) arrive();
  }
}
