import type { ArticleEntry } from "../collect/article-entry.ts";
import type { SubjectIndex } from "../collect/subject-index.ts";
import { type CacheStore, createCacheKey, emptyCacheStore } from "../output/cache/cache-store.ts";
import { mapCached } from "../output/cache/map-cached.ts";
import type { FoundTopic } from "./find-topics.ts";
import { articleToTopicArticle, needsText, type TopicArticle } from "./topic-article.ts";
import { articlesToTopicBytes, bytesToTopics } from "./topic-bytes.ts";
import { minArticlesForTopics } from "./tuning.ts";

/** From this many subjects on, workers are worth their startup time. */
const minSubjectsForWorkers = 4;

/** What topics are found in. */
export interface TopicSource {
  /** The plain text of an article's answer. */
  readonly readText: (article: ArticleEntry) => string;
  /** What earlier builds found. Default nothing. */
  readonly cache?: CacheStore;
}

/** The topics of a subject, from the cache if nothing that they depend on has changed. */
export function findSubjectTopics(
  subject: SubjectIndex,
  { readText, cache = emptyCacheStore }: TopicSource,
): readonly FoundTopic<ArticleEntry>[] {
  const key = createTopicsKey(subject.newest);
  const cached = key === undefined ? undefined : cache.get(key);
  const bytes = cached ?? articlesToTopicBytes(toInput(subject, readText));
  if (cached === undefined && key !== undefined) cache.set(key, bytes);
  return bytesToTopics(bytes, subject);
}

/** The topics of all subjects that have enough articles for some: as `findSubjectTopics`, on all cores. */
export async function findAllTopics(
  subjects: readonly SubjectIndex[],
  { readText, cache = emptyCacheStore }: TopicSource,
): Promise<ReadonlyMap<SubjectIndex, readonly FoundTopic<ArticleEntry>[]>> {
  const results = mapCached({
    items: subjects.filter(({ newest }) => newest.length >= minArticlesForTopics),
    getKey: ({ newest }) => createTopicsKey(newest),
    cache,
    getInput: (subject) => toInput(subject, readText),
    compute: async (articles) => articlesToTopicBytes(articles),
    workers: {
      script: new URL("./topics-worker.ts", import.meta.url),
      workerData: undefined,
      batchSize: 1,
    },
    minItemsForWorkers: minSubjectsForWorkers,
  });
  const found = new Map<SubjectIndex, readonly FoundTopic<ArticleEntry>[]>();
  for await (const { item, bytes } of results) found.set(item, bytesToTopics(bytes, item));
  return found;
}

function toInput({ newest }: SubjectIndex, readText: TopicSource["readText"]): TopicArticle[] {
  return newest.map((article) => articleToTopicArticle(article, readText));
}

/** A key that covers all that topics depend on; undefined if it isn't known. */
function createTopicsKey(articles: readonly ArticleEntry[]): string | undefined {
  const parts: unknown[] = [];
  for (const article of articles) {
    const { slug, question, keywords, sourceKey } = article;
    if (!needsText(article)) parts.push([slug, question, keywords]);
    else if (sourceKey === undefined) return undefined;
    else parts.push([slug, question, keywords, sourceKey]);
  }
  return createCacheKey("topics", JSON.stringify(parts));
}
