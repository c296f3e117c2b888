import type { Study } from "../storage/study-schema.ts";
import { studyDayStart } from "./study-day.ts";

/** What is left of the limits of a day, and how much was answered. */
export interface DailyCounts {
  readonly newLeft: number;
  readonly reviewsLeft: number;
  readonly answered: number;
}

/** Counts the answers of the day of studying that `now` belongs to. Repeating what is being learned is not limited. */
export function countToday({ reviews, limits }: Study, now: number): DailyCounts {
  const start = studyDayStart(now);
  const today = reviews.slice(reviews.findLastIndex(({ time }) => time < start) + 1);
  const count = (phase: string): number => today.filter((review) => review.phase === phase).length;
  return {
    newLeft: Math.max(0, limits.newPerDay - count("new")),
    reviewsLeft: Math.max(0, limits.reviewsPerDay - count("review")),
    answered: today.length,
  };
}
