import { promises as fs } from "node:fs";
import { join } from "node:path";
import { attachmentsFolder } from "../../bundle/paths.ts";
import type { Diagnostic } from "../../content/diagnostic.ts";
import type { ParsedFile } from "../collect/article-entry.ts";
import {
  type Collection,
  type ParsedFolder,
  parsedFolderToCollection,
  readContentFolder,
  sourcesToNotePaths,
  storePayload,
} from "../collect/collection.ts";
import { type FindOptions, findSources } from "../collect/find-sources.ts";
import { readSearchSynonyms } from "../collect/read-search-synonyms.ts";
import { readSource, type SourceResult } from "../collect/read-source.ts";
import type { RecordFile } from "../collect/record-file.ts";
import { compareText } from "../compare-text.ts";
import type { LanguageContent } from "../languages/translations.ts";
import { lazy } from "../lazy.ts";
import { checkImage } from "../output/attachments/process-image.ts";
import { publishCollectionAttachments } from "../output/attachments/publish-attachments.ts";
import { collectionToReferences } from "../output/bundle/resolve-payload.ts";
import type { BuildCache } from "../output/cache/build-cache.ts";
import type { CacheStore } from "../output/cache/cache-store.ts";
import { type ProgressReporter, silentProgressReporter } from "../progress.ts";
import type { Site } from "../settings/site-schema.ts";
import { noOwnPages } from "../site/own-pages.ts";
import { noSiteAssets } from "../site/site-assets.ts";
import { readTopicRules } from "../topics/read-topic-rules.ts";
import { needsText } from "../topics/topic-article.ts";
import {
  type BundledFiles,
  createDevGroups,
  type DevFiles,
  type DevGroupSource,
  isTranslationPath,
  pathToGroup,
  type RulesFolders,
} from "./dev-groups.ts";
import { createMemoryCache } from "./memory-store.ts";

/** How a dev bundle is made. */
export interface DevBundleOptions extends Omit<FindOptions, "folder"> {
  /** Default nothing. */
  readonly publisher?: BundledFiles;
  /** What builds have cached, which is used and added to until the bundle is open. Default nothing. */
  readonly cache?: Pick<BuildCache, "files" | "sources">;
  /** The topics that builds have found, which are only read. Default none. */
  readonly topics?: CacheStore;
  /** Default: the content folder for both. */
  readonly rulesFolders?: RulesFolders;
  /** See `DevGroupSource`. Default none. */
  readonly findTranslations?: DevGroupSource["findTranslations"];
}

/** What a dev bundle has for as long as it exists. */
interface DevBundleContext
  extends Pick<DevGroupSource, "recordFile" | "site" | "rulesFolders" | "topics" | "findTranslations"> {
  readonly findOptions: Omit<FindOptions, "folder">;
}

/** Counts changes of all bundles: each gets an index path of its own, so that no page reads an older index. */
let lastRevision = 0;

const noFiles: BundledFiles = {
  assets: noSiteAssets,
  ownPages: noOwnPages,
  notFound: undefined,
  getFileFacts: () => ({}),
};

/** An in-memory bundle for the dev server: files are built on request, and follow changes in the content. */
export class DevBundle {
  readonly #context: DevBundleContext;
  #parsedFolder: ParsedFolder;
  /** The files of each group, computed once; and how. */
  #groups = new Map<string, () => DevFiles>();
  #computations: ReadonlyMap<string, () => DevFiles> = new Map();
  #revision = 0;
  #diagnostics: readonly Diagnostic[] = [];
  #attachments: ReadonlyMap<string, string | Uint8Array> = new Map();
  readonly #pictures = createMemoryCache();
  #collection: Pick<Collection, "articles" | "subjects"> = { articles: new Map(), subjects: new Map() };
  #publisher: BundledFiles = noFiles;

  private constructor(context: DevBundleContext, parsedFolder: ParsedFolder) {
    this.#context = context;
    this.#parsedFolder = parsedFolder;
  }

  /** Reads the content folder, with drafts if asked for. Throws `ContentFolderError` if it can't be read. */
  static async open(
    folder: string,
    recordFile: RecordFile,
    site: Site,
    progress: ProgressReporter,
    {
      publisher = noFiles,
      rulesFolders = { topics: folder, synonyms: folder },
      cache,
      topics,
      findTranslations,
      ...findOptions
    }: DevBundleOptions = {},
  ): Promise<DevBundle> {
    const parsedFolder = await readContentFolder(
      { siteName: site.name, ...findOptions, folder, lint: false, language: site.language },
      recordFile,
      progress,
      cache && { ...cache, trustTimes: true },
    );
    const ownTopics = createMemoryCache(topics);
    const devBundle = new DevBundle(
      { recordFile, site, findOptions, rulesFolders, topics: ownTopics, findTranslations },
      parsedFolder,
    );
    await devBundle.setPublisherFiles(publisher);
    return devBundle;
  }

  /** The collection's current diagnostics. */
  get diagnostics(): readonly Diagnostic[] {
    return this.#diagnostics;
  }

