import { setImmediate } from "node:timers/promises";
import { deserialize, serialize } from "node:v8";
import { bundleFormatVersion, exampleCount, slugsPerShard } from "../../../bundle/format.ts";
import type { Manifest, Subject } from "../../../bundle/manifest.ts";
import { fileListPath } from "../../../bundle/offline/file-list.ts";
import { manifestPath, slugShardPath } from "../../../bundle/paths.ts";
import { computeShardCount, slugToShard } from "../../../bundle/sharding.ts";
import type { SlugShard } from "../../../bundle/slug-shard.ts";
import { countTopicPages } from "../../../bundle/topics/topics.ts";
import { addToGroup } from "../../../content/add-to-group.ts";
import type { Slug, SubjectSlug } from "../../../content/url.ts";
import type { ArticleEntry } from "../../collect/article-entry.ts";
import type { Collection } from "../../collect/collection.ts";
import { articleToLink, exampleArticles, type SubjectIndex } from "../../collect/subject-index.ts";
import type { ProgressReporter } from "../../progress.ts";
import { noOwnPages, writeOwnPages } from "../../site/own-pages.ts";
import { settingsToManifest } from "../../site/settings-to-manifest.ts";
import { noSiteAssets } from "../../site/site-assets.ts";
import { type BuildCache, noCache } from "../cache/build-cache.ts";
import { type CacheStore, createCacheKey } from "../cache/cache-store.ts";
import { hashContents, type OutputWriter } from "../output-writer.ts";
import { startSearchIndex } from "../search-index/write-search-index.ts";
import { type BundleInput, type BundleSource, createBundleSource, listArticles } from "./bundle-source.ts";
import { filesToFileList, withArticleHashes } from "./file-list.ts";
import { type KeywordParts, keywordPartNames, writeKeywords } from "./keyword-files.ts";
import {
  type PayloadSource,
  subjectToBundleFiles,
  subjectToShardCount,
  subjectToTopics,
} from "./subject-files.ts";

/** A written bundle, and what pages are rendered from besides it. */
export interface BundleOutput extends BundleSource {
  readonly manifest: Manifest;
  readonly keywords: KeywordParts;
}

/** Writes the bundle, subject by subject, the manifest last. */
export async function writeBundle(
  input: BundleInput,
  output: OutputWriter,
  progress: ProgressReporter,
  cache: Pick<BuildCache, "topics" | "subjects" | "segments"> = noCache,
): Promise<BundleOutput> {
  const {
    recordFile,
    site,
    assets = noSiteAssets,
    ownPages = noOwnPages,
    notFound,
    searchSynonyms = [],
  } = input;
  // First, on all cores: this thread needs the topics for what it does while workers make the index.
  const listing = await listArticles(input, cache.topics);
  const { collection, subjects } = listing;
  const readRecord = (article: ArticleEntry): Uint8Array => recordFile.read(article.record);
  const searchIndex = startSearchIndex(subjects, readRecord, {
    output,
    cache: cache.segments,
    progress,
    language: site.language,
    synonyms: searchSynonyms,
  });
  try {
    const source = await createBundleSource(input, listing);
    const { payloadSource, subjectKeys } = source;
    const manifestSubjects: Subject[] = [];
    let done = 0;
    progress.start("Writing", collection.articles.size, "articles");
    for (const subject of subjects) {
      const key = subjectKeys.get(subject.slug);
      manifestSubjects.push(
        await writeSubject(subject, payloadSource, output, { key, cache: cache.subjects }),
      );
      done += subject.articles.length;
      progress.update(done);
      await setImmediate();
    }
    const slugs = await writeSlugs(collection, output);
    progress.finish();
    const { version: keywordsVersion, keywords } = await writeKeywords(subjects, site.language, output);
    const search = await searchIndex.finish();
    const manifest = createManifest({
      subjectIndexes: subjects,
      subjects: manifestSubjects,
      slugs,
      keywords: { version: keywordsVersion, parts: keywordPartNames(keywords) },
      search,
      ...settingsToManifest(site, assets, subjects),
      ...(notFound && { notFound }),
      ...(ownPages.size > 0 && { pages: writeOwnPages(ownPages, output) }),
    });
    output.write(manifestPath, JSON.stringify(manifest));
    return { ...source, manifest, keywords };
  } finally {
    await searchIndex.stop();
  }
}

/**
 * The bundle that another process writes, for rendering the pages of subjects: its manifest names no versions, no index and no keywords.
 */
export async function planBundle(
  input: BundleInput,
  cache: Pick<BuildCache, "topics"> = noCache,
): Promise<BundleOutput> {
  const { site, assets = noSiteAssets } = input;
  const source = await createBundleSource(input, await listArticles(input, cache.topics));
  const { subjects } = source;
  const manifest = createManifest({
    subjectIndexes: subjects,
    subjects: subjects.map((subject) => subjectToManifestSubject(subject, "")),
    slugs: { version: "", shards: 1 },
    keywords: { version: "", parts: [] },
    search: null,
    ...settingsToManifest(site, assets, subjects),
  });
  return { ...source, manifest, keywords: new Map() };
}

