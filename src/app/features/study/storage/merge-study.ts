import { mergeBy, newer, pickOne } from "../../../data/user-data/merge-by.ts";
import { normalizeReviews } from "./reviews.ts";
import type { Deck, Study } from "./study-schema.ts";

const changedOf = ({ changed }: { readonly changed: number }): number => changed;

function mergeDeck(one: Deck, other: Deck): Deck {
  const merged = newer({ ...one, added: 0 }, { ...other, added: 0 }, changedOf);
  return { ...merged, added: Math.min(one.added, other.added) };
}

const compareKeys = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

/**
 * Merges what was studied on two devices: of each question the schedule that was changed last, all answers, and all decks.
 * Commutative, associative and idempotent, like the merging of other user data.
 */
export function mergeStudy(one: Study, other: Study): Study {
  return {
    decks: mergeBy(({ id }) => id, mergeDeck, one.decks, other.decks).sort(
      (first, second) => first.added - second.added || compareKeys(first.id, second.id),
    ),
    cards: mergeBy(
      ({ url }) => url,
      (first, second) => newer(first, second, changedOf),
      one.cards,
      other.cards,
    ).sort((first, second) => compareKeys(first.url, second.url)),
    reviews: normalizeReviews(
      mergeBy(({ url, time }) => `${time} ${url}`, pickOne, one.reviews, other.reviews),
    ),
    limits: newer(one.limits, other.limits, changedOf),
  };
}
