import { type Card, createEmptyCard, fsrs, Rating, State } from "ts-fsrs";
import type { Grade, Schedule } from "../storage/study-schema.ts";

/** FSRS with its own parameters: 90 % of the answers are remembered when they come back. */
const scheduler = fsrs();

const ratings = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good, easy: Rating.Easy } as const;

/** All grades, the worst first: the first is key 1. */
export const grades = ["again", "hard", "good", "easy"] as const satisfies readonly Grade[];

const states = { learning: State.Learning, review: State.Review, relearning: State.Relearning } as const;

function stateToName(state: State): Schedule["state"] {
  if (state === State.Review) return "review";
  return state === State.Relearning ? "relearning" : "learning";
}

function scheduleToCard(schedule: Schedule | null, now: number): Card {
  if (schedule === null) return createEmptyCard(now);
  const { state, due, reviewed, stability, difficulty, interval, step, reps, lapses } = schedule;
  return {
    due: new Date(due),
    stability,
    difficulty,
    elapsed_days: 0,
    scheduled_days: interval,
    learning_steps: step,
    reps,
    lapses,
    state: states[state],
    last_review: new Date(reviewed),
  };
}

function cardToSchedule(card: Card, now: number): Schedule {
  return {
    state: stateToName(card.state),
    due: card.due.getTime(),
    reviewed: now,
    stability: card.stability,
    difficulty: card.difficulty,
    interval: card.scheduled_days,
    step: card.learning_steps,
    reps: card.reps,
    lapses: card.lapses,
  };
}

/** The schedule of a question after an answer; `schedule` is null for the first one. */
export function scheduleAnswer(schedule: Schedule | null, grade: Grade, now: number): Schedule {
  // A clock that was set back must not make the time since the last answer negative.
  const time = Math.max(now, schedule?.reviewed ?? 0);
  return cardToSchedule(scheduler.next(scheduleToCard(schedule, time), time, ratings[grade]).card, time);
}

/** After how long a question would come back, by grade. In milliseconds. */
export function previewIntervals(schedule: Schedule | null, now: number): Readonly<Record<Grade, number>> {
  const intervalOf = (grade: Grade): number => scheduleAnswer(schedule, grade, now).due - now;
  return {
    again: intervalOf("again"),
    hard: intervalOf("hard"),
    good: intervalOf("good"),
    easy: intervalOf("easy"),
  };
}
