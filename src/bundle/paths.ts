import type { SubjectSlug } from "../article/address.ts";
import type { ListOrder } from "./list-page.ts";

/**
 * Where the files of a bundle are, from the site's base on.
 *
 * The manifest is the only file whose content changes under one name. All others lie below the version of what they
 * belong to, a hash of its content: they can be cached for ever, and a redeploy can never mix old with new.
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

export function slugShardPath(version: string, shard: number): string {
  return `data/slugs/${version}/${shard}.json`;
}

/** `part` is one of `keywordParts`, or `most-used`. */
export function keywordPartPath(version: string, part: string): string {
  return `data/keywords/${version}/${part}.json`;
}
