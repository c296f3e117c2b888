import { baseToStoragePrefix } from "./storage-prefix.ts";

/** The names of a site's caches. Sites that share an origin, each with its own base path, have separate caches. */
export interface CacheNames {
  /** The prefix of all of them. */
  readonly prefix: string;
  /** The prefix of all versions of the app shell. */
  readonly appShellPrefix: string;
  /** The app shell: the app's own files, complete for one version. */
  readonly appShell: string;
  /** Files and pages that a reader has visited: the least recently used are evicted. */
  readonly runtime: string;
  /** What a reader has downloaded: never evicted. */
  readonly downloads: string;
  /** What search has prefetched. */
  readonly search: string;
  /** The manifest, and lists of entries of the other caches. */
  readonly state: string;
}

/** The names of the caches of a site with a base path, for one version of its app. */
export function cacheNames(base: string, version: string): CacheNames {
  const prefix = baseToStoragePrefix(base);
  const appShellPrefix = `${prefix}app-shell:`;
  return {
    prefix,
    appShellPrefix,
    appShell: appShellPrefix + version,
    runtime: `${prefix}runtime`,
    downloads: `${prefix}downloads`,
    search: `${prefix}search`,
    state: `${prefix}state`,
  };
}
