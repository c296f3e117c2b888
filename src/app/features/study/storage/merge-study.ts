import { normalizeReviews } from "./reviews.ts";
import type { Deck, Review, Study } from "./study-schema.ts";

/** The one with the later change; for the same time always the same one, independent of the order. */
function newer<Item extends { readonly changed: number }>(one: Item, other: Item): Item {
  if (one.changed !== other.changed) return one.changed > other.changed ? one : other;
  return JSON.stringify(one) >= JSON.stringify(other) ? one : other;
}

function mergeDeck(one: Deck, other: Deck): Deck {
  const merged = newer({ ...one, added: 0 }, { ...other, added: 0 });
  return { ...merged, added: Math.min(one.added, other.added) };
}

function mergeReview(one: Review, other: Review): Review {
  return JSON.stringify(one) >= JSON.stringify(other) ? one : other;
}

function mergeBy<Item>(
  key: (item: Item) => string,
  merge: (one: Item, other: Item) => Item,
  items: readonly Item[],
): Item[] {
  const merged = new Map<string, Item>();
  for (const item of items) {
    const existing = merged.get(key(item));
    merged.set(key(item), existing === undefined ? item : merge(existing, item));
  }
  return [...merged.values()];
}

const compareKeys = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

/**
 * Merges what was studied on two devices: of each question the schedule that was changed last, all answers, and all decks.
 * Commutative, associative and idempotent, like the merging of other user data.
 */
export function mergeStudy(one: Study, other: Study): Study {
  return {
    decks: mergeBy(({ id }) => id, mergeDeck, [...one.decks, ...other.decks]).sort(
      (first, second) => first.added - second.added || compareKeys(first.id, second.id),
    ),
    cards: mergeBy(({ url }) => url, newer, [...one.cards, ...other.cards]).sort((first, second) =>
      compareKeys(first.url, second.url),
    ),
    reviews: normalizeReviews(
      mergeBy(({ url, time }) => `${time} ${url}`, mergeReview, [...one.reviews, ...other.reviews]),
    ),
    limits: newer(one.limits, other.limits),
  };
}
