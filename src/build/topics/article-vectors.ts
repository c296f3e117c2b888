import { must } from "../../content/must.ts";
import type { ArticleTerms } from "./article-terms.ts";

/**
 * The articles of a subject as unit vectors over their terms, weighted by inverse document frequency (tf-idf): the cosine
 * of two articles is the sum of products over the terms that both have.
 */
export class ArticleVectors {
  readonly count: number;
  readonly #termIndexes: ReadonlyMap<string, number>;
  readonly #idf: Float64Array;
  /** Terms and weights of all articles one after the other; the ones of article `i` are from `#starts[i]` to `#starts[i + 1]`. */
  readonly #starts: Uint32Array;
  readonly #terms: Uint32Array;
  readonly #weights: Float64Array;
  readonly #mean: Float64Array;

  constructor(articles: readonly Pick<ArticleTerms, "weights">[]) {
    this.count = articles.length;
    const frequencies = new Map<string, number>();
    for (const { weights } of articles)
      for (const term of weights.keys()) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
    // What only one article has makes it similar to none.
    const shared = [...frequencies].filter(([, frequency]) => frequency > 1);
    this.#termIndexes = new Map(shared.map(([term], index) => [term, index]));
    this.#idf = Float64Array.from(shared, ([, frequency]) => Math.log(this.count / frequency));
    const rows = articles.map(({ weights }) => this.#toUnitVector(weights));
    this.#starts = new Uint32Array(this.count + 1);
    for (const [row, { length }] of rows.entries())
      this.#starts[row + 1] = must(this.#starts[row], "start of an article") + length;
    this.#terms = Uint32Array.from(rows.flatMap((row) => row.map(([term]) => term)));
    this.#weights = Float64Array.from(rows.flatMap((row) => row.map(([, weight]) => weight)));
    this.#mean = this.#sum(Array.from(rows.keys()));
    for (let term = 0; term < this.#mean.length; term += 1)
      this.#mean[term] = must(this.#mean[term], "mean weight of a term") / Math.max(1, this.count);
  }

  /** How rare a term is in the subject; 0 if all articles have it, or fewer than two. */
  getIdf(term: string): number {
    return this.#idf[this.#termIndexes.get(term) ?? -1] ?? 0;
  }

  /** The mean cosine between two of some articles; 0 to 1. */
  getCoherence(indexes: readonly number[]): number {
    const size = indexes.length;
    if (size < 2) return 0;
    const sum = this.#sum(indexes);
    const squares = compareProfiles(sum, sum);
    return (squares - size) / (size * (size - 1));
  }

  /** What some articles have in common and others of the subject don't: the unit vector of their mean, seen from that of all. */
  toProfile(indexes: readonly number[]): Float64Array {
    const profile = this.#sum(indexes);
    let squares = 0;
    for (let term = 0; term < profile.length; term += 1) {
      const difference =
        must(profile[term], "weight of a term") / indexes.length -
        must(this.#mean[term], "mean weight of a term");
      profile[term] = difference;
      squares += difference * difference;
    }
    const length = Math.sqrt(squares) || 1;
    for (let term = 0; term < profile.length; term += 1)
      profile[term] = must(profile[term], "weight of a term") / length;
    return profile;
  }

  /** The similarity of each article to a profile; −1 to 1. */
  compareAll(profile: Float64Array): Float32Array {
    const similarities = new Float32Array(this.count);
    for (let article = 0; article < this.count; article += 1) {
      let sum = 0;
      const end = must(this.#starts[article + 1], "start of an article");
      for (let place = must(this.#starts[article], "start of an article"); place < end; place += 1)
        sum +=
          must(profile[must(this.#terms[place], "term")], "weight of a term") *
          must(this.#weights[place], "weight");
      similarities[article] = sum;
    }
    return similarities;
  }

  #toUnitVector(weights: ReadonlyMap<string, number>): (readonly [term: number, weight: number])[] {
    const row: [number, number][] = [];
    for (const [text, weight] of weights) {
      const term = this.#termIndexes.get(text);
      if (term !== undefined)
        row.push([term, (1 + Math.log(Math.max(1, weight))) * must(this.#idf[term], "frequency of a term")]);
    }
    const length = Math.hypot(...row.map(([, weight]) => weight)) || 1;
    return row.map(([term, weight]) => [term, weight / length]);
  }

  #sum(indexes: readonly number[]): Float64Array {
    const sum = new Float64Array(this.#termIndexes.size);
    for (const article of indexes) {
      const end = must(this.#starts[article + 1], "start of an article");
      for (let place = must(this.#starts[article], "start of an article"); place < end; place += 1) {
        const term = must(this.#terms[place], "term");
        sum[term] = must(sum[term], "weight of a term") + must(this.#weights[place], "weight");
      }
    }
    return sum;
  }
}

/** The cosine of two profiles; of other vectors their product. */
export function compareProfiles(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let term = 0; term < one.length; term += 1)
    sum += must(one[term], "weight of a term") * must(other[term], "weight of a term");
  return sum;
}
