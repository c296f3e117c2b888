import { describe, expect, test } from "vitest";
import { timeToLocalDay } from "../../../../src/app/data/time-to-local-day.ts";
import {
  answerCard,
  findCard,
  holdCard,
  undoAnswer,
  undoableReview,
} from "../../../../src/app/features/study/schedule/answer-card.ts";
import { countToday } from "../../../../src/app/features/study/schedule/daily-counts.ts";
import { nextReviewTime } from "../../../../src/app/features/study/schedule/next-review-time.ts";
import { createQueue } from "../../../../src/app/features/study/schedule/queue.ts";
import {
  previewIntervals,
  scheduleAnswer,
} from "../../../../src/app/features/study/schedule/schedule-card.ts";
import { studyDayStart } from "../../../../src/app/features/study/schedule/study-day.ts";
import {
  emptyStudy,
  type Grade,
  type Study,
} from "../../../../src/app/features/study/storage/study-schema.ts";
import type { ArticleUrl } from "../../../../src/content/url.ts";

const minute = 60_000;
const day = 24 * 60 * minute;

/** Noon, so that a few minutes before and after are the same day. */
const noon = new Date(2026, 4, 12, 12).getTime();

const article = (name: string) => ({
  url: `/learn/physics/questions/${name}` as ArticleUrl,
  question: `What is ${name}?`,
});

const deck = { id: "deck=subject&subject=physics", name: "Physics", added: 1, changed: 1 };
const start: Study = { ...emptyStudy, decks: [deck] };

function answer(study: Study, name: string, grade: Grade, now: number): Study {
  const seenReps = findCard(study, article(name).url)?.schedule?.reps ?? 0;
  return answerCard(study, { article: article(name), grade, now, seenReps });
}

/** A question that has been learned: it comes back in a number of days. */
function learned(study: Study, name: string, now: number): Study {
  return answer(study, name, "easy", now);
}

function asked(study: Study, candidates: readonly string[], now: number): string[] {
  const queue = createQueue({ study, includes: () => true, candidates: candidates.map(article), now });
  return queue.items.map(({ article: { url } }) => url.split("/").at(-1) ?? "");
}

describe("a new question", () => {
  test("comes back the later the better it was known", () => {
    const { again, hard, good, easy } = previewIntervals(null, noon);
    expect([again, hard, good]).toEqual([minute, 6 * minute, 10 * minute]);
    expect(easy).toBeGreaterThan(day);
  });

  test("comes back after the interval that its button shows", () => {
    for (const grade of ["again", "hard", "good", "easy"] as const) {
      expect(scheduleAnswer(null, grade, noon).due - noon).toBe(previewIntervals(null, noon)[grade]);
    }
  });
});

test("a question that is known again and again comes back after longer and longer times", () => {
  let study = start;
  let now = noon;
  const intervals: number[] = [];
  for (let round = 0; round < 6; round += 1) {
    study = answer(study, "ice", "good", now);
    const schedule = findCard(study, article("ice").url)?.schedule;
    intervals.push((schedule?.due ?? 0) - now);
    now = schedule?.due ?? now;
  }
  expect(intervals).toEqual(intervals.toSorted((one, other) => one - other));
  expect(intervals.at(-1)).toBeGreaterThan(60 * day);
});

test("a forgotten question is learned again", () => {
  const study = learned(start, "ice", noon);
  const due = findCard(study, article("ice").url)?.schedule?.due ?? 0;
  const forgotten = answer(study, "ice", "again", due);
  expect(findCard(forgotten, article("ice").url)?.schedule).toMatchObject({ state: "relearning", lapses: 1 });
});

test("a clock that was set back does no harm", () => {
  const study = answer(answer(start, "ice", "good", noon), "ice", "good", noon - 3 * day);
  const schedule = findCard(study, article("ice").url)?.schedule;
  expect(schedule?.reviewed).toBe(noon);
  expect(schedule?.due).toBeGreaterThan(noon);
});

