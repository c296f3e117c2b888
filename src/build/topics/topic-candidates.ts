import { wordToRoot } from "../../search/analysis/word-root.ts";
import { compareText } from "../compare-text.ts";
import { mostFrequentKey } from "../most-frequent-key.ts";
import type { ArticleTerms, TermReader } from "./article-terms.ts";
import type { ArticleVectors } from "./article-vectors.ts";
import { fragmentShare, fullCoherence, fullTitleShare, maxHolderShare, minHolders } from "./tuning.ts";

/** A keyword that could name a topic. */
export interface TopicCandidate {
  readonly key: string;
  /** As most articles spell it. */
  readonly name: string;
  readonly terms: readonly string[];
  /** The roots of its words, which tell whether two names say the same. */
  readonly roots: ReadonlySet<string>;
  /** The indexes of the articles that have the keyword. */
  readonly holders: readonly number[];
  readonly profile: Float64Array;
  /** The similarity of each article to the profile. */
  readonly similarities: Float32Array;
  /** How well it names what an article is about; 0 to 1. */
  readonly fitness: number;
}

/** The keywords of a subject's articles that are neither rare nor everywhere, by key. */
export function findTopicCandidates(
  articles: readonly ArticleTerms[],
  vectors: ArticleVectors,
  reader: TermReader,
): TopicCandidate[] {
  const maxHolders = articles.length * maxHolderShare;
  const names = [...groupHolders(articles)]
    .filter(
      ([, { holders }]) => holders.length >= minHolders(articles.length) && holders.length <= maxHolders,
    )
    .sort(([one], [other]) => compareText(one, other))
    .map(([key, { holders, spellings }]) => {
      const name = mostFrequentKey(spellings);
      return { key, name, terms: reader.textToTerms(name), holders };
    });
  return names
    .filter((name) => !names.some((other) => isFragment(name, other)))
    .map(({ key, name, terms, holders }) => {
      const profile = vectors.toProfile(holders);
      const titleShare = measureTitleShare(
        terms,
        holders.map((index) => articles[index]),
        vectors,
      );
      const coherence = vectors.getCoherence(holders);
      return {
        key,
        name,
        terms,
        roots: new Set(terms.map(wordToRoot)),
        holders,
        profile,
        similarities: vectors.compareAll(profile),
        fitness: halfToFull(titleShare / fullTitleShare) * halfToFull(coherence / fullCoherence),
      };
    });
}

/** Whether all words of one name are in the other: `nurses` and `nursing education`. */
export function isSameName(
  { roots: one }: Pick<TopicCandidate, "roots">,
  { roots: other }: Pick<TopicCandidate, "roots">,
): boolean {
  const [shorter, longer] = one.size <= other.size ? [one, other] : [other, one];
  return [...shorter].every((root) => longer.has(root));
}

type NamedHolders = Pick<TopicCandidate, "terms" | "holders">;

/** Whether a name is mostly used as part of a longer one: `operating` of `operating systems`. */
function isFragment({ terms, holders }: NamedHolders, other: NamedHolders): boolean {
  return (
    other.terms.length > terms.length &&
    other.holders.length >= holders.length * fragmentShare &&
    terms.every((term) => other.terms.includes(term)) &&
    countCommon(holders, other.holders) >= holders.length * fragmentShare
  );
}

/** The number of items that two lists share. */
function countCommon(one: readonly number[], other: readonly number[]): number {
  const others = new Set(other);
  return one.filter((item) => others.has(item)).length;
}

/** From ½ for 0 to 1 for 1 and more. */
function halfToFull(share: number): number {
  return (1 + Math.min(1, share)) / 2;
}

interface Holders {
  readonly holders: number[];
  /** How many articles use which spelling. */
  readonly spellings: Map<string, number>;
}

function groupHolders(articles: readonly Pick<ArticleTerms, "phrases">[]): Map<string, Holders> {
  const groups = new Map<string, Holders>();
  for (const [index, { phrases }] of articles.entries()) {
    for (const [key, spelling] of phrases) {
      const group = groups.get(key) ?? { holders: [], spellings: new Map<string, number>() };
      groups.set(key, group);
      group.holders.push(index);
      group.spellings.set(spelling, (group.spellings.get(spelling) ?? 0) + 1);
    }
  }
  return groups;
}

/**
 * To which share questions have the words of a name, on average over half its words, the rare ones counting more, and
 * the whole name; 0 to 1.
 */
function measureTitleShare(
  terms: readonly string[],
  articles: readonly (ArticleTerms | undefined)[],
  vectors: ArticleVectors,
): number {
  const total = terms.reduce((sum, term) => sum + vectors.getIdf(term), 0) || 1;
  let shares = 0;
  for (const article of articles) {
    const found = terms.filter((term) => article?.questionTerms.has(term));
    const words = found.reduce((sum, term) => sum + vectors.getIdf(term), 0) / total;
    shares += (words + (found.length === terms.length ? 1 : 0)) / 2;
  }
  return shares / Math.max(1, articles.length);
}
