import { promises as fs } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../article/problem.ts";
import { keywordPartPath, manifestPath, slugShardPath } from "../bundle/paths.ts";
import type { Site } from "../bundle/site.ts";
import { filesToCollection, type KeptFiles, keepResult, readFiles, readRecord } from "./collection.ts";
import { compareText } from "./find-sources.ts";
import { countAll, shelvesToKeywordParts } from "./keyword-files.ts";
import { type Progress, silentProgress } from "./progress.ts";
import { readSource } from "./read-source.ts";
import { collectionToShelves } from "./shelves.ts";
import type { Spool } from "./spool.ts";
import { shelfToFiles } from "./subject-files.ts";
import { shelfToSubject, toManifest, toSlugShards } from "./write-bundle.ts";
import { indexFiles, type PlacedIndexFile } from "./write-index.ts";

/** Every file of a live bundle has this version: nothing of it may be cached. */
const liveVersion = "live00000000";

/** Where the search index seems to begin; where it really does, changes with the content. */
const liveIndexHeader = "search/live/index.json";

/** A bundle that is made file by file as it is asked for, and changes with the content. For the dev server. */
export class LiveBundle {
  readonly #files: KeptFiles;
  readonly #spool: Spool;
  readonly #site: Site;
  #contents: ReadonlyMap<string, () => string> = new Map();
  #makeIndex: () => Iterable<PlacedIndexFile> = () => [];
  #index: ReadonlyMap<string, Uint8Array> | undefined;
  #problems: readonly Problem[] = [];

  private constructor(files: KeptFiles, spool: Spool, site: Site) {
    this.#files = files;
    this.#spool = spool;
    this.#site = site;
    this.#layOut();
  }

  /** Reads the content folder. Throws `ContentFolderError` where it can't be read. */
  static async open(folder: string, spool: Spool, site: Site, progress: Progress): Promise<LiveBundle> {
    return new LiveBundle(await readFiles({ folder, lint: false }, spool, progress), spool, site);
  }

  /** All that is wrong with the collection now. */
  get problems(): readonly Problem[] {
    return this.#problems;
  }

  /** A file of the bundle as it is now; undefined where there is none. `path` is from the site's base on. */
  read(path: string): string | Uint8Array | undefined {
    return path.startsWith("search/") ? this.#readIndex(path) : this.#contents.get(path)?.();
  }

  /** The index is made when someone searches for the first time since the content changed. */
  #readIndex(path: string): Uint8Array | undefined {
    if (this.#index === undefined) {
      const index = new Map<string, Uint8Array>();
      for (const file of this.#makeIndex())
        index.set(file.isHeader ? liveIndexHeader : file.path, file.bytes);
      this.#index = index;
    }
    return this.#index.get(path);
  }

  /**
   * Reads one content file anew, or forgets it where it is gone. Returns what is wrong with it: an article with errors
   * stays as it was until they are mended.
   */
  async refresh(path: string): Promise<readonly Problem[]> {
    const { files, folder } = this.#files;
    const exists = await fs.stat(join(folder, path)).then(
      (status) => status.isFile(),
      () => false,
    );
    if (!exists) {
      files.delete(path);
      this.#layOut();
      return [];
    }
    const result = await readSource(path, { folder, lint: true });
    if (result.kind === "bad") return result.problems;
    const isNew = !files.has(path);
    files.set(path, keepResult(result, this.#spool));
    if (isNew) this.#sortFiles();
    this.#layOut();
    return result.problems;
  }

  #sortFiles(): void {
    const { files } = this.#files;
    const sorted = [...files].sort(([one], [other]) => compareText(one, other));
    files.clear();
    for (const [path, file] of sorted) files.set(path, file);
  }

  /** Finds out what files there are; what they hold is worked out when they are asked for. */
  #layOut(): void {
    const collection = filesToCollection(this.#files);
    const shelves = collectionToShelves(collection);
    const source = { members: collection.members, readRecord: readRecord.bind(undefined, this.#spool) };
    const contents = new Map<string, () => string>();
    for (const shelf of shelves) {
      for (const { toPath, toContent } of shelfToFiles(shelf, source))
        contents.set(toPath(liveVersion), toContent);
    }
    const slugShards = toSlugShards(collection);
    for (const [shard, content] of slugShards.entries()) {
      contents.set(slugShardPath(liveVersion, shard), () => JSON.stringify(content));
    }
    const keywordParts = shelvesToKeywordParts(shelves);
    for (const [part, list] of keywordParts) {
      contents.set(keywordPartPath(liveVersion, part), () => JSON.stringify(list));
    }
    contents.set(manifestPath, () =>
      JSON.stringify(
        toManifest({
          shelves,
          subjects: shelves.map((shelf) => shelfToSubject(shelf, liveVersion)),
          slugs: { version: liveVersion, shards: slugShards.length },
          keywords: { version: liveVersion, count: countAll(keywordParts) },
          search: { header: liveIndexHeader },
          site: this.#site,
        }),
      ),
    );
    this.#contents = contents;
    this.#makeIndex = () => indexFiles(shelves, source.readRecord, silentProgress);
    this.#index = undefined;
    this.#problems = collection.problems;
  }
}