describe("the queue", () => {
  test("asks what is being learned and due, then reviews, then new questions", () => {
    let study = learned(start, "old", noon - 30 * day);
    study = answer(study, "soon", "good", noon - 2 * minute);
    study = answer(study, "now", "again", noon - 2 * minute);
    expect(asked(study, ["fresh", "old", "now"], noon)).toEqual(["now", "old", "fresh", "soon"]);
  });

  test("counts of new questions and reviews only what the limits of the day leave", () => {
    const limited = { ...start, limits: { newPerDay: 2, reviewsPerDay: 1, changed: 1 } };
    let study = learned(learned(limited, "a", noon - 30 * day), "b", noon - 29 * day);
    study = learned(study, "c", noon);
    expect(countToday(study, noon)).toEqual({ newLeft: 1, reviewsLeft: 1, answered: 1 });
    const queue = createQueue({
      study,
      includes: () => true,
      candidates: ["d", "e"].map(article),
      now: noon,
    });
    expect(queue).toMatchObject({ newCount: 1, dueCount: 1, learningCount: 0, isLimited: true });
    expect(asked(study, ["d", "e"], noon)).toEqual(["a", "d"]);
    expect(asked(answer(study, "a", "good", noon), ["d", "e"], noon)).toEqual(["d"]);
    expect(asked(answer(study, "a", "good", noon), ["d", "e"], noon + day)).toEqual(["b", "d", "e"]);
  });

  test("leaves out what is set aside, put off, skipped, or not studied", () => {
    let study = holdCard(start, article("aside"), { kind: "suspended" }, noon);
    study = holdCard(study, article("later"), { kind: "buried", until: noon + day }, noon);
    const candidates = ["aside", "later", "skipped", "other", "asked"].map(article);
    const items = (now: number) =>
      createQueue({
        study,
        candidates,
        now,
        skipped: new Set([article("skipped").url]),
        includes: (url) => url !== article("other").url,
      }).items.map((item) => item.article);
    expect(items(noon)).toEqual([article("asked")]);
    expect(items(noon + day)).toEqual([article("later"), article("asked")]);
  });

  test("is empty when everything is answered well", () => {
    expect(asked(learned(start, "ice", noon), ["ice"], noon)).toEqual([]);
  });
});

describe("undoing", () => {
  test("restores the question as it was, one answer after the other", () => {
    const first = answer(start, "ice", "again", noon);
    const second = answer(first, "ice", "good", noon + minute);
    const undone = undoAnswer(second, noon + 2 * minute);
    const { url } = article("ice");
    expect(findCard(undone, url)?.schedule).toEqual(findCard(first, url)?.schedule);
    expect(undone.reviews).toEqual(first.reviews);
    const undoneTwice = undoAnswer(undone, noon + 3 * minute);
    expect(findCard(undoneTwice, url)?.schedule).toBeNull();
    expect(countToday(undoneTwice, noon)).toEqual(countToday(start, noon));
    expect(undoableReview(undoneTwice)).toBeUndefined();
  });

  test("does nothing if the question was changed since", () => {
    const study = answer(start, "ice", "good", noon);
    const cards = study.cards.map((card) => ({ ...card, schedule: scheduleAnswer(null, "easy", noon + 1) }));
    const changed = { ...study, cards };
    expect(undoableReview(changed)).toBeUndefined();
    expect(undoAnswer(changed, noon)).toBe(changed);
  });
});

test("an answer to a question that was answered since it was shown changes nothing", () => {
  const study = answer(start, "ice", "good", noon);
  expect(answerCard(study, { article: article("ice"), grade: "again", now: noon, seenReps: 0 })).toBe(study);
});

describe("a day of studying", () => {
  test.each([
    ["2026-05-12T12:00", "2026-05-12"],
    ["2026-05-12T23:59", "2026-05-12"],
    ["2026-05-13T03:59", "2026-05-12"],
    ["2026-05-13T04:00", "2026-05-13"],
  ])("%s belongs to %s", (time, expected) => {
    expect(timeToLocalDay(new Date(studyDayStart(new Date(time).getTime())))).toBe(expected);
  });

  test("follows the calendar, whatever the length of its days", () => {
    const days = Array.from({ length: 366 }, (_, later) =>
      timeToLocalDay(new Date(studyDayStart(noon, later))),
    );
    expect(new Set(days).size).toBe(366);
    expect(days.at(-1)).toBe("2027-05-12");
  });
});

describe("the next review", () => {
  test("is due from the beginning of its day on", () => {
    const study = learned(start, "ice", noon);
    const due = findCard(study, article("ice").url)?.schedule?.due ?? 0;
    expect(nextReviewTime(study, noon)).toBe(studyDayStart(due));
  });

  test("waits until tomorrow when the limit of today is reached", () => {
    const study = {
      ...learned(start, "ice", noon - 30 * day),
      limits: { ...start.limits, reviewsPerDay: 0 },
    };
    expect(nextReviewTime(study, noon)).toBe(studyDayStart(noon, 1));
  });

  test.each<[string, Study]>([
    ["nothing is studied", { ...learned(start, "ice", noon), decks: [] }],
    ["nothing was answered", start],
    [
      "everything is set aside",
      holdCard(learned(start, "ice", noon), article("ice"), { kind: "suspended" }, noon),
    ],
  ])("does not exist if %s", (_, study) => {
    expect(nextReviewTime(study, noon)).toBeUndefined();
  });
});
