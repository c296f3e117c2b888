import type { ArticleEntry } from "../../collect/article-entry.ts";
import type { SubjectIndex } from "../../collect/subject-index.ts";
import { createCacheKey } from "../cache/cache-store.ts";
import {
  articleToRelatedLinks,
  type PayloadSource,
  subjectToTopics,
  subjectToTranslationShards,
} from "./subject-files.ts";

/**
 * A key that covers everything that a subject's files and pages say about it and its articles; undefined if it isn't known.
 * What follows from the articles, such as their order, is not computed for it.
 */
export function createSubjectKey(
  subject: SubjectIndex,
  payloadSource: Omit<PayloadSource, "readPayload">,
  language: string,
): string | undefined {
  const { slug, name, articles, introduction, topics } = subject;
  const sources = introduction === undefined ? articles : [...articles, introduction];
  if (sources.some(({ sourceKey }) => sourceKey === undefined)) return undefined;
  const articleToInputs = (article: ArticleEntry): unknown[] => [
    article.sourceKey,
    article.url,
    article.order,
    articleToRelatedLinks(article, payloadSource),
    payloadSource.otherAnswers?.get(article.url),
    payloadSource.getFileFacts?.(article.path),
  ];
  return createCacheKey(
    slug,
    name,
    language,
    introduction?.sourceKey ?? "",
    JSON.stringify(articles.map(articleToInputs)),
    JSON.stringify([
      subjectToTopics(subject),
      topics.all.map((topic) => topic.articles.map(({ url }) => url)),
      subjectToTranslationShards(subject, payloadSource),
    ]),
  );
}
