import { promises as fs } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../article/problem.ts";
import { keywordPartPath, manifestPath, slugShardPath } from "../bundle/paths.ts";
import type { Site } from "../bundle/site.ts";
import { filesToCollection, type KeptFiles, keepResult, readFiles, readRecord } from "./collection.ts";
import { compareText } from "./find-sources.ts";
import { shelvesToKeywordParts } from "./keyword-files.ts";
import type { Progress } from "./progress.ts";
import { readSource } from "./read-source.ts";
import { collectionToShelves } from "./shelves.ts";
import type { Spool } from "./spool.ts";
import { shelfToFiles } from "./subject-files.ts";
import { shelfToSubject, toManifest, toSlugShards } from "./write-bundle.ts";
import { shelvesToIndex } from "./write-index.ts";

/** Every file of a live bundle has this version: nothing of it may be cached. */
const liveVersion = "live00000000";

/** How many layouts there were: each has an index of its own, which nobody may take for the one before. */
let layouts = 0;

/** A bundle that is made file by file as it is asked for, and changes with the content. For the dev server. */
export class LiveBundle {
  readonly #files: KeptFiles;
  readonly #spool: Spool;
  readonly #site: Site;
  #groups: ReadonlyMap<string, () => LiveFiles> = new Map();
  #problems: readonly Problem[] = [];

  private constructor(files: KeptFiles, spool: Spool, site: Site) {
    this.#files = files;
    this.#spool = spool;
    this.#site = site;
    this.#layOut();
  }

  /** Reads the content folder. Throws `ContentFolderError` where it can't be read. */
  static async open(folder: string, spool: Spool, site: Site, progress: Progress): Promise<LiveBundle> {
    return new LiveBundle(
      await readFiles({ folder, lint: false, language: site.language }, spool, progress),
      spool,
      site,
    );
  }

  /** All that is wrong with the collection now. */
  get problems(): readonly Problem[] {
    return this.#problems;
  }

  /** A file of the bundle as it is now; undefined where there is none. `path` is from the site's base on. */
  read(path: string): string | Uint8Array | undefined {
    return this.#groups.get(pathToGroup(path))?.().get(path)?.();
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
    const result = await readSource(path, { folder, lint: true, language: this.#site.language });
    if (result.kind === "bad") return result.problems;
    const isNew = !files.has(path);
    files.set(path, keepResult(result, this.#spool, undefined));
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

  /** Lays the collection out as it is now. What its files hold is worked out when one of a group is asked for. */
  #layOut(): void {
    const collection = filesToCollection(this.#files);
    this.#problems = collection.problems;
    const shelves = collectionToShelves(collection);
    const source = { members: collection.members, readRecord: readRecord.bind(undefined, this.#spool) };
    layouts += 1;
    const header = `search/live${layouts}/index.json`;
    const slugShards = once(() => toSlugShards(collection));
    const toText = (path: string, content: unknown): LiveFile => [path, () => JSON.stringify(content)];
    const groups = new Map<string, () => LiveFiles>([
      [
        "slugs",
        () => new Map(slugShards().map((shard, index) => toText(slugShardPath(liveVersion, index), shard))),
      ],
      [
        "keywords",
        () =>
          new Map(
            [...shelvesToKeywordParts(shelves)].map(([part, list]) =>
              toText(keywordPartPath(liveVersion, part), list),
            ),
          ),
      ],
      [
        "search",
        () =>
          new Map(
            [...shelvesToIndex(shelves, (member) => this.#spool.read(member.record))].map(
              ({ path, bytes, isHeader }) => [isHeader ? header : path, () => bytes],
            ),
          ),
      ],
    ]);
    for (const shelf of shelves) {
      groups.set(`subject ${shelf.slug}`, () => {
        const files = [...shelfToFiles(shelf, source)];
        return new Map(files.map(({ toPath, toContent }) => [toPath(liveVersion), toContent]));
      });
    }
    groups.set("manifest", () => {
      const subjects = shelves.map((shelf) => shelfToSubject(shelf, liveVersion));
      const slugs = { version: liveVersion, shards: slugShards().length };
      const keywords = { version: liveVersion };
      const search = { header };
      const manifest = toManifest({ shelves, subjects, slugs, keywords, search, site: this.#site });
      return new Map([toText(manifestPath, manifest)]);
    });
    this.#groups = new Map([...groups].map(([name, make]) => [name, once(make)]));
  }
}

/** A file by its path, made when asked for. */
type LiveFile = [path: string, toContent: () => string | Uint8Array];
type LiveFiles = ReadonlyMap<string, () => string | Uint8Array>;

/** The group of files that a path belongs to. */
function pathToGroup(path: string): string {
  const [folder, kind, subject] = path.split("/");
  if (folder === "search") return "search";
  if (kind === "articles" || kind === "lists") return `subject ${subject}`;
  return kind === "slugs" || kind === "keywords" ? kind : "manifest";
}

/** Makes something when it is first asked for, and then keeps it. */
function once<Made>(make: () => Made): () => Made {
  let made: { readonly value: Made } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
