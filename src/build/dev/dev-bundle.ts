import { promises as fs } from "node:fs";
import { join } from "node:path";
import {
  attachmentsFolder,
  keywordPartPath,
  manifestPath,
  ownPageDataPath,
  slugShardPath,
} from "../../bundle/paths.ts";
import type { Diagnostic } from "../../content/diagnostic.ts";
import { must } from "../../content/must.ts";
import {
  createTextReader,
  type ParsedFolder,
  parsedFolderToCollection,
  readContentFolder,
  readPayload,
  sourcesToNotePaths,
  storePayload,
} from "../collect/collection.ts";
import { type FindOptions, findSources } from "../collect/find-sources.ts";
import { readSearchSynonyms } from "../collect/read-search-synonyms.ts";
import { readSource } from "../collect/read-source.ts";
import type { RecordFile } from "../collect/record-file.ts";
import { collectionToSubjects } from "../collect/subject-index.ts";
import { compareText } from "../compare-text.ts";
import { findOtherAnswers } from "../duplicates/same-questions.ts";
import { checkImage } from "../output/attachments/process-image.ts";
import { publishCollectionAttachments } from "../output/attachments/publish-attachments.ts";
import { keywordPartNames, subjectsToKeywordParts } from "../output/bundle/keyword-files.ts";
import { collectionToReferences, resolvePayload } from "../output/bundle/resolve-payload.ts";
import { type PayloadSource, subjectToBundleFiles } from "../output/bundle/subject-files.ts";
import {
  collectionToSlugShards,
  createManifest,
  subjectToManifestSubject,
} from "../output/bundle/write-bundle.ts";
import { subjectsToSearchIndex } from "../output/search-index/write-search-index.ts";
import { type ProgressReporter, silentProgressReporter } from "../progress.ts";
import type { Site } from "../settings/site-schema.ts";
import { noOwnPages } from "../site/own-pages.ts";
import type { PublisherFiles } from "../site/publisher-files.ts";
import { settingsToManifest } from "../site/settings-to-manifest.ts";
import { noSiteAssets } from "../site/site-assets.ts";
import { addTopics } from "../topics/add-topics.ts";
import { readTopicRules } from "../topics/read-topic-rules.ts";
import { lazy } from "./lazy.ts";
import { createMemoryStore } from "./memory-store.ts";

/** The version of every file in the dev bundle: none of them may be cached. */
const devVersion = "dev000000000";

/** Counts rebuilds: each gets an index path of its own, so that no page reads an older index. */
let indexRevision = 0;

/** What a publisher adds to the bundle besides articles. */
export type BundledFiles = Pick<PublisherFiles, "assets" | "ownPages" | "notFound" | "getFileFacts">;

/** How a dev bundle is made. */
export interface DevBundleOptions extends Omit<FindOptions, "folder"> {
  /** Default nothing. */
  readonly publisher?: BundledFiles;
  /** The folders of `topics.yaml` and of `search-synonyms.json`. Default: the content folder. */
  readonly rulesFolders?: { readonly topics: string; readonly synonyms: string };
}

type RulesFolders = Required<DevBundleOptions>["rulesFolders"];

const noFiles: BundledFiles = {
  assets: noSiteAssets,
  ownPages: noOwnPages,
  notFound: undefined,
  getFileFacts: () => ({}),
};

/** An in-memory bundle for the dev server: files are built on request, and follow changes in the content. */
export class DevBundle {
  #parsedFolder: ParsedFolder;
  readonly #recordFile: RecordFile;
  readonly #site: Site;
  readonly #findOptions: Omit<FindOptions, "folder">;
  #groups: ReadonlyMap<string, () => DevFiles> = new Map();
  #diagnostics: readonly Diagnostic[] = [];
  #attachments: ReadonlyMap<string, string | Uint8Array> = new Map();
  readonly #pictures = createMemoryStore();
  readonly #topics = createMemoryStore();
  readonly #rulesFolders: RulesFolders;
  #publisher: BundledFiles = noFiles;

