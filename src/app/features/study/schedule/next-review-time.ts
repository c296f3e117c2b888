import type { Study } from "../storage/study-schema.ts";
import { countToday } from "./daily-counts.ts";
import { isHeld } from "./queue.ts";
import { studyDayStart } from "./study-day.ts";

/**
 * From which time on something of what is studied is to be reviewed; undefined if nothing ever is. Reviews count from the
 * beginning of their day on, and from tomorrow on if the limit of today is reached.
 */
export function nextReviewTime(study: Study, now: number): number | undefined {
  if (study.decks.length === 0) return undefined;
  const { reviewsLeft } = countToday(study, now);
  const tomorrow = studyDayStart(now, 1);
  const times = study.cards.flatMap((card) => {
    const { schedule, hold } = card;
    if (schedule === null || hold.kind === "suspended") return [];
    const heldUntil = hold.kind === "buried" && isHeld(card, now) ? hold.until : 0;
    const isReview = schedule.state === "review";
    const time = Math.max(heldUntil, isReview ? studyDayStart(schedule.due) : schedule.due);
    return [isReview && reviewsLeft === 0 ? Math.max(time, tomorrow) : time];
  });
  return times.length === 0 ? undefined : times.reduce((earliest, time) => Math.min(earliest, time));
}