  /** The current articles and subjects, for those of other languages to be compared with. */
  get languageContent(): LanguageContent {
    const { articles, subjects } = this.#collection;
    return {
      tag: this.#context.site.language,
      articles: [...articles.values()],
      subjects: [...subjects.keys()],
    };
  }

  /** A current file of the bundle; undefined if it doesn't exist. `path` is relative to the site's base. */
  read(path: string): string | Uint8Array | undefined {
    if (path.startsWith(`${attachmentsFolder}/`)) return this.#attachments.get(path);
    // Translations change with the articles of other languages, which this bundle doesn't know.
    const groups = isTranslationPath(path) ? this.#computations : this.#groups;
    return groups.get(pathToGroup(path))?.().get(path)?.();
  }

  /**
   * Rereads `topics.yaml` and `search-synonyms.json`. Throws `ContentFolderError` if one of them has errors; the last valid ones
   * then stay in what has been computed.
   */
  async updateRules(): Promise<void> {
    const { rulesFolders, site } = this.#context;
    readTopicRules(rulesFolders.topics, site);
    readSearchSynonyms(rulesFolders.synonyms, site.language);
    await this.#rebuild();
  }

  /** Replaces what the publisher adds to the articles. Throws `SiteConfigError` if a setting names a subject that doesn't exist. */
  async setPublisherFiles(publisher: BundledFiles): Promise<void> {
    this.#publisher = publisher;
    await this.#rebuild();
  }

  /**
   * Rereads one content file, or removes it if it was deleted or is not content. Returns its diagnostics: an article with
   * errors keeps its last valid version until they are fixed.
   */
  async update(path: string): Promise<readonly Diagnostic[]> {
    const { recordFile, site, findOptions } = this.#context;
    const { files } = this.#parsedFolder;
    const { folder } = this.#parsedFolder.sources;
    // A file that is new or gone may change what others are: the page of its folder, a language of the folder.
    const isListed = this.#parsedFolder.sources.items.some((item) => item.path === path);
    const exists = await fs.stat(join(folder, path)).then(
      (status) => status.isFile(),
      () => false,
    );
    if (exists !== isListed) {
      const sources = await findSources({ siteName: site.name, ...findOptions, folder });
      this.#parsedFolder = { ...this.#parsedFolder, sources };
    }
    const { items, context } = this.#parsedFolder.sources;
    const item = items.find((each) => each.path === path);
    if (item === undefined) {
      files.delete(path);
      await this.#rebuild();
      return [];
    }
    const result = await readSource(item, {
      folder,
      lint: true,
      language: site.language,
      context,
      notePaths: sourcesToNotePaths(this.#parsedFolder.sources),
      drafts: this.#parsedFolder.drafts,
    });
    if (result.kind === "invalid") return result.diagnostics;
    const previous = files.get(path);
    if (previous?.kind === "article" && result.kind === "article" && differsOnlyInText(previous, result)) {
      recordFile.replace(previous.record, result.record);
      this.#forget(["search", "manifest"]);
      return result.diagnostics;
    }
    files.set(path, storePayload(result, recordFile, undefined));
    if (previous === undefined) this.#sortFiles();
    await this.#rebuild();
    return result.diagnostics;
  }

  /** Makes groups be computed again. */
  #forget(names: Iterable<string>): void {
    lastRevision += 1;
    this.#revision = lastRevision;
    for (const name of names) {
      const compute = this.#computations.get(name);
      if (compute) this.#groups.set(name, lazy(compute));
    }
  }

  #sortFiles(): void {
    const { files } = this.#parsedFolder;
    const sorted = [...files].sort(([one], [other]) => compareText(one, other));
    files.clear();
    for (const [path, file] of sorted) files.set(path, file);
  }

  /** Rebuilds the collection. The contents of files are computed when one of their group is requested. */
  async #rebuild(): Promise<void> {
    const { externalImages } = this.#context.site;
    const attachments = new Map<string, string | Uint8Array>();
    const { collection, published } = await publishCollectionAttachments(
      parsedFolderToCollection(this.#parsedFolder),
      {
        output: { write: (path, content) => void attachments.set(path, content) },
        cache: this.#pictures,
        processPicture: checkImage,
        progress: silentProgressReporter,
        isStrict: this.#parsedFolder.isStrict,
      },
    );
    this.#attachments = attachments;
    const references = { references: collectionToReferences(collection, published), externalImages };
    this.#diagnostics = collection.diagnostics;
    this.#collection = collection;
    this.#computations = createDevGroups({
      ...this.#context,
      collection,
      references,
      publisher: this.#publisher,
      getHeaderPath: () => `search/dev${this.#revision}/index.json`,
    });
    this.#groups = new Map();
    this.#forget(this.#computations.keys());
  }
}

/**
 * True if lists, links and diagnostics of a collection stay the same with a new version of an article. Topics depend on the
 * texts of articles with few keywords.
 */
function differsOnlyInText(
  { record: _, sourceKey: __, diagnostics: ___, ...previous }: Extract<ParsedFile, { kind: "article" }>,
  { record: ____, diagnostics: _____, ...next }: Extract<SourceResult, { kind: "article" }>,
): boolean {
  return !needsText(next.metadata) && JSON.stringify(previous) === JSON.stringify(next);
}