/** A subject's files, whose paths contain a hash of them all. */
interface SubjectOutput {
  readonly version: string;
  readonly files: readonly { readonly path: string; readonly content: Uint8Array }[];
}

/**
 * Writes all files of a subject, unless they are those of the previous output; computed unless they are in `cache`. Holds one
 * subject's text in memory at a time.
 */
async function writeSubject(
  subject: SubjectIndex,
  payloadSource: PayloadSource,
  output: OutputWriter,
  { key, cache }: { readonly key: string | undefined; readonly cache: CacheStore },
): Promise<Subject> {
  const input = { name: `data of ${subject.slug}`, key, cache };
  const { version, bytes } = await output.steps.run(input, (step) => {
    const computed = step.getOrCompute(key, () => serialize(subjectToOutput(subject, payloadSource)));
    const { version, files } = deserialize(computed) as SubjectOutput;
    for (const { path, content } of files) step.write(path, content);
    return { version, bytes: files.reduce((sum, { content }) => sum + content.length, 0) };
  });
  return subjectToManifestSubject(subject, version, bytes);
}

function subjectToOutput(subject: SubjectIndex, payloadSource: PayloadSource): SubjectOutput {
  const { source, hashes } = withArticleHashes(payloadSource);
  const files = [...subjectToBundleFiles(subject, source)].map(({ getPath, getContent }) => ({
    toPath: getPath,
    // Encoded once: bytes are what is hashed, cached and written.
    content: Buffer.from(getContent()),
  }));
  const fileList = filesToFileList(
    files.map(({ toPath, content }) => ({ path: toPath("any"), content })),
    hashes,
  );
  files.push({
    toPath: (version) => fileListPath(subject.slug, version),
    content: Buffer.from(JSON.stringify(fileList)),
  });
  const version = hashContents(files.map(({ content }) => content));
  return {
    version,
    files: files.map(({ toPath, content }) => ({ path: toPath(version), content })),
  };
}

/** A subject as the manifest lists it; `bytes` is 0 if its files are computed on request. */
export function subjectToManifestSubject(subject: SubjectIndex, version: string, bytes = 0): Subject {
  const { slug, name, newest, isOrdered, introduction, topics } = subject;
  return {
    slug,
    name,
    count: newest.length,
    version,
    shards: subjectToShardCount(subject),
    bytes,
    ...(isOrdered && { isOrdered }),
    ...(introduction !== undefined && { hasIntroduction: true }),
    ...(topics.all.length > 0 && { topicPages: countTopicPages(subjectToTopics(subject)) }),
  };
}

/** Assembles the manifest. */
export function createManifest({
  subjectIndexes,
  subjects,
  slugs,
  keywords,
  search,
  ...settings
}: Pick<Manifest, "subjects" | "slugs" | "keywords" | "search" | "site" | "home" | "notFound" | "pages"> & {
  readonly subjectIndexes: readonly SubjectIndex[];
}): Manifest {
  const names = new Map(subjects.map(({ slug, name }) => [slug, name]));
  return {
    format: bundleFormatVersion,
    ...settings,
    count: subjects.reduce((sum, { count }) => sum + count, 0),
    subjects,
    examples: exampleArticles(subjectIndexes, exampleCount).map(({ subject, ...article }) => ({
      ...articleToLink(article),
      subject: names.get(subject) ?? subject,
    })),
    slugs,
    keywords,
    search,
  };
}

/** The index from slugs to subjects, which finds an article whose URL has the wrong subject. */
export function collectionToSlugShards({ articles }: Pick<Collection, "articles">): SlugShard[] {
  const subjectsBySlug = new Map<Slug, SubjectSlug[]>();
  for (const { slug, subject } of articles.values()) {
    addToGroup(subjectsBySlug, slug, subject);
  }
  const shards = Array.from(
    { length: computeShardCount(subjectsBySlug.size, slugsPerShard) },
    (): SlugShard => [],
  );
  for (const [slug, subjects] of [...subjectsBySlug].sort()) {
    shards[slugToShard(slug, shards.length)]?.push([slug, subjects.sort()]);
  }
  return shards;
}

async function writeSlugs(collection: Collection, output: OutputWriter): Promise<Manifest["slugs"]> {
  const key = createCacheKey("slugs", [...collection.articles.keys()].join("\n"));
  return await output.steps.run({ name: "slugs", key }, (step) => {
    const files = collectionToSlugShards(collection).map((shard) => JSON.stringify(shard));
    const version = hashContents(files);
    for (const [shard, file] of files.entries()) step.write(slugShardPath(version, shard), file);
    return { version, shards: files.length };
  });
}
