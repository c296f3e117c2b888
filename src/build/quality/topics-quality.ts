import type { ArticleUrl } from "../../content/url.ts";
import { type FoundTopic, findTopics } from "../topics/find-topics.ts";
import type { TopicArticle } from "../topics/topic-article.ts";

/** What is measured by. */
type MeasuredArticle = TopicArticle & {
  readonly url: ArticleUrl;
  readonly related: readonly ArticleUrl[];
};

/** How good the topics of a subject are. Shares are from 0 to 1. */
export interface TopicsQuality {
  readonly articles: number;
  readonly topics: number;
  /** Articles that are in a topic. */
  readonly covered: number;
  /** Pairs of an article and one that its publisher names as related, both in the subject. */
  readonly pairs: number;
  /** Pairs that are in the same topic, and the number expected if related articles were chosen by chance. */
  readonly same: number;
  readonly sameByChance: number;
  /** Pairs that are in the same topic, in one beside it in a group, in the one that it is within, or in a near one. */
  readonly neighboring: number;
  readonly neighboringByChance: number;
  /** Articles that change topic, or that get or lose theirs, if one percent of the articles is added. */
  readonly moved: number;
}

/** Measures the topics of a subject; undefined if it has none. */
export function measureTopics(articles: readonly MeasuredArticle[]): TopicsQuality | undefined {
  const topics = findTopics(articles);
  if (topics.length === 0) return undefined;
  const topicOf = mapTopics(topics);
  const neighbors = topics.map((_, index) => new Set(findNeighbors(topics, index)));
  const byUrl = new Map(articles.map((article) => [article.url, article]));
  let [pairs, same, neighboring] = [0, 0, 0];
  for (const article of articles) {
    for (const url of article.related) {
      const other = byUrl.get(url);
      if (other === undefined || other === article) continue;
      pairs += 1;
      const [topic, otherTopic] = [topicOf.get(article), topicOf.get(other)];
      if (topic === undefined || otherTopic === undefined) continue;
      if (topic === otherTopic) same += 1;
      if (topic === otherTopic || neighbors[topic]?.has(otherTopic)) neighboring += 1;
    }
  }
  const shares = topics.map((topic) => topic.articles.length / articles.length);
  const sameShare = shares.reduce((sum, share) => sum + share * share, 0);
  const neighborShare = shares.reduce(
    (sum, share, index) =>
      sum + [...(neighbors[index] ?? [])].reduce((rest, other) => rest + share * (shares[other] ?? 0), 0),
    sameShare,
  );
  return {
    articles: articles.length,
    topics: topics.length,
    covered: topicOf.size,
    pairs,
    same,
    sameByChance: sameShare * pairs,
    neighboring,
    neighboringByChance: neighborShare * pairs,
    moved: countMoved(articles, topics),
  };
}

function mapTopics<Article>(topics: readonly FoundTopic<Article>[]): Map<Article, number> {
  return new Map(
    topics.flatMap(({ articles }, index) => articles.map((article) => [article, index] as const)),
  );
}

function findNeighbors(topics: readonly FoundTopic<unknown>[], index: number): number[] {
  const topic = topics[index];
  return topics.flatMap((other, otherIndex) => {
    const isBeside = topic?.parent !== undefined && other.parent === topic.parent;
    const isWithin = topic?.parent === otherIndex || other.parent === index;
    const isNear = topic?.near.includes(otherIndex) === true;
    return otherIndex !== index && (isBeside || isWithin || isNear) ? [otherIndex] : [];
  });
}

/** Compares the topics with those before the last of each hundred articles was added. */
function countMoved(
  articles: readonly MeasuredArticle[],
  topics: readonly FoundTopic<MeasuredArticle>[],
): number {
  const before = findTopics(articles.filter((_, index) => index % 100 !== 99));
  const namesBefore = mapNames(before);
  const names = mapNames(topics);
  return articles.filter(
    (article, index) => index % 100 !== 99 && namesBefore.get(article) !== names.get(article),
  ).length;
}

function mapNames<Article>(topics: readonly FoundTopic<Article>[]): Map<Article, string> {
  return new Map(topics.flatMap(({ articles, name }) => articles.map((article) => [article, name] as const)));
}

/** The quality of several subjects as one. */
export function sumTopicsQuality(all: readonly TopicsQuality[]): TopicsQuality {
  const sum = (measure: (each: TopicsQuality) => number): number =>
    all.reduce((total, each) => total + measure(each), 0);
  return {
    articles: sum(({ articles }) => articles),
    topics: sum(({ topics }) => topics),
    covered: sum(({ covered }) => covered),
    pairs: sum(({ pairs }) => pairs),
    same: sum(({ same }) => same),
    sameByChance: sum(({ sameByChance }) => sameByChance),
    neighboring: sum(({ neighboring }) => neighboring),
    neighboringByChance: sum(({ neighboringByChance }) => neighboringByChance),
    moved: sum(({ moved }) => moved),
  };
}
