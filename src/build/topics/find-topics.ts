import { compareText } from "../compare-text.ts";
import { type ArticleTerms, TermReader } from "./article-terms.ts";
import { ArticleVectors } from "./article-vectors.ts";
import { assignArticles } from "./assign-articles.ts";
import { chooseCovering } from "./choose-covering.ts";
import { type FlatNode, groupTopics, type TopicNode } from "./group-topics.ts";
import { keywordToTitle } from "./keyword-to-title.ts";
import { findNearTopics } from "./near-topics.ts";
import type { TopicArticle } from "./topic-article.ts";
import { findTopicCandidates, isSameName, type TopicCandidate } from "./topic-candidates.ts";
import {
  articlesPerTopic,
  minArticlesForGroups,
  minArticlesForTopics,
  minCoveredShare,
  minHolders,
  minTopicSimilarity,
  minTopics,
} from "./tuning.ts";

/** A topic of a subject as it is found. */
export interface FoundTopic<Article> {
  readonly name: string;
  /** The articles directly in it, those that fit best first. */
  readonly articles: readonly Article[];
  /** The index of the topic that it is within; undefined at the first level. There are at most two. */
  readonly parent: number | undefined;
  /** The indexes of topics elsewhere in the subject that are about similar things, the nearest first. */
  readonly near: readonly number[];
}

/**
 * Cuts the listed articles of a subject into topics, each named by a keyword: the largest first, each followed by the ones
 * within it. Articles that fit no topic are in none. Depends on the articles' slugs, questions, keywords and texts alone, not
 * on their order. Empty for fewer than 60 articles, and if most fit no topic.
 */
export function findTopics<Article extends TopicArticle>(
  unsorted: readonly Article[],
): FoundTopic<Article>[] {
  if (unsorted.length < minArticlesForTopics) return [];
  const articles = unsorted.toSorted((one, other) => compareText(one.slug, other.slug));
  const reader = new TermReader();
  const terms = articles.map((article) => reader.readArticle(article));
  const vectors = new ArticleVectors(terms);
  const candidates = findTopicCandidates(terms, vectors, reader);
  const topics = dropSmallTopics(chooseTopics(candidates, articles.length), terms, vectors);
  const nodes = flattenNodes(groupTopics(topics, articles.length < minArticlesForGroups ? [] : candidates));
  const covered = nodes.reduce((sum, { members }) => sum + members.length, 0);
  if (nodes.length < minTopics || covered < articles.length * minCoveredShare) return [];
  const near = findNearTopics(nodes);
  return nodes.map(({ candidate, members, parent }, index) => ({
    name: keywordToTitle(candidate.name),
    articles: members.map((member) => articles[member] as Article),
    parent,
    near: near[index] ?? [],
  }));
}

function flattenNodes(roots: readonly TopicNode[]): FlatNode[] {
  const flat: FlatNode[] = [];
  for (const { children, ...root } of roots) {
    const parent = flat.push({ ...root, parent: undefined }) - 1;
    for (const { children: _, ...child } of children) flat.push({ ...child, parent });
  }
  return flat;
}

function chooseTopics(candidates: readonly TopicCandidate[], articleCount: number): TopicCandidate[] {
  const count = Math.round(Math.max(Math.sqrt(articleCount), articleCount / articlesPerTopic));
  const weighted = candidates.map((candidate) => ({
    candidate,
    degrees: candidate.similarities.map((similarity) => similarity * candidate.fitness),
  }));
  return chooseCovering(weighted, count, minTopicSimilarity, (one, other) =>
    isSameName(one.candidate, other.candidate),
  ).map(({ candidate }) => candidate);
}

/** Distributes the articles, without topics that only few belong to. */
function dropSmallTopics(
  chosen: readonly TopicCandidate[],
  terms: readonly ArticleTerms[],
  vectors: ArticleVectors,
): Omit<TopicNode, "children">[] {
  const members = assignArticles(chosen, terms, vectors);
  const large = chosen.filter((_, index) => (members[index]?.length ?? 0) >= minHolders(terms.length));
  const largeMembers = large.length === chosen.length ? members : assignArticles(large, terms, vectors);
  return large.map((candidate, index) => ({ candidate, members: largeMembers[index] ?? [] }));
}
