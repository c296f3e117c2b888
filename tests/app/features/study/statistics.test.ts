import { expect, test } from "vitest";
import {
  answersPerDay,
  forecast,
  gradeShares,
} from "../../../../src/app/features/study/overview/statistics.ts";
import type { Review, StudyCard } from "../../../../src/app/features/study/storage/study-schema.ts";
import type { ArticleUrl } from "../../../../src/content/url.ts";

const day = 24 * 60 * 60_000;
const noon = new Date(2026, 4, 12, 12).getTime();
const url = "/learn/physics/questions/ice" as ArticleUrl;

const review = (time: number, grade: Review["grade"] = "good"): Review => ({
  url,
  time,
  grade,
  phase: "new",
});

const card = (due: number, hold: StudyCard["hold"] = { kind: "none" }): StudyCard => {
  const schedule = { state: "review" as const, due, reviewed: 1, stability: 3, difficulty: 5 };
  return {
    url,
    question: "Ice",
    changed: 1,
    schedule: { ...schedule, interval: 3, step: 0, reps: 1, lapses: 0 },
    hold,
  };
};

test("answers are counted by day, today at the end", () => {
  const reviews = [review(noon - 9 * day), review(noon - 2 * day), review(noon - day), review(noon - day)];
  expect(answersPerDay({ reviews }, noon, 3)).toEqual([
    { day: "2026-05-10", count: 1 },
    { day: "2026-05-11", count: 2 },
    { day: "2026-05-12", count: 0 },
  ]);
});

test("what is to come is counted by day, with what is overdue today", () => {
  const cards = [
    card(noon - 5 * day),
    card(noon),
    card(noon + day),
    card(noon + 9 * day),
    card(noon, { kind: "suspended" }),
    card(noon, { kind: "buried", until: noon + 2 * day }),
    { ...card(noon), schedule: null },
  ];
  expect(forecast(cards, noon, 3).map(({ count }) => count)).toEqual([2, 1, 1]);
});

test("grades have shares of all recent answers", () => {
  const reviews = [
    review(noon - 9 * day, "easy"),
    review(noon, "again"),
    review(noon),
    review(noon),
    review(noon),
  ];
  expect(gradeShares({ reviews }, noon, 7).map(({ count, share }) => [count, share])).toEqual([
    [1, 0.25],
    [0, 0],
    [3, 0.75],
    [0, 0],
  ]);
  expect(gradeShares({ reviews: [] }, noon, 7).every(({ share }) => share === 0)).toBe(true);
});
