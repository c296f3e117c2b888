import { must } from "../../content/must.ts";
import type { ArticleTerms } from "./article-terms.ts";
import type { ArticleVectors } from "./article-vectors.ts";
import type { TopicCandidate } from "./topic-candidates.ts";
import { mentionBonus, minMemberSimilarity, minTopicSimilarity } from "./tuning.ts";

/**
 * The indexes of the articles of each topic, those that fit best first. An article is in the topic that it is most similar
 * to, and in none if it is similar to none.
 */
export function assignArticles(
  topics: readonly TopicCandidate[],
  articles: readonly ArticleTerms[],
  vectors: ArticleVectors,
): number[][] {
  const members: { readonly article: number; readonly fit: number }[][] = topics.map(() => []);
  const open: number[] = [];
  for (const [article, { visibleTerms, phrases }] of articles.entries()) {
    const nearest = findNearest(topics, minTopicSimilarity, ({ key, terms, similarities }) => {
      const isMentioned = phrases.has(key) || terms.every((term) => visibleTerms.has(term));
      return must(similarities[article], "similarity") + (isMentioned ? mentionBonus : 0);
    });
    if (nearest === undefined) open.push(article);
    else members[nearest.index]?.push({ article, fit: nearest.fit });
  }
  // By now topics are known by more than the articles that have their keyword.
  const broader = members.map((own) =>
    vectors.compareAll(vectors.toProfile(own.map((each) => each.article))),
  );
  for (const article of open) {
    const nearest = findNearest(broader, minMemberSimilarity, (similarities) =>
      must(similarities[article], "similarity"),
    );
    // Behind those that were certain.
    if (nearest !== undefined) members[nearest.index]?.push({ article, fit: nearest.fit - 1 });
  }
  return members.map((own) =>
    own
      .toSorted((one, other) => other.fit - one.fit || one.article - other.article)
      .map(({ article }) => article),
  );
}

/** The item with the highest fit above `minFit`, the first of equal ones; undefined if there is none. */
function findNearest<Item>(
  items: readonly Item[],
  minFit: number,
  measureFit: (item: Item) => number,
): { readonly index: number; readonly fit: number } | undefined {
  let nearest: { readonly index: number; readonly fit: number } | undefined;
  for (const [index, item] of items.entries()) {
    const fit = measureFit(item);
    if (fit > (nearest?.fit ?? minFit)) nearest = { index, fit };
  }
  return nearest;
}
