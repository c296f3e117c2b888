import { type ArticleRecord, articleShardSchema } from "../../bundle/article-shard.ts";
import type { Subject } from "../../bundle/manifest.ts";
import { articleShardPath } from "../../bundle/paths.ts";
import { slugToShard } from "../../bundle/sharding.ts";
import type { Slug } from "../../content/url.ts";
import { fetchJson } from "./fetch-json.ts";

/** Loads an article of a subject from its shard; undefined if the subject has no such article. */
export async function loadArticleRecord(
  { slug: subjectSlug, version, shards }: Subject,
  slug: Slug,
): Promise<ArticleRecord | undefined> {
  const path = articleShardPath(subjectSlug, version, slugToShard(slug, shards));
  return (await fetchJson(path, articleShardSchema)).find((record) => record.slug === slug);
}
