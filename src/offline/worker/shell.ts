import { manifestPath } from "../../bundle/paths.ts";
import type { Store } from "./store.ts";

/** Files asked for at the same time: the page that is open may want some too. */
const maxAtOnce = 4;

/** Runs something for each, a few at a time. Rejects with the first failure. */
export async function forEachOf<Item>(
  items: readonly Item[],
  run: (item: Item) => Promise<void>,
): Promise<void> {
  const left = [...items];
  const work = async (): Promise<void> => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await run(item);
  };
  await Promise.all(Array.from({ length: maxAtOnce }, work));
}

/** A file as the host has it. Throws where there is none, or a page in its place. */
export async function fetchFile(url: string, cache: RequestCache): Promise<Response> {
  const response = await fetch(url, { cache });
  const isPage = response.headers.get("content-type")?.startsWith("text/html") ?? false;
  if (response.status !== 200 || response.redirected || isPage) throw new MissingFileError(url);
  return response;
}

/** The host has no such file, or none that can be used. */
export class MissingFileError extends Error {
  override name = "MissingFileError";
}

/**
 * Puts the whole shell of this version into its cache. Files with a hash are taken from an earlier version's where it has
 * them. Rejects where one can't be had: a shell is complete or none.
 */
export async function fillShell(store: Store): Promise<void> {
  // One that is left of an earlier time would stand before those that came since.
  await caches.delete(store.names.shell);
  const cache = await caches.open(store.names.shell);
  try {
    await forEachOf(store.build.shell, async (path) => {
      const url = store.toUrl(path);
      const isHashed = path.startsWith("assets/");
      const known = isHashed ? await caches.match(url, { ignoreVary: true }) : undefined;
      await cache.put(url, known ?? (await fetchFile(url, isHashed ? "default" : "no-cache")));
    });
  } catch (error) {
    await caches.delete(store.names.shell);
    throw error;
  }
  // The app can be opened without it, though only to say that there is nothing yet.
  const manifest = await fetchFile(store.toUrl(manifestPath), "no-cache").catch(() => undefined);
  if (manifest) await store.writeState(manifestPath, manifest);
}

/**
 * Removes the shells of earlier versions: those of later ones belong to the worker that is about to follow this one. What
 * this version lacks of them becomes files like any that were used: tabs that are still open, and pages that were stored
 * with them, go on asking for them.
 */
export async function dropEarlierShells(store: Store): Promise<void> {
  const { shells, shell } = store.names;
  const present = new Set(store.build.shell);
  // In the order in which they were made.
  const names = (await caches.keys()).filter((name) => name.startsWith(shells));
  for (const name of names.slice(0, Math.max(0, names.indexOf(shell)))) {
    const cache = await caches.open(name);
    await forEachOf(await cache.keys(), async (request) => {
      const path = store.toPath(request.url);
      const response = path.startsWith("assets/") && !present.has(path) && (await cache.match(request));
      if (response) await store.putUsed(path, response);
    });
    await caches.delete(name);
  }
}
