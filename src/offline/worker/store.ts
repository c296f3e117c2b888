import * as v from "valibot";
import { type CacheNames, cacheNames } from "../cache-names.ts";
import { fileToTwinKey } from "../kept-files.ts";
import { chooseDropped, isWorthKeeping, type UsedFile, usedLimits } from "../used-files.ts";
import type { WorkerBuild } from "../worker-build.ts";

/** A moment after which the record of used files is written: many files are used at once. In milliseconds. */
const recordDelayMs = 1_000;

/** What a file is taken to weigh that was stored without being recorded: the worker was stopped in between. */
const unknownBytes = 20_000;

const recordFile = ".quire/used.json";

const recordSchema = v.array(v.object({ path: v.string(), bytes: v.number(), time: v.number() }));

/** Whatever a server says of the requests that a file may be sent for: here it is asked for by its path alone. */
const anyRequest = { ignoreVary: true, ignoreSearch: true } as const;

/** The site's caches. Paths are from the site's base on. */
export class Store {
  readonly names: CacheNames;
  readonly build: WorkerBuild;
  readonly #site: string;
  #used: Promise<Map<string, UsedFile>> | undefined;
  #recording: Promise<void> | undefined;
  #isForgotten = false;

  constructor(build: WorkerBuild, origin: string) {
    this.build = build;
    this.names = cacheNames(build.base, build.version);
    this.#site = origin + build.base;
  }

  toUrl(path: string): string {
    return this.#site + path;
  }

  toPath(url: string): string {
    return url.slice(this.#site.length);
  }

  /**
   * True while things may be stored. Without its shell the site has been forgotten, by the reader or by the browser,
   * and a worker that has not heard of that must not bring it back.
   */
  async isOpen(): Promise<boolean> {
    return !this.#isForgotten && (await caches.has(this.names.shell));
  }

  /** A file from one of the caches: the shell's, what is kept, what was used. */
  async find(path: string): Promise<Response | undefined> {
    const { shell, kept, used } = this.names;
    for (const cacheName of [shell, kept, used]) {
      const found = await caches.match(this.toUrl(path), { ...anyRequest, cacheName });
      if (found === undefined) continue;
      if (cacheName === used) await this.#touch(path);
      return found;
    }
    // The shell of an earlier version lies there until a page is at rest.
    return await caches.match(this.toUrl(path), anyRequest);
  }

  /** The same file of another version of its subject. Better than nothing where the newest can't be had. */
  async findTwin(path: string): Promise<Response | undefined> {
    const key = fileToTwinKey(path);
    if (key === undefined) return undefined;
    const known = [...(await this.pathsIn("kept")), ...(await this.#records()).keys()];
    const twin = known.findLast((each) => each !== path && fileToTwinKey(each) === key);
    return twin === undefined ? undefined : await this.find(twin);
  }

  /** Stores a file that was used, and drops others where there are too many. `settle` has to be awaited after that. */
  async putUsed(path: string, response: Response): Promise<void> {
    if (!(await this.isOpen())) return;
    const bytes = (await response.clone().arrayBuffer()).byteLength;
    if (!isWorthKeeping(bytes, usedLimits)) return;
    const [records, cache] = await Promise.all([this.#records(), caches.open(this.names.used)]);
    try {
      await cache.put(this.toUrl(path), response);
    } catch {
      // No room: half of what is here goes, so that the next has some.
      const limits = { bytes: 0, files: records.size / 2 };
      await this.#drop(chooseDropped([...records.values()], limits).slice(0, records.size / 2));
      return;
    }
    records.set(path, { path, bytes, time: Date.now() });
    await this.#drop(chooseDropped([...records.values()], usedLimits));
    void this.#record();
  }

  /** Resolves when what was used lately is recorded. */
  async settle(): Promise<void> {
    await this.#recording;
  }

  /** The manifest, a page's record and the like: small files that nothing drops. */
  async readState(name: string): Promise<Response | undefined> {
    return await caches.match(this.toUrl(name), { ...anyRequest, cacheName: this.names.state });
  }

  async writeState(name: string, response: Response): Promise<void> {
    if (await this.isOpen()) await (await caches.open(this.names.state)).put(this.toUrl(name), response);
  }

  /** The paths of all files in a cache. */
  async pathsIn(name: "shell" | "kept" | "used"): Promise<string[]> {
    // Opening one that is not there would make it.
    if (!(await caches.has(this.names[name]))) return [];
    const requests = await (await caches.open(this.names[name])).keys();
    return requests.map(({ url }) => this.toPath(url));
  }

  /** Deletes all that is here, and stores nothing until a page is opened anew. */
  async forget(): Promise<void> {
    this.#isForgotten = true;
    const names = (await caches.keys()).filter((name) => name.startsWith(this.names.prefix));
    await Promise.all(names.map((name) => caches.delete(name)));
    this.#used = undefined;
  }

  /** Stores things again. */
  reopen(): void {
    this.#isForgotten = false;
  }

  async #touch(path: string): Promise<void> {
    const records = await this.#records();
    const known = records.get(path);
    records.set(path, { path, bytes: known?.bytes ?? unknownBytes, time: Date.now() });
    void this.#record();
  }

  async #drop(paths: readonly string[]): Promise<void> {
    const [records, cache] = await Promise.all([this.#records(), caches.open(this.names.used)]);
    for (const path of paths) {
      records.delete(path);
      await cache.delete(this.toUrl(path), anyRequest);
    }
  }

  /** What lies in the cache of used files, read once in a worker's life. */
  #records(): Promise<Map<string, UsedFile>> {
    this.#used ??= this.#readRecords();
    return this.#used;
  }

  async #readRecords(): Promise<Map<string, UsedFile>> {
    const stored: unknown = await (await this.readState(recordFile))?.json().catch(() => undefined);
    const checked = v.safeParse(recordSchema, stored);
    const recorded = new Map(checked.success ? checked.output.map((file) => [file.path, file]) : []);
    const paths = await this.pathsIn("used");
    return new Map(paths.map((path) => [path, recorded.get(path) ?? { path, bytes: unknownBytes, time: 0 }]));
  }

  #record(): Promise<void> {
    this.#recording ??= new Promise<void>((resolve) => setTimeout(resolve, recordDelayMs)).then(async () => {
      this.#recording = undefined;
      const records = await this.#records();
      // What is not recorded is taken for old and is dropped the sooner.
      await this.writeState(recordFile, Response.json([...records.values()])).catch(() => undefined);
    });
    return this.#recording;
  }
}
