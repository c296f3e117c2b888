import { tokenize } from "../analysis/tokenize.ts";
import type { ParsedQuery } from "./parse-query.ts";

/** What a query asks for by one word, or by several that have an equivalent together: `world war 2`. */
export interface Concept {
  /** Indexes of its words among those of the query. */
  readonly wordIndexes: readonly number[];
  /** Other ways to say it, each as terms that have to occur together. */
  readonly alternatives: readonly (readonly string[])[];
}

/** Finds the alternatives of words in groups of equivalents. */
export class Equivalents {
  /** By the terms of an alternative, joined: the others of its groups. */
  readonly #alternatives = new Map<string, (readonly string[])[]>();
  #maxLength = 1;

  constructor(groups: readonly (readonly string[])[]) {
    for (const group of groups) {
      // What contains a stop word (`world war i`) can't be found as such.
      const alternatives = group
        .map((text) => tokenize(text))
        .filter((tokens) => tokens.every(({ isStop }) => !isStop))
        .map((tokens) => tokens.map(({ term }) => term));
      for (const alternative of alternatives) {
        const key = alternative.join(" ");
        const others = alternatives.filter((other) => other !== alternative && other.length > 0);
        this.#alternatives.set(key, [...(this.#alternatives.get(key) ?? []), ...others]);
        this.#maxLength = Math.max(this.#maxLength, alternative.length);
      }
    }
  }

  /** The concepts of a query's words in order; the longest sequence of words with an equivalent comes first. */
  toConcepts({ words }: ParsedQuery): Concept[] {
    const concepts: Concept[] = [];
    for (let index = 0; index < words.length; ) {
      let length = Math.min(this.#maxLength, words.length - index);
      let alternatives: readonly (readonly string[])[] | undefined;
      for (; length > 0 && alternatives === undefined; length -= 1) {
        const terms = words.slice(index, index + length).map(({ term }) => term);
        alternatives = this.#alternatives.get(terms.join(" "));
        if (alternatives !== undefined) break;
      }
      const count = Math.max(1, length);
      const wordIndexes = Array.from({ length: count }, (_, offset) => index + offset);
      concepts.push({ wordIndexes, alternatives: alternatives ?? [] });
      index += count;
    }
    return concepts;
  }
}
