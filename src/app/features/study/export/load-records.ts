import type { QueryClient } from "@tanstack/react-query";
import { type ArticleRecord, articleShardSchema } from "../../../../bundle/article-shard.ts";
import type { Subject } from "../../../../bundle/manifest.ts";
import { articleShardPath } from "../../../../bundle/paths.ts";
import { slugToShard } from "../../../../bundle/sharding.ts";
import { findSubject } from "../../../../bundle/subject-tree.ts";
import { type ArticleUrl, articleUrl, type Slug, splitArticleUrl } from "../../../../content/url.ts";
import { fetchJson } from "../../../data/files/fetch-json.ts";
import { loadVersioned, manifestQuery } from "../../../data/manifest-query.ts";
import { pMap } from "../../../data/promises/p-map.ts";

/** An article of the site with the subject that it is in. */
export interface LoadedArticle {
  readonly url: ArticleUrl;
  readonly subjectName: string;
  readonly record: ArticleRecord;
}

interface ShardRequest {
  readonly subject: Subject["slug"];
  readonly shard: number;
  readonly slugs: Set<Slug>;
}

async function loadShard(
  client: QueryClient,
  { subject, shard, slugs }: ShardRequest,
): Promise<LoadedArticle[]> {
  try {
    return await loadVersioned(client, async (manifest) => {
      const found = findSubject(manifest, subject);
      if (found === undefined) return [];
      const records = await fetchJson(articleShardPath(subject, found.version, shard), articleShardSchema);
      return records
        .filter(({ slug }) => slugs.has(slug))
        .map((record) => ({ url: articleUrl(subject, record.slug), subjectName: found.name, record }));
    });
  } catch (error) {
    console.warn(`Articles of ${subject} can't be loaded.`, error);
    return [];
  }
}

/**
 * Loads many articles, each file once. What can't be loaded is left out; the others have the order of `urls`. Rejects with
 * a `LoadError` only if nothing is known of the site.
 */
export async function loadRecords(
  client: QueryClient,
  urls: readonly ArticleUrl[],
): Promise<LoadedArticle[]> {
  const manifest = await client.ensureQueryData(manifestQuery);
  const requests = new Map<string, ShardRequest>();
  for (const url of urls) {
    const { subject, slug } = splitArticleUrl(url);
    const found = findSubject(manifest, subject);
    if (found === undefined) continue;
    const shard = slugToShard(slug, found.shards);
    const key = `${subject} ${shard}`;
    const request = requests.get(key) ?? { subject: found.slug, shard, slugs: new Set<Slug>() };
    request.slugs.add(slug);
    requests.set(key, request);
  }
  const articles = new Map<ArticleUrl, LoadedArticle>();
  await pMap([...requests.values()], async (request) => {
    for (const article of await loadShard(client, request)) articles.set(article.url, article);
  });
  return urls.flatMap((url) => articles.get(url) ?? []);
}
