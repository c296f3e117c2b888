import * as v from "valibot";
import { must } from "../../content/must.ts";
import type { ArticleEntry } from "../collect/article-entry.ts";
import type { SubjectIndex } from "../collect/subject-index.ts";
import { type FoundTopic, findTopics } from "./find-topics.ts";
import type { TopicArticle } from "./topic-article.ts";

/** Topics as workers and the cache have them: articles by their place among the listed ones. */
const placesSchema = v.array(
  v.object({
    name: v.string(),
    articles: v.array(v.number()),
    parent: v.optional(v.number()),
    near: v.array(v.number()),
  }),
);

/** Finds the topics of the listed articles of a subject, as JSON. */
export function articlesToTopicBytes(articles: readonly TopicArticle[]): Uint8Array {
  const places = new Map(articles.map((article, place) => [article, place]));
  const found: v.InferOutput<typeof placesSchema> = findTopics(articles).map(({ near, ...topic }) => ({
    ...topic,
    near: [...near],
    articles: topic.articles.map((article) => must(places.get(article), "place of an article")),
  }));
  return new TextEncoder().encode(JSON.stringify(found));
}

/** The topics of a subject, read back. */
export function bytesToTopics(bytes: Uint8Array, { newest }: SubjectIndex): FoundTopic<ArticleEntry>[] {
  const topics = v.parse(placesSchema, JSON.parse(new TextDecoder().decode(bytes)));
  return topics.map(({ articles, parent, ...topic }) => ({
    ...topic,
    parent,
    articles: articles.flatMap((place) => newest[place] ?? []),
  }));
}
