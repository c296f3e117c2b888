import fc from "fast-check";
import { normalizeReviews } from "../../../../src/app/features/study/storage/reviews.ts";
import type {
  Deck,
  Review,
  Schedule,
  Study,
  StudyCard,
} from "../../../../src/app/features/study/storage/study-schema.ts";
import { urls } from "../saved/user-data-arbitraries.ts";

/** What readers might study: few URLs and times, so that there are many collisions. */

const times = fc.integer({ min: 1, max: 20 });

const questions = fc.constantFrom("Ice", "Why is it so?", "水?");

export const schedules: fc.Arbitrary<Schedule> = fc.record({
  state: fc.constantFrom("learning", "review", "relearning"),
  due: times,
  reviewed: times,
  stability: fc.constantFrom(0.4, 3.2, 120),
  difficulty: fc.constantFrom(1, 5.3, 10),
  interval: fc.nat(30),
  step: fc.nat(2),
  reps: fc.integer({ min: 1, max: 9 }),
  lapses: fc.nat(3),
});

const cards: fc.Arbitrary<StudyCard> = fc.record({
  url: urls,
  question: questions,
  changed: times,
  schedule: fc.option(schedules),
  hold: fc.oneof(
    fc.constant({ kind: "none" as const }),
    fc.constant({ kind: "suspended" as const }),
    fc.record({ kind: fc.constant("buried" as const), until: times }),
  ),
});

const reviews: fc.Arbitrary<Review> = fc.record(
  {
    url: urls,
    time: times,
    grade: fc.constantFrom("again", "hard", "good", "easy"),
    phase: fc.constantFrom("new", "learning", "review"),
    before: fc.option(schedules),
  },
  { requiredKeys: ["url", "time", "grade", "phase"] },
);

const decks: fc.Arbitrary<Deck> = fc.record(
  {
    id: fc.constantFrom("deck=subject&subject=physics", "deck=list&list=saved", "deck=search&q=ice"),
    name: fc.constantFrom("Physics", "試験"),
    added: times,
    changed: times,
    items: fc.array(fc.record({ url: urls, question: questions }), { maxLength: 3 }),
  },
  { requiredKeys: ["id", "name", "added", "changed"] },
);

export const studies: fc.Arbitrary<Study> = fc.record({
  decks: fc.uniqueArray(decks, { selector: ({ id }) => id, maxLength: 3 }),
  cards: fc.uniqueArray(cards, { selector: ({ url }) => url, maxLength: 6 }),
  reviews: fc
    .uniqueArray(reviews, { selector: ({ url, time }) => `${time} ${url}`, maxLength: 30 })
    .map(normalizeReviews),
  limits: fc.record({ newPerDay: fc.nat(30), reviewsPerDay: fc.nat(200), changed: times }),
});
