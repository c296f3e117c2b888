import { closest } from "fastest-levenshtein";
import * as v from "valibot";
import type { TopicElsewhere } from "../../bundle/topics-schema.ts";
import { addToGroup } from "../../content/add-to-group.ts";
import type { Diagnostic } from "../../content/diagnostic.ts";
import { must } from "../../content/must.ts";
import { keywordToKey } from "../../search/analysis/keyword-to-key.ts";
import type { ArticleEntry } from "../collect/article-entry.ts";
import type { SubjectIndex } from "../collect/subject-index.ts";
import { type CacheStore, createCacheKey, emptyCacheStore } from "../output/cache/cache-store.ts";
import { type FoundTopic, findTopics } from "./find-topics.ts";
import { assignTopicSlugs, foundToSubjectTopics } from "./subject-topics.ts";
import { articlesToTopicArticles, needsText } from "./topic-article.ts";
import { applyTopicRules, type SubjectTopicRules } from "./topic-rules.ts";

/** How topics are found. */
export interface TopicOptions {
  /** The plain text of an article's answer. */
  readonly readText: (article: ArticleEntry) => string;
  /** The publisher's changes; null for no topics at all. Default no changes. */
  readonly rules?: readonly SubjectTopicRules[] | null;
  /** What earlier builds found. Default nothing. */
  readonly cache?: CacheStore;
}

/** At most so many topics of other subjects are named with a topic. */
const maxElsewhere = 4;

/** Finds the topics of all subjects that have enough articles. */
export function addTopics(
  subjects: readonly SubjectIndex[],
  { readText, rules = [], cache = emptyCacheStore }: TopicOptions,
): { readonly subjects: readonly SubjectIndex[]; readonly diagnostics: readonly Diagnostic[] } {
  if (rules === null) return { subjects, diagnostics: [] };
  const diagnostics = rules.flatMap((subjectRules) => checkSubject(subjectRules, subjects));
  const revised = subjects.map((subject) => {
    const own = rules.filter((each) => each.subject === subject.slug).flatMap((each) => each.rules);
    const { topics, diagnostics: found } = applyTopicRules(findCachedTopics(subject, readText, cache), own);
    diagnostics.push(...found);
    return { subject, topics };
  });
  const byName = new Map<string, TopicElsewhere[]>();
  const keys = new Map<string, string>();
  // Each name is asked for several times.
  const toKey = (name: string): string => {
    const key = keys.get(name) ?? keywordToKey(name);
    keys.set(name, key);
    return key;
  };
  for (const { subject, topics } of revised) {
    const names = topics.map(({ name }) => name);
    for (const [index, slug] of assignTopicSlugs(names).entries())
      addToGroup(byName, toKey(names[index] ?? ""), {
        subject: subject.slug,
        name: subject.name,
        slug,
      });
  }
  return {
    diagnostics,
    subjects: revised.map(({ subject, topics }) => {
      const findElsewhere = (name: string): TopicElsewhere[] =>
        (byName.get(toKey(name)) ?? [])
          .filter((each) => each.subject !== subject.slug)
          .slice(0, maxElsewhere);
      const inOrder = subject.isOrdered ? subject.inPublisherOrder : subject.newest;
      return topics.length === 0
        ? subject
        : subject.withTopics(foundToSubjectTopics(topics, inOrder, findElsewhere));
    }),
  };
}

function checkSubject(
  { subject, location }: SubjectTopicRules,
  subjects: readonly SubjectIndex[],
): Diagnostic[] {
  const slugs = subjects.map(({ slug }) => slug as string);
  if (slugs.includes(subject)) return [];
  return [
    {
      ...location,
      severity: "warning",
      rule: "unknown-topic",
      reason: `there is no subject "${subject}"`,
      hint: slugs.length === 0 ? "Remove it." : `Did you mean "${closest(subject, slugs)}"?`,
    },
  ];
}

/** Topics as the cache has them: articles by their place among the listed ones. */
const cachedSchema = v.array(
  v.object({
    name: v.string(),
    articles: v.array(v.number()),
    parent: v.optional(v.number()),
    near: v.array(v.number()),
  }),
);

/** The topics of a subject, from the cache if nothing that they depend on has changed. */
function findCachedTopics(
  { newest }: SubjectIndex,
  readText: TopicOptions["readText"],
  cache: CacheStore,
): readonly FoundTopic<ArticleEntry>[] {
  const key = createTopicsCacheKey(newest);
  const cached = key === undefined ? undefined : cache.get(key);
  const found =
    cached === undefined
      ? findTopicPlaces(newest, readText)
      : v.parse(cachedSchema, JSON.parse(new TextDecoder().decode(cached)));
  if (cached === undefined && key !== undefined)
    cache.set(key, new TextEncoder().encode(JSON.stringify(found)));
  return found.map(({ articles, parent, ...topic }) => ({
    ...topic,
    parent,
    articles: articles.flatMap((place) => newest[place] ?? []),
  }));
}

function findTopicPlaces(
  articles: readonly ArticleEntry[],
  readText: TopicOptions["readText"],
): v.InferOutput<typeof cachedSchema> {
  const places = new Map(
    articlesToTopicArticles(articles, readText).map((article, place) => [article, place] as const),
  );
  return findTopics([...places.keys()]).map(({ near, ...topic }) => ({
    ...topic,
    near: [...near],
    articles: topic.articles.map((article) => must(places.get(article), "place of an article")),
  }));
}

/** A key that covers all that topics depend on; undefined if it isn't known. */
function createTopicsCacheKey(articles: readonly ArticleEntry[]): string | undefined {
  const parts: unknown[] = [];
  for (const article of articles) {
    const { slug, question, keywords, sourceKey } = article;
    if (!needsText(article)) parts.push([slug, question, keywords]);
    else if (sourceKey === undefined) return undefined;
    else parts.push([slug, question, keywords, sourceKey]);
  }
  return createCacheKey("topics", JSON.stringify(parts));
}
