import type { ArticleUrl } from "../../../../content/url.ts";
import type { ArticleReference } from "../../../data/user-data/user-data-schema.ts";
import type { Schedule, Study, StudyCard } from "../storage/study-schema.ts";
import { countToday } from "./daily-counts.ts";
import { studyDayStart } from "./study-day.ts";

/** What is being learned comes up at most this early, when nothing else is left. In milliseconds: 20 minutes. */
const learnAheadMs = 20 * 60_000;

/** A question to ask. */
export interface QueueItem {
  readonly article: ArticleReference;
  /** Null if it is new. */
  readonly schedule: Schedule | null;
}

/** What is to be asked now. */
export interface Queue {
  /** The next first. */
  readonly items: readonly QueueItem[];
  readonly newCount: number;
  readonly learningCount: number;
  readonly dueCount: number;
  /** True if there is more, but a limit of the day is reached. */
  readonly isLimited: boolean;
}

/** True if a card does not come up: set aside, or put off until later. */
export function isHeld({ hold }: StudyCard, now: number): boolean {
  return hold.kind === "suspended" || (hold.kind === "buried" && hold.until > now);
}

/** What a queue is made of. */
export interface QueueInput {
  readonly study: Study;
  /** Whether a question belongs to what is studied. */
  readonly includes: (url: ArticleUrl) => boolean;
  /** Questions that may be new, in the order in which they come up. */
  readonly candidates: readonly ArticleReference[];
  readonly now: number;
  /** Questions that were skipped. */
  readonly skipped?: ReadonlySet<ArticleUrl>;
}

/**
 * Decides what to ask, and in which order: what is being learned as soon as it is due, then reviews, the most overdue
 * first, then new questions, and in the end what is being learned and almost due.
 */
export function createQueue({ study, includes, candidates, now, skipped }: QueueInput): Queue {
  const { newLeft, reviewsLeft } = countToday(study, now);
  const dayEnd = studyDayStart(now, 1);
  const known = new Set(
    study.cards.filter((card) => card.schedule || isHeld(card, now)).map(({ url }) => url),
  );
  const scheduled = study.cards
    .flatMap((card) => {
      const { url, question, schedule } = card;
      const isOut = schedule === null || isHeld(card, now) || skipped?.has(url) || !includes(url);
      return isOut ? [] : [{ article: { url, question }, schedule }];
    })
    .sort((one, other) => one.schedule.due - other.schedule.due);
  const learning = scheduled.filter(({ schedule }) => schedule.state !== "review" && schedule.due < dayEnd);
  const due = scheduled.filter(({ schedule }) => schedule.state === "review" && schedule.due < dayEnd);
  const fresh = candidates
    .filter(({ url }) => !known.has(url) && !skipped?.has(url) && includes(url))
    .map((article): QueueItem => ({ article, schedule: null }));
  const shownDue = due.slice(0, reviewsLeft);
  const shownFresh = fresh.slice(0, newLeft);
  const learningBy = (from: number, to: number) =>
    learning.filter(({ schedule }) => schedule.due > from && schedule.due <= to);
  return {
    items: [
      ...learningBy(Number.NEGATIVE_INFINITY, now),
      ...shownDue,
      ...shownFresh,
      ...learningBy(now, now + learnAheadMs),
    ],
    newCount: shownFresh.length,
    learningCount: learning.length,
    dueCount: shownDue.length,
    isLimited: due.length > shownDue.length || fresh.length > shownFresh.length,
  };
}
