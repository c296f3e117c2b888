import type { Review } from "./study-schema.ts";

/** Most answers that are stored: 50 days with 100 answers each, more than the charts show. */
export const maxReviews = 5000;

/** How many answers can be undone, one after the other. */
export const maxUndos = 20;

function compareReviews(one: Review, other: Review): number {
  return one.time - other.time || (one.url < other.url ? -1 : Number(one.url > other.url));
}

/** Sorts answers by time, drops the oldest beyond the limit, and of all but the latest what only undoing needs. */
export function normalizeReviews(reviews: readonly Review[]): Review[] {
  const latest = reviews.toSorted(compareReviews).slice(-maxReviews);
  return latest.map((review, index) => {
    if (index >= latest.length - maxUndos || review.before === undefined) return review;
    const { before: _, ...rest } = review;
    return rest;
  });
}
