import type { LoadIndexFile } from "../../search/query/index-reader.ts";

/** Loads files as if all took equally long: concurrent requests finish together and count as one round trip. */
export class MeasuringLoader {
  readonly loaded = new Map<string, Uint8Array>();
  roundTrips = 0;
  #pending: (() => void)[] = [];
  readonly #load: LoadIndexFile;

  constructor(load: LoadIndexFile) {
    this.#load = load;
  }

  load: LoadIndexFile = async (path) => {
    const bytes = await this.#load(path);
    this.loaded.set(path, bytes);
    await new Promise<void>((resolve) => {
      this.#pending.push(resolve);
      if (this.#pending.length === 1) setTimeout(() => this.#resolvePending());
    });
    return bytes;
  };

  #resolvePending(): void {
    this.roundTrips += 1;
    const pending = this.#pending;
    this.#pending = [];
    for (const resolve of pending) resolve();
  }
}