  private constructor(
    parsedFolder: ParsedFolder,
    recordFile: RecordFile,
    site: Site,
    findOptions: Omit<FindOptions, "folder">,
    rulesFolders: RulesFolders,
  ) {
    this.#rulesFolders = rulesFolders;
    this.#findOptions = findOptions;
    this.#parsedFolder = parsedFolder;
    this.#recordFile = recordFile;
    this.#site = site;
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
      ...findOptions
    }: DevBundleOptions = {},
  ): Promise<DevBundle> {
    const devBundle = new DevBundle(
      await readContentFolder(
        { siteName: site.name, ...findOptions, folder, lint: false, language: site.language },
        recordFile,
        progress,
      ),
      recordFile,
      site,
      findOptions,
      rulesFolders,
    );
    await devBundle.setPublisherFiles(publisher);
    return devBundle;
  }

  /** The collection's current diagnostics. */
  get diagnostics(): readonly Diagnostic[] {
    return this.#diagnostics;
  }

  /** A current file of the bundle; undefined if it doesn't exist. `path` is relative to the site's base. */
  read(path: string): string | Uint8Array | undefined {
    if (path.startsWith(`${attachmentsFolder}/`)) return this.#attachments.get(path);
    return this.#groups.get(pathToGroup(path))?.().get(path)?.();
  }

  /** Replaces what the publisher adds to the articles. */
  async setPublisherFiles(publisher: BundledFiles): Promise<void> {
    this.#publisher = publisher;
    await this.#rebuild();
  }

  /**
   * Rereads one content file, or removes it if it was deleted or is no content. Returns its diagnostics: an article with
   * errors keeps its last valid version until they are fixed.
   */
  async update(path: string): Promise<readonly Diagnostic[]> {
    const { files } = this.#parsedFolder;
    const { folder } = this.#parsedFolder.sources;
    // A file that is new or gone may change what others are: the page of its folder, a language of the folder.
    const isListed = this.#parsedFolder.sources.items.some((item) => item.path === path);
    const exists = await fs.stat(join(folder, path)).then(
      (status) => status.isFile(),
      () => false,
    );
    if (exists !== isListed) {
      const sources = await findSources({ siteName: this.#site.name, ...this.#findOptions, folder });
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
      language: this.#site.language,
      context,
      notePaths: sourcesToNotePaths(this.#parsedFolder.sources),
    });
    if (result.kind === "invalid") return result.diagnostics;
    const isNew = !files.has(path);
    files.set(path, storePayload(result, this.#recordFile, undefined));
    if (isNew) this.#sortFiles();
    await this.#rebuild();
    return result.diagnostics;
  }

  #sortFiles(): void {
    const { files } = this.#parsedFolder;
    const sorted = [...files].sort(([one], [other]) => compareText(one, other));
    files.clear();
    for (const [path, file] of sorted) files.set(path, file);
  }

  /** Rebuilds the collection. The contents of files are computed when one of their group is requested. */
  async #rebuild(): Promise<void> {
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
    const references = {
      references: collectionToReferences(collection, published),
      externalImages: this.#site.externalImages,
    };
    this.#diagnostics = collection.diagnostics;
    const subjects = collectionToSubjects(collection, this.#site.language);
    // Found only when a page asks for them: finding those of a large subject takes seconds.
    const withTopics = lazy(() => {
      const rules = readTopicRules(this.#rulesFolders.topics, this.#site);
      const readText = createTextReader(this.#recordFile);
      return addTopics(subjects, { readText, rules, cache: this.#topics }).subjects;
    });
    const otherAnswers = lazy(() => (this.#site.otherAnswers ? findOtherAnswers(collection) : undefined));
    const payloadSource: PayloadSource = {
      articles: collection.articles,
      readPayload: (article) =>
        resolvePayload(readPayload(this.#recordFile, article), article.path, references),
      getFileFacts: this.#publisher.getFileFacts,
    };
    const { assets, ownPages, notFound } = this.#publisher;
    indexRevision += 1;
    const header = `search/dev${indexRevision}/index.json`;
    const keywordParts = lazy(() => subjectsToKeywordParts(subjects, this.#site.language));
    const slugShards = lazy(() => collectionToSlugShards(collection));
    const jsonFile = (path: string, content: unknown): DevFile => [path, () => JSON.stringify(content)];
    const groups = new Map<string, () => DevFiles>([
      [
        "slugs",
        () => new Map(slugShards().map((shard, index) => jsonFile(slugShardPath(devVersion, index), shard))),
      ],
      [
        "keywords",
        () =>
          new Map(
            [...keywordParts()].map(([part, list]) => jsonFile(keywordPartPath(devVersion, part), list)),
          ),
      ],
      [
        "search",
        () =>
          new Map(
            [
              ...subjectsToSearchIndex(subjects, (article) => this.#recordFile.read(article.record), {
                language: this.#site.language,
                equivalents: readSearchSynonyms(this.#rulesFolders.synonyms, this.#site.language),
              }),
            ].map(({ path, bytes, isHeader }) => [isHeader ? header : path, () => bytes]),
          ),
      ],
    ]);
    groups.set(
      "pages",
      () => new Map([...ownPages].map(([name, page]) => jsonFile(ownPageDataPath(devVersion, name), page))),
    );
    for (const [index, { slug }] of subjects.entries()) {
      groups.set(`subject ${slug}`, () => {
        const subject = must(withTopics()[index], "subject");
        const files = [...subjectToBundleFiles(subject, { ...payloadSource, otherAnswers: otherAnswers() })];
        return new Map(files.map(({ getPath, getContent }) => [getPath(devVersion), getContent]));
      });
    }
    groups.set("manifest", () => {
      const manifestSubjects = withTopics().map((subject) => subjectToManifestSubject(subject, devVersion));
      const slugs = { version: devVersion, shards: slugShards().length };
      const keywords = { version: devVersion, parts: keywordPartNames(keywordParts()) };
      const search = { header };
      const manifest = createManifest({
        subjectIndexes: subjects,
        subjects: manifestSubjects,
        slugs,
        keywords,
        search,
        ...settingsToManifest(this.#site, assets, subjects),
        ...(notFound && { notFound }),
        ...(ownPages.size > 0 && { pages: { version: devVersion, names: [...ownPages.keys()] } }),
      });
      return new Map([jsonFile(manifestPath, manifest)]);
    });
    this.#groups = new Map([...groups].map(([name, compute]) => [name, lazy(compute)]));
  }
}

/** A file's path and its contents, computed on request. */
type DevFile = [path: string, toContent: () => string | Uint8Array];
type DevFiles = ReadonlyMap<string, () => string | Uint8Array>;

/** The group of files that a path belongs to. */
function pathToGroup(path: string): string {
  const [folder, kind, ...rest] = path.split("/");
  if (folder === "search") return "search";
  if (kind === "articles" || kind === "lists") return `subject ${rest.slice(0, -2).join("/")}`;
  return kind === "slugs" || kind === "keywords" || kind === "pages" ? kind : "manifest";
}
