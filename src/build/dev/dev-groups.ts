import { keywordPartPath, manifestPath, ownPageDataPath, slugShardPath } from "../../bundle/paths.ts";
import { must } from "../../content/must.ts";
import type { Collection } from "../collect/collection.ts";
import { readSearchSynonyms } from "../collect/read-search-synonyms.ts";
import { createTextReader, type RecordFile, readPayload } from "../collect/record-file.ts";
import { collectionToSubjects, type SubjectIndex } from "../collect/subject-index.ts";
import { findOtherAnswers } from "../duplicates/same-questions.ts";
import type { Translations } from "../languages/translations.ts";
import { lazy } from "../lazy.ts";
import { keywordPartNames, subjectsToKeywordParts } from "../output/bundle/keyword-files.ts";
import { type ReferenceOptions, resolvePayload } from "../output/bundle/resolve-payload.ts";
import {
  type PayloadSource,
  subjectToBundleFiles,
  translationFiles,
} from "../output/bundle/subject-files.ts";
import {
  collectionToSlugShards,
  createManifest,
  subjectToManifestSubject,
} from "../output/bundle/write-bundle.ts";
import type { CacheStore } from "../output/cache/cache-store.ts";
import { subjectsToSearchIndex } from "../output/search-index/write-search-index.ts";
import type { Site } from "../settings/site-schema.ts";
import type { PublisherFiles } from "../site/publisher-files.ts";
import { settingsToManifest } from "../site/settings-to-manifest.ts";
import { addTopics } from "../topics/add-topics.ts";
import { findSubjectTopics } from "../topics/found-topics.ts";
import { readTopicRules } from "../topics/read-topic-rules.ts";

/** The version of every file in the dev bundle: none of them may be cached. */
const devVersion = "dev000000000";

/** What a publisher adds to the bundle besides articles. */
export type BundledFiles = Pick<PublisherFiles, "assets" | "ownPages" | "notFound" | "getFileFacts">;

/** The folders of `topics.yaml` and of `search-synonyms.json`. */
export interface RulesFolders {
  readonly topics: string;
  readonly synonyms: string;
}

/** What the groups of a dev bundle's files are computed from. */
export interface DevGroupSource {
  readonly collection: Collection;
  readonly references: ReferenceOptions;
  readonly publisher: BundledFiles;
  readonly site: Site;
  readonly rulesFolders: RulesFolders;
  readonly recordFile: RecordFile;
  /** The topics of subjects. */
  readonly topics: CacheStore;
  /** The path of the index header, which changes with every edit. */
  readonly getHeaderPath: () => string;
  /** The translations of pages, read whenever a page asks for them; undefined for a site in one language. */
  readonly findTranslations?: (() => Translations | undefined) | undefined;
}

/** A file's path and its contents, computed on request. */
type DevFile = [path: string, toContent: () => string | Uint8Array];
export type DevFiles = ReadonlyMap<string, () => string | Uint8Array>;

/** True for a file of translations, which depends on the articles of all languages. */
export function isTranslationPath(path: string): boolean {
  return /^data\/lists\/.+\/translations-\d+\.json$/u.test(path);
}

/** The group of files that a path belongs to. */
export function pathToGroup(path: string): string {
  const [folder, kind, ...rest] = path.split("/");
  if (isTranslationPath(path)) return `translations ${rest.slice(0, -2).join("/")}`;
  if (folder === "search") return "search";
  if (kind === "articles" || kind === "lists") return `subject ${rest.slice(0, -2).join("/")}`;
  return kind === "slugs" || kind === "keywords" || kind === "pages" ? kind : "manifest";
}

/**
 * The files of a dev bundle by group. Nothing is computed before a group is requested, and most files not before they are.
 * Texts are read at that time: after an edit of a text, only the index and the manifest, which names it, are outdated.
 */
export function createDevGroups({
  collection,
  references,
  publisher,
  site,
  rulesFolders,
  recordFile,
  topics,
  getHeaderPath,
  findTranslations,
}: DevGroupSource): Map<string, () => DevFiles> {
  const subjects = collectionToSubjects(collection, site.language);
  // Found only when a page asks for them: finding those of a large subject takes seconds.
  const withTopics = lazy(() => {
    const rules = readTopicRules(rulesFolders.topics, site);
    const source = { readText: createTextReader(recordFile), cache: topics };
    const findTopics = (subject: SubjectIndex) => findSubjectTopics(subject, source);
    return addTopics(subjects, { findTopics, rules }).subjects;
  });
  const otherAnswers = lazy(() => (site.otherAnswers ? findOtherAnswers(collection) : undefined));
  const payloadSource: PayloadSource = {
    articles: collection.articles,
    readPayload: (article) => resolvePayload(readPayload(recordFile, article), article.path, references),
    getFileFacts: publisher.getFileFacts,
  };
  const { assets, ownPages, notFound } = publisher;
  // Not on request: what is wrong with the settings is said when they are read.
  const manifestSettings = settingsToManifest(site, assets, subjects);
  const keywordParts = lazy(() => subjectsToKeywordParts(subjects, site.language));
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
          [...keywordParts()].map(([part, getList]) =>
            jsonFile(keywordPartPath(devVersion, part), getList()),
          ),
        ),
    ],
    [
      "search",
      () =>
        new Map(
          [
            ...subjectsToSearchIndex(subjects, (article) => recordFile.read(article.record), {
              language: site.language,
              synonyms: readSearchSynonyms(rulesFolders.synonyms, site.language),
            }),
          ].map(({ path, bytes, isHeader }) => [isHeader ? getHeaderPath() : path, () => bytes]),
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
    groups.set(`translations ${slug}`, () => {
      const files = [
        ...translationFiles(must(subjects[index], "subject"), { translations: findTranslations?.() }),
      ];
      return new Map(files.map(({ getPath, getContent }) => [getPath(devVersion), getContent]));
    });
  }
  groups.set("manifest", () => {
    const manifestSubjects = withTopics().map((subject) => subjectToManifestSubject(subject, devVersion));
    const slugs = { version: devVersion, shards: slugShards().length };
    const keywords = { version: devVersion, parts: keywordPartNames(keywordParts()) };
    const search = { header: getHeaderPath() };
    const manifest = createManifest({
      subjectIndexes: subjects,
      subjects: manifestSubjects,
      slugs,
      keywords,
      search,
      ...manifestSettings,
      ...(notFound && { notFound }),
      ...(ownPages.size > 0 && { pages: { version: devVersion, names: [...ownPages.keys()] } }),
    });
    return new Map([jsonFile(manifestPath, manifest)]);
  });
  return groups;
}
