import * as v from "valibot";
import { type ArticleRecord, articleShardSchema } from "../../../bundle/article-shard.ts";
import { bundleFormatVersion } from "../../../bundle/format.ts";
import { type Introduction, introductionSchema } from "../../../bundle/introduction.ts";
import { type KeywordList, keywordListSchema } from "../../../bundle/keywords/keyword-list.ts";
import { type SubjectKeywords, subjectKeywordsSchema } from "../../../bundle/keywords/subject-keywords.ts";
import { type ListEntry, listPageSchema, listPageToEntries } from "../../../bundle/list-page.ts";
import { type Manifest, manifestSchema, type Subject } from "../../../bundle/manifest.ts";
import { type OwnPageData, ownPageSchema } from "../../../bundle/own-page.ts";
import {
  articleShardPath,
  introductionPath,
  keywordPartPath,
  manifestPath,
  ownPageDataPath,
  slugShardPath,
  subjectKeywordsPath,
  topicsPath,
} from "../../../bundle/paths.ts";
import { slugToShard } from "../../../bundle/sharding.ts";
import { slugShardSchema, slugToSubjects } from "../../../bundle/slug-shard.ts";
import { type Topic, topicsSchema } from "../../../bundle/topics/topics-schema.ts";
import type { Slug, SubjectSlug } from "../../../content/url.ts";
import { DamagedError, OutdatedError } from "../load-error.ts";
import { fetchJson } from "./fetch-json.ts";

/**
 * Functions that each load and check one kind of the site's data files, and throw what `fetchJson` throws. A prerendered page
 * has its data, so they are loaded when the first file is needed: see `loadSiteFiles`.
 */

/** The part that the manifests of all formats have in common. */
const formatSchema = v.looseObject({ format: v.number() });

/** Also throws an `OutdatedError` if the site has been published in another format. */
export async function loadManifest(signal: AbortSignal): Promise<Manifest> {
  const data = await fetchJson(manifestPath, formatSchema, { signal, mustRevalidate: true });
  if (data.format !== bundleFormatVersion) {
    throw new OutdatedError(
      `The site has format ${data.format}, this app knows ${bundleFormatVersion}`,
      manifestPath,
    );
  }
  const checked = v.safeParse(manifestSchema, data);
  if (!checked.success) throw new DamagedError(checked.issues[0].message, manifestPath);
  return checked.output;
}

/** Loads an article of a subject from its shard; undefined if the subject has no such article. */
export async function loadArticleRecord(
  { slug: subjectSlug, version, shards }: Subject,
  slug: Slug,
): Promise<ArticleRecord | undefined> {
  const path = articleShardPath(subjectSlug, version, slugToShard(slug, shards));
  return (await fetchJson(path, articleShardSchema)).find((record) => record.slug === slug);
}

/** The subjects that have an article with this slug. */
export async function loadSubjectsOfSlug(
  { version, shards }: Manifest["slugs"],
  slug: Slug,
): Promise<readonly SubjectSlug[]> {
  const path = slugShardPath(version, slugToShard(slug, shards));
  return slugToSubjects(await fetchJson(path, slugShardSchema), slug);
}

/** A page of a list, by its path. */
export async function loadListPage(path: string, signal: AbortSignal): Promise<ListEntry[]> {
  return listPageToEntries(await fetchJson(path, listPageSchema, { signal }));
}

/** The most used keywords of a subject. */
export async function loadSubjectKeywords(
  { slug, version }: Subject,
  signal: AbortSignal,
): Promise<SubjectKeywords> {
  return await fetchJson(subjectKeywordsPath(slug, version), subjectKeywordsSchema, { signal });
}

/** The topics of a subject that has some. */
export async function loadTopics({ slug, version }: Subject, signal: AbortSignal): Promise<Topic[]> {
  return await fetchJson(topicsPath(slug, version), topicsSchema, { signal });
}

/** The introduction of a subject that has one. */
export async function loadIntroduction(
  { slug, version }: Subject,
  signal: AbortSignal,
): Promise<Introduction> {
  return await fetchJson(introductionPath(slug, version), introductionSchema, { signal });
}

/** A part of the keyword index. */
export async function loadKeywordList(
  version: string,
  part: string,
  signal: AbortSignal,
): Promise<KeywordList> {
  return await fetchJson(keywordPartPath(version, part), keywordListSchema, { signal });
}

/** One of the publisher's own pages. */
export async function loadOwnPage(version: string, name: Slug, signal: AbortSignal): Promise<OwnPageData> {
  return await fetchJson(ownPageDataPath(version, name), ownPageSchema, { signal });
}
