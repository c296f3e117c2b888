import { timeToLocalDay } from "../../../data/time-to-local-day.ts";
import { grades } from "../schedule/schedule-card.ts";
import { studyDayStart } from "../schedule/study-day.ts";
import type { Grade, Study } from "../storage/study-schema.ts";

/** The number of something on one day. */
export interface DayCount {
  /** `2026-11-30`. */
  readonly day: string;
  readonly count: number;
}

function countByDay(
  times: readonly number[],
  { first, days, now }: { readonly first: number; readonly days: number; readonly now: number },
): DayCount[] {
  const starts = Array.from({ length: days + 1 }, (_, index) => studyDayStart(now, first + index));
  return starts.slice(0, days).map((start, index) => ({
    day: timeToLocalDay(new Date(start)),
    count: times.filter((time) => time >= start && time < (starts[index + 1] ?? start)).length,
  }));
}

/** How many answers were given on each of the last `days` days of studying, today at the end. */
export function answersPerDay({ reviews }: Pick<Study, "reviews">, now: number, days: number): DayCount[] {
  return countByDay(
    reviews.map(({ time }) => time),
    { first: 1 - days, days, now },
  );
}

/** How many questions come up again on each of the next `days` days, today at the beginning, with what is overdue. */
export function forecast(cards: Study["cards"], now: number, days: number): DayCount[] {
  const today = studyDayStart(now);
  const times = cards.flatMap(({ schedule, hold }) => {
    if (schedule === null || hold.kind === "suspended") return [];
    return [Math.max(today, schedule.due, hold.kind === "buried" ? hold.until : 0)];
  });
  return countByDay(times, { first: 0, days, now });
}

/** How often each grade was given on the last `days` days, and its share of all; the worst first. */
export function gradeShares(
  { reviews }: Pick<Study, "reviews">,
  now: number,
  days: number,
): { readonly grade: Grade; readonly count: number; readonly share: number }[] {
  const start = studyDayStart(now, 1 - days);
  const recent = reviews.filter(({ time }) => time >= start);
  return grades.map((grade) => {
    const count = recent.filter((review) => review.grade === grade).length;
    return { grade, count, share: recent.length === 0 ? 0 : count / recent.length };
  });
}
