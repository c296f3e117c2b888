import type { SubjectSlug } from "../content/url.ts";
import type { ListOrder } from "./list-page.ts";

/**
 * The paths of the bundle's files, relative to the site's base.
 *
 * The manifest is the only file that changes without changing its name. The paths of all others contain a version, a
 * content hash of what they belong to: they can be cached forever, and a redeploy can never mix old files with new ones.
 */
export const manifestPath = "data/manifest.json";

export function articleShardPath(subject: SubjectSlug, version: string, shard: number): string {
  return `data/articles/${subject}/${version}/${shard}.json`;
}

/** `page` counts from 1. */
export function listPagePath(subject: SubjectSlug, version: string, order: ListOrder, page: number): string {
  return `data/lists/${subject}/${version}/${order}-${page}.json`;
}

export function subjectKeywordsPath(subject: SubjectSlug, version: string): string {
  return `data/lists/${subject}/${version}/keywords.json`;
}

/** What searching a downloaded subject needs besides its lists. */
export function searchFieldsPath(subject: SubjectSlug, version: string): string {
  return `data/lists/${subject}/${version}/search-fields.json`;
}

/** The introduction of a subject, if it has one. */
export function introductionPath(subject: SubjectSlug, version: string): string {
  return `data/lists/${subject}/${version}/introduction.json`;
}

/** The topics of a subject, if it has any. */
export function topicsPath(subject: SubjectSlug, version: string): string {
  return `data/lists/${subject}/${version}/topics.json`;
}

/** A page of the lists of a subject's topics, counting from 1 over all of them: see `topicListNumber`. */
export function topicListPath(subject: SubjectSlug, version: string, number: number): string {
  return `data/lists/${subject}/${version}/topic-list-${number}.json`;
}

export function slugShardPath(version: string, shard: number): string {
  return `data/slugs/${version}/${shard}.json`;
}

/** One of the publisher's own pages. */
export function ownPageDataPath(version: string, name: string): string {
  return `data/pages/${version}/${name}.json`;
}

/** `part` is one of the manifest's keyword parts, or `mostUsedPart`. */
export function keywordPartPath(version: string, part: string): string {
  return `data/keywords/${version}/${part}.json`;
}

/** The folder of published attachments: pictures and other files that articles refer to. */
export const attachmentsFolder = "attachments";

/** Matches the URL of an attachment relative to the site's base, with a leading slash. Nothing else is loaded as a picture of the site. */
export const attachmentUrlPattern = /^\/attachments\/[a-z0-9-]+\.[a-z0-9]+$/u;
