import type { ArticleUrl } from "../../../../content/url.ts";
import type { ArticleReference } from "../../../data/user-data/user-data-schema.ts";
import { normalizeReviews } from "../storage/reviews.ts";
import type { Grade, Review, Schedule, Study, StudyCard } from "../storage/study-schema.ts";
import { scheduleAnswer } from "./schedule-card.ts";

/** The card of a question; undefined if it was never answered or held back. */
export function findCard({ cards }: Study, url: ArticleUrl): StudyCard | undefined {
  return cards.find((card) => card.url === url);
}

function replaceCard(study: Study, url: ArticleUrl, card: StudyCard | undefined): StudyCard[] {
  const others = study.cards.filter((each) => each.url !== url);
  return card === undefined ? others : [...others, card];
}

function scheduleToPhase(schedule: Schedule | null): Review["phase"] {
  if (schedule === null) return "new";
  return schedule.state === "review" ? "review" : "learning";
}

/** An answer that a reader has graded. */
export interface GradedAnswer {
  readonly article: ArticleReference;
  readonly grade: Grade;
  readonly now: number;
  /** How often the question had been answered when it was shown. */
  readonly seenReps: number;
}

/**
 * Records an answer and schedules its question. Changes nothing if the question was answered since it was shown: in
 * another tab, or by a second press of the same key.
 */
export function answerCard(study: Study, { article, grade, now, seenReps }: GradedAnswer): Study {
  const { url, question } = article;
  const before = findCard(study, url)?.schedule ?? null;
  if ((before?.reps ?? 0) !== seenReps) return study;
  const schedule = scheduleAnswer(before, grade, now);
  const time = schedule.reviewed;
  return {
    ...study,
    cards: replaceCard(study, url, { url, question, changed: time, schedule, hold: { kind: "none" } }),
    reviews: normalizeReviews([
      ...study.reviews,
      { url, time, grade, phase: scheduleToPhase(before), before },
    ]),
  };
}

/** The latest answer, if it can be undone: not if its question has been changed since. */
export function undoableReview(study: Study): Review | undefined {
  const review = study.reviews.at(-1);
  if (review?.before === undefined) return undefined;
  return findCard(study, review.url)?.schedule?.reviewed === review.time ? review : undefined;
}

/** Undoes the latest answer; changes nothing if it can't be undone. */
export function undoAnswer(study: Study, now: number): Study {
  const review = undoableReview(study);
  const card = review && findCard(study, review.url);
  if (review?.before === undefined || card === undefined) return study;
  // Counts as a change, so that importing an older file does not bring the answer back.
  const restored = { ...card, schedule: review.before, changed: Math.max(now, card.changed) };
  return {
    ...study,
    cards: replaceCard(study, review.url, restored),
    reviews: study.reviews.slice(0, -1),
  };
}

/** Sets a question aside, puts it off until a time, or lets it come up again. */
export function holdCard(
  study: Study,
  { url, question }: ArticleReference,
  hold: StudyCard["hold"],
  now: number,
): Study {
  const card = findCard(study, url);
  const changed = Math.max(now, card?.changed ?? 0);
  return {
    ...study,
    cards: replaceCard(study, url, { url, question, schedule: card?.schedule ?? null, changed, hold }),
  };
}
