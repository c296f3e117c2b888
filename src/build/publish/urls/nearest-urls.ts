import { distance as editDistance } from "fastest-levenshtein";
import { addToGroup } from "../../../content/add-to-group.ts";
import { lastSegment } from "../../../content/file-path.ts";
import { must } from "../../../content/must.ts";
import { compareText } from "../../compare-text.ts";

/** Words that more URLs than this contain aren't used to find candidates. */
const maxPostings = 1_500;

/** Minimum Dice similarity by weighted words, from 0 to 1. */
const minSimilarity = 0.5;

/** Tolerated typos: one per this many characters, up to a maximum. */
const charactersPerEdit = 5;
const maxEdits = 3;

/** At most this many candidates are compared by edit distance. */
const maxCandidates = 8;

function urlToWords(url: string): Set<string> {
  return new Set(
    lastSegment(url)
      .replace(/\.html?$/iu, "")
      .toLowerCase()
      .split(/[^\p{L}\p{M}\p{N}]+/u)
      .filter((word) => word !== ""),
  );
}

/** Finds the existing URL that a missing one most likely meant. */
export class NearestUrls {
  readonly #urls: readonly string[];
  readonly #bySlug: ReadonlyMap<string, readonly number[]>;
  readonly #byWord: ReadonlyMap<string, readonly number[]>;

  constructor(urls: Iterable<string>) {
    this.#urls = [...urls].sort(compareText);
    const bySlug = new Map<string, number[]>();
    const byWord = new Map<string, number[]>();
    for (const [urlIndex, url] of this.#urls.entries()) {
      addToGroup(bySlug, lastSegment(url), urlIndex);
      for (const word of urlToWords(url)) addToGroup(byWord, word, urlIndex);
    }
    this.#bySlug = bySlug;
    this.#byWord = byWord;
  }

  /**
   * The nearest URL: one with the same last segment, else the one with the most similar words, rare words
   * counting more, else one that differs by a typo. Undefined if none is near.
   */
  find(url: string): string | undefined {
    const slug = lastSegment(url);
    if (slug === "") return undefined;
    const same = this.#bySlug.get(slug) ?? this.#bySlug.get(slug.replace(/\.html?$/iu, ""));
    if (same) return this.#closest(url, same);
    return (
      this.#closest(url, this.#findBySharedWords(url)) ?? this.#closest(url, this.#findByEditDistance(slug))
    );
  }

  /** Of equally good URLs: the closest in depth, then the smallest edit distance, then the first. */
  #closest(url: string, urlIndexes: readonly number[]): string | undefined {
    const depth = url.split("/").length;
    const ranked = urlIndexes
      .map((urlIndex) => this.#getUrl(urlIndex))
      .map((other) => ({
        other,
        deeper: Math.abs(other.split("/").length - depth),
        changed: editDistance(url, other),
      }))
      .sort(
        (one, two) =>
          one.deeper - two.deeper || one.changed - two.changed || compareText(one.other, two.other),
      );
    return ranked[0]?.other;
  }

  #getUrl(urlIndex: number): string {
    return must(this.#urls[urlIndex], `URL number ${urlIndex}`);
  }

  #idf(word: string): number {
    return Math.log(1 + this.#urls.length / ((this.#byWord.get(word)?.length ?? 0) + 1));
  }

  /** URLs that share most of their weighted words with this one (Dice coefficient). */
  #findBySharedWords(url: string): number[] {
    const words = [...urlToWords(url)].map((word) => ({ word, weight: this.#idf(word) }));
    const ownWeight = words.reduce((sum, { weight }) => sum + weight, 0);
    const sharedWeights = new Map<number, number>();
    for (const { word, weight } of words) {
      const urlIndexes = this.#byWord.get(word) ?? [];
      if (urlIndexes.length > maxPostings) continue;
      for (const urlIndex of urlIndexes)
        sharedWeights.set(urlIndex, (sharedWeights.get(urlIndex) ?? 0) + weight);
    }
    const candidates = [...sharedWeights].sort(([, one], [, two]) => two - one).slice(0, maxCandidates * 4);
    const scored = candidates
      .map(([urlIndex]) => {
        const others = urlToWords(this.#getUrl(urlIndex));
        const otherWeight = [...others].reduce((sum, word) => sum + this.#idf(word), 0);
        const sharedWeight = words.reduce(
          (sum, { word, weight }) => sum + (others.has(word) ? weight : 0),
          0,
        );
        return { urlIndex, similarity: (2 * sharedWeight) / (ownWeight + otherWeight) };
      })
      .filter(({ similarity }) => similarity >= minSimilarity);
    const bestSimilarity = Math.max(0, ...scored.map(({ similarity }) => similarity));
    return scored
      .filter(({ similarity }) => similarity > bestSimilarity - 0.01)
      .map(({ urlIndex }) => urlIndex);
  }

  #findByEditDistance(slug: string): number[] {
    let limit = Math.min(maxEdits, Math.floor(slug.length / charactersPerEdit));
    let nearest: number[] = [];
    for (const [other, urlIndexes] of limit === 0 ? [] : this.#bySlug) {
      // Much faster than comparing all of them.
      if (Math.abs(other.length - slug.length) > limit) continue;
      const distance = editDistance(slug, other);
      if (distance > limit) continue;
      if (distance < limit) nearest = [];
      limit = distance;
      nearest.push(...urlIndexes.slice(0, maxCandidates));
    }
    return nearest;
  }
}
