import * as v from "valibot";
import type { ServiceWorkerConfig } from "../../../../bundle/offline/service-worker-config.ts";
import { encodePath } from "../../../../bundle/pages/page-path.ts";
import { decodeOrKeep } from "../../../../content/text/decode-or-keep.ts";
import { type CacheNames, cacheNames } from "../../../data/storage/cache-names.ts";
import { pathToUnversionedKey } from "./data-file-paths.ts";
import {
  fitsRuntimeCache,
  type RuntimeCacheEntry,
  runtimeCacheLimits,
  selectEvictions,
} from "./runtime-cache-eviction.ts";

/** Delay before the list of runtime cache entries is written: many files are used at once. In milliseconds. */
const writeDelayMs = 1_000;

/** Assumed size of a cached file without an entry: the worker was terminated before it was written. */
const assumedBytes = 20_000;

const runtimeEntriesPath = ".quire/runtime-cache.json";

const runtimeEntriesSchema = v.array(v.object({ path: v.string(), bytes: v.number(), time: v.number() }));

/** Files are matched by their path alone, whatever the host's `Vary` header says. */
const matchPathOnly = { ignoreVary: true, ignoreSearch: true } as const;

/** The site's caches. Paths are relative to the site's base. */
export class SiteCaches {
  readonly names: CacheNames;
  readonly config: ServiceWorkerConfig;
  readonly #siteUrl: string;
  #runtimeEntries: Promise<Map<string, RuntimeCacheEntry>> | undefined;
  #pendingWrite: Promise<void> | undefined;
  #isDeleted = false;

  constructor(config: ServiceWorkerConfig, origin: string) {
    this.config = config;
    this.names = cacheNames(config.base, config.version);
    this.#siteUrl = origin + config.base;
  }

  pathToUrl(path: string): string {
    return this.#siteUrl + encodePath(path);
  }

