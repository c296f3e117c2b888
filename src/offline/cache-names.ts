/** The names of a site's caches. Sites that share an origin, each below a path of its own, have their own. */
export interface CacheNames {
  /** What all of them begin with. */
  readonly prefix: string;
  /** What all versions of the shell begin with. */
  readonly shells: string;
  /** The app's own files, complete for one version of it. */
  readonly shell: string;
  /** Files and pages that a reader has used: the least recently used are dropped. */
  readonly used: string;
  /** What a reader has asked to be kept: nothing of it is dropped by itself. */
  readonly kept: string;
  /** What a search has loaded ahead. */
  readonly search: string;
  /** The manifest, and the records of what lies in the others. */
  readonly state: string;
}

/** The names of the caches of a site below a base path, for one version of its app. */
export function cacheNames(base: string, version: string): CacheNames {
  const prefix = `quire:${base}:`;
  const shells = `${prefix}shell:`;
  return {
    prefix,
    shells,
    shell: shells + version,
    used: `${prefix}used`,
    kept: `${prefix}kept`,
    search: `${prefix}search`,
    state: `${prefix}state`,
  };
}
