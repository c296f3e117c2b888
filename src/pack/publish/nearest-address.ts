import { compareText } from "../find-sources.ts";

/** Words that more addresses than this have in common say too little to be worth comparing them all. */
const maxPostings = 1_500;

/** Least share of the words' weight that an address must have in common with another to be near it, from 0 to 1. */
const minShare = 0.5;

/** Typing mistakes that still make the same address: one in so many letters, and at most so many in all. */
const lettersPerMistake = 5;
const maxMistakes = 3;

/** Addresses compared letter by letter, of those that have most words in common. */
const closest = 8;

function lastPart(address: string): string {
  return address.slice(address.lastIndexOf("/") + 1);
}

function toWords(address: string): Set<string> {
  return new Set(
    lastPart(address)
      .replace(/\.html?$/iu, "")
      .toLowerCase()
      .split(/[^\p{L}\p{M}\p{N}]+/u)
      .filter((word) => word !== ""),
  );
}

/** Letters to add, drop or change until one text is the other; `limit + 1` where it takes more than `limit`. */
export function editDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let line = 1; line <= one.length; line += 1) {
    const next = [line];
    let least = line;
    for (let column = 1; column <= other.length; column += 1) {
      const changed = (row[column - 1] ?? 0) + Number(one[line - 1] !== other[column - 1]);
      const distance = Math.min(changed, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1);
      next.push(distance);
      least = Math.min(least, distance);
    }
    if (least > limit) return limit + 1;
    row = next;
  }
  return Math.min(row.at(-1) ?? 0, limit + 1);
}

/** Finds which of many addresses was most likely meant by one that does not exist. */
export class NearestAddresses {
  readonly #addresses: readonly string[];
  readonly #bySlug: ReadonlyMap<string, readonly number[]>;
  readonly #byWord: ReadonlyMap<string, readonly number[]>;

  constructor(addresses: Iterable<string>) {
    this.#addresses = [...addresses].sort(compareText);
    const bySlug = new Map<string, number[]>();
    const byWord = new Map<string, number[]>();
    const add = (index: Map<string, number[]>, key: string, number: number): void => {
      const numbers = index.get(key);
      if (numbers) numbers.push(number);
      else index.set(key, [number]);
    };
    for (const [number, address] of this.#addresses.entries()) {
      add(bySlug, lastPart(address), number);
      for (const word of toWords(address)) add(byWord, word, number);
    }
    this.#bySlug = bySlug;
    this.#byWord = byWord;
  }

  /**
   * The nearest address: one that ends in the same part, else the one that has most words with it in common, rare words
   * counting more, else one that differs by a typing mistake. Undefined where none is near.
   */
  find(address: string): string | undefined {
    const slug = lastPart(address);
    if (slug === "") return undefined;
    const same = this.#bySlug.get(slug) ?? this.#bySlug.get(slug.replace(/\.html?$/iu, ""));
    if (same) return this.#best(address, same);
    return this.#best(address, this.#sharing(address)) ?? this.#best(address, this.#mistyped(slug));
  }

  /** Of addresses that are as good, one as deep in the site, then the least changed, then the first. */
  #best(address: string, numbers: readonly number[]): string | undefined {
    const depth = address.split("/").length;
    const ranked = numbers
      .map((number) => this.#addresses[number] ?? "")
      .map((other) => ({
        other,
        deeper: Math.abs(other.split("/").length - depth),
        changed: editDistance(address, other, Math.max(address.length, other.length)),
      }))
      .sort(
        (one, two) =>
          one.deeper - two.deeper || one.changed - two.changed || compareText(one.other, two.other),
      );
    return ranked[0]?.other;
  }

  #weightOf(word: string): number {
    return Math.log(1 + this.#addresses.length / ((this.#byWord.get(word)?.length ?? 0) + 1));
  }

  /** The addresses that share most of the words' weight with this one: of both sides', as Dice has it. */
  #sharing(address: string): number[] {
    const words = [...toWords(address)].map((word) => ({ word, weight: this.#weightOf(word) }));
    const own = words.reduce((sum, { weight }) => sum + weight, 0);
    const shared = new Map<number, number>();
    for (const { word, weight } of words) {
      const numbers = this.#byWord.get(word) ?? [];
      if (numbers.length > maxPostings) continue;
      for (const number of numbers) shared.set(number, (shared.get(number) ?? 0) + weight);
    }
    const candidates = [...shared].sort(([, one], [, two]) => two - one).slice(0, closest * 4);
    const scored = candidates
      .map(([number]) => {
        const others = toWords(this.#addresses[number] ?? "");
        const all = [...others].reduce((sum, word) => sum + this.#weightOf(word), 0);
        const both = words.reduce((sum, { word, weight }) => sum + (others.has(word) ? weight : 0), 0);
        return { number, share: (2 * both) / (own + all) };
      })
      .filter(({ share }) => share >= minShare);
    const highest = Math.max(0, ...scored.map(({ share }) => share));
    return scored.filter(({ share }) => share > highest - 0.01).map(({ number }) => number);
  }

  #mistyped(slug: string): number[] {
    let limit = Math.min(maxMistakes, Math.floor(slug.length / lettersPerMistake));
    let nearest: number[] = [];
    for (const [other, numbers] of limit === 0 ? [] : this.#bySlug) {
      const distance = editDistance(slug, other, limit);
      if (distance > limit) continue;
      if (distance < limit) nearest = [];
      limit = distance;
      nearest.push(...numbers.slice(0, closest));
    }
    return nearest;
  }
}