  /** The decoded path of a URL of this site, without its query: comparable with the paths of the bundle. */
  urlToPath(url: string): string {
    return decodeOrKeep(url.slice(this.#siteUrl.length).replace(/[?#].*$/su, ""));
  }

  /**
   * True while the caches may be written. If the app shell is missing, the reader or the browser has deleted the site's
   * data, and a worker that does not know that yet must not restore it.
   */
  async isWritable(): Promise<boolean> {
    return !this.#isDeleted && (await caches.has(this.names.appShell));
  }

  /** Matches a file in the app shell, the downloads, and the runtime cache, in this order. */
  async match(path: string): Promise<Response | undefined> {
    const { appShell, downloads, runtime } = this.names;
    for (const cacheName of [appShell, downloads, runtime]) {
      const response = await caches.match(this.pathToUrl(path), { ...matchPathOnly, cacheName });
      if (response === undefined) continue;
      if (cacheName === runtime) await this.#touch(path);
      return response;
    }
    // The app shell of an earlier version is there until a page is idle.
    return await caches.match(this.pathToUrl(path), matchPathOnly);
  }

  /** Matches the same file of another version of its subject: a stale response is better than none. */
  async matchStaleVersion(path: string): Promise<Response | undefined> {
    const key = pathToUnversionedKey(path);
    if (key === undefined) return undefined;
    const cachedPaths = [...(await this.listPaths("downloads")), ...(await this.#getRuntimeEntries()).keys()];
    const stalePath = cachedPaths.findLast((each) => each !== path && pathToUnversionedKey(each) === key);
    return stalePath === undefined ? undefined : await this.match(stalePath);
  }

  /** Adds a file to the runtime cache and evicts others if there are too many. Await `flush` afterwards. */
  async putRuntime(path: string, response: Response): Promise<void> {
    if (!(await this.isWritable())) return;
    const bytes = (await response.clone().arrayBuffer()).byteLength;
    if (!fitsRuntimeCache(bytes, runtimeCacheLimits)) return;
    const [entries, cache] = await Promise.all([this.#getRuntimeEntries(), caches.open(this.names.runtime)]);
    try {
      await cache.put(this.pathToUrl(path), response);
    } catch {
      // Storage is full: the next file fits.
      await this.freeSpace();
      return;
    }
    entries.set(path, { path, bytes, time: Date.now() });
    await this.#evict(selectEvictions([...entries.values()], runtimeCacheLimits));
    void this.#scheduleWrite();
  }

  /** Evicts half of the runtime cache. */
  async freeSpace(): Promise<void> {
    const entries = await this.#getRuntimeEntries();
    const limits = { bytes: 0, files: entries.size / 2 };
    await this.#evict(selectEvictions([...entries.values()], limits).slice(0, entries.size / 2));
  }

  /** Resolves when the runtime cache's entries are written. */
  async flush(): Promise<void> {
    await this.#pendingWrite;
  }

  /** Reads the manifest or a list of entries: small files that are never evicted. */
  async readState(name: string): Promise<Response | undefined> {
    return await caches.match(this.pathToUrl(name), { ...matchPathOnly, cacheName: this.names.state });
  }

  async writeState(name: string, response: Response): Promise<void> {
    if (await this.isWritable())
      await (await caches.open(this.names.state)).put(this.pathToUrl(name), response);
  }

  /** The paths of all files in a cache. */
  async listPaths(name: "appShell" | "downloads" | "runtime"): Promise<string[]> {
    // Opening a cache that does not exist would create it.
    if (!(await caches.has(this.names[name]))) return [];
    const requests = await (await caches.open(this.names[name])).keys();
    return requests.map(({ url }) => this.urlToPath(url));
  }

  /** Deletes all caches, and blocks writes until a page is opened again. */
  async deleteAll(): Promise<void> {
    this.#isDeleted = true;
    const names = (await caches.keys()).filter((name) => name.startsWith(this.names.prefix));
    await Promise.all(names.map((name) => caches.delete(name)));
    this.#runtimeEntries = undefined;
  }

  /** Allows writes again. */
  allowWrites(): void {
    this.#isDeleted = false;
  }

  async #touch(path: string): Promise<void> {
    const entries = await this.#getRuntimeEntries();
    const existing = entries.get(path);
    entries.set(path, { path, bytes: existing?.bytes ?? assumedBytes, time: Date.now() });
    void this.#scheduleWrite();
  }

  async #evict(paths: readonly string[]): Promise<void> {
    const [entries, cache] = await Promise.all([this.#getRuntimeEntries(), caches.open(this.names.runtime)]);
    for (const path of paths) {
      entries.delete(path);
      await cache.delete(this.pathToUrl(path), matchPathOnly);
    }
  }

  /** The entries of the runtime cache, read once in a worker's lifetime. */
  #getRuntimeEntries(): Promise<Map<string, RuntimeCacheEntry>> {
    this.#runtimeEntries ??= this.#readRuntimeEntries();
    return this.#runtimeEntries;
  }

  async #readRuntimeEntries(): Promise<Map<string, RuntimeCacheEntry>> {
    const stored: unknown = await (await this.readState(runtimeEntriesPath))?.json().catch(() => undefined);
    const checked = v.safeParse(runtimeEntriesSchema, stored);
    const storedEntries = new Map(checked.success ? checked.output.map((file) => [file.path, file]) : []);
    const paths = await this.listPaths("runtime");
    return new Map(
      paths.map((path) => [path, storedEntries.get(path) ?? { path, bytes: assumedBytes, time: 0 }]),
    );
  }

  #scheduleWrite(): Promise<void> {
    this.#pendingWrite ??= new Promise<void>((resolve) => setTimeout(resolve, writeDelayMs)).then(
      async () => {
        this.#pendingWrite = undefined;
        const entries = await this.#getRuntimeEntries();
        // A file without an entry counts as old and is evicted sooner.
        await this.writeState(runtimeEntriesPath, Response.json([...entries.values()])).catch(
          () => undefined,
        );
      },
    );
    return this.#pendingWrite;
  }
}
