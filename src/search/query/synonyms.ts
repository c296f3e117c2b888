import { tokenize } from "../analysis/tokenize.ts";
import type { ParsedQuery } from "./parse-query.ts";

/** What a query asks for by one word, or by several that have a synonym together: `world war 2`. */
export interface Concept {
  /** Indexes of its words among those of the query. */
  readonly wordIndexes: readonly number[];
  /** Other ways to say it, each as terms that have to occur together. */
  readonly alternatives: readonly (readonly string[])[];
}

/** Finds the alternatives of words in groups of synonyms. */
export class Synonyms {
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

  /** The concepts of a query's words in order; the longest sequence of words with a synonym comes first. */
  toConcepts({ words }: ParsedQuery): Concept[] {
    const terms = words.map(({ term }) => term);
    const concepts: Concept[] = [];
    for (let index = 0; index < terms.length; ) {
      const { length, alternatives } = this.#longestKnown(terms.slice(index, index + this.#maxLength));
      const wordIndexes = Array.from({ length }, (_, offset) => index + offset);
      concepts.push({ wordIndexes, alternatives });
      index += length;
    }
    return concepts;
  }

  /** How many of the first terms have alternatives together, and which; one term without any if none have. */
  #longestKnown(terms: readonly string[]): { length: number; alternatives: readonly (readonly string[])[] } {
    for (let { length } = terms; length > 0; length -= 1) {
      const alternatives = this.#alternatives.get(terms.slice(0, length).join(" "));
      if (alternatives !== undefined) return { length, alternatives };
    }
    return { length: 1, alternatives: [] };
  }
}
