/** A subject with fewer listed articles has no topics: its list is short enough to read. */
export const minArticlesForTopics = 60;

/** The fewest articles that have a topic's name as keyword, and that are in the topic: 4 of 400 articles in the subject, 11 of 3,000. */
export function minHolders(articleCount: number): number {
  return Math.max(4, Math.sqrt(articleCount) / 5);
}

/** A keyword of a larger share of the articles says no more than the subject's name: `physics` in Physics. */
export const maxHolderShare = 0.12;

/** From here on, 40 topics, a subject's topics are grouped under others. */
export const minArticlesForGroups = 1600;

/** Articles per topic of a subject with groups; smaller ones have about as many topics as articles in each of them. */
export const articlesPerTopic = 40;

/** Topics per group, on average: 70 topics of 2,800 articles make 14 groups. */
export const topicsPerGroup = 5;

/** A topic that is less similar to a group than this stays beside the groups. A cosine. */
export const minGroupSimilarity = 0.1;

/** A topic names at most this many others as near. */
export const maxNearTopics = 3;

/** Less similar topics aren't near. A cosine. */
export const minNearSimilarity = 0.1;

/** An article that is less similar to each topic than this has none: below, about every second one would be misplaced. A cosine. */
export const minTopicSimilarity = 0.08;

/** The same for articles compared with what the topics consist of by then, which are broader. */
export const minMemberSimilarity = 0.12;

/** How much an article that mentions a topic by name is nearer to it. */
export const mentionBonus = 0.1;

/**
 * Keywords that questions mention are about what is asked: `hippocampus`, unlike `collaboration`. A keyword whose words are
 * in the questions of its articles to this share counts in full, one without any of them half.
 */
export const fullTitleShare = 0.35;

/** Keywords whose articles resemble each other are about one thing: `Piaget` has 0.18, `historical context` 0.04. */
export const fullCoherence = 0.12;

/** Articles with fewer keywords are also described by the words of their question and answer. */
export const enoughKeywords = 3;

/** Characters at the beginning of an answer that say what it is about. */
export const maxTextLength = 2000;

/** Topics that fit a smaller share of the articles say too little of the subject. */
export const minCoveredShare = 0.5;

/** Fewer topics aren't worth a section. */
export const minTopics = 3;

/** A name of which this many articles have a longer one is part of that. */
export const fragmentShare = 0.5;
