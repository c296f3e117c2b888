// @vitest-environment happy-dom
import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { setUserDataStore } from "../../../../src/app/data/user-data/user-data.ts";
import { createMemoryStore } from "../../../../src/app/data/user-data/user-data-store.ts";
import { mergeStudy } from "../../../../src/app/features/study/storage/merge-study.ts";
import {
  maxReviews,
  maxUndos,
  normalizeReviews,
} from "../../../../src/app/features/study/storage/reviews.ts";
import {
  emptyStudy,
  parseStudy,
  type Review,
} from "../../../../src/app/features/study/storage/study-schema.ts";
import { readStudy, updateStudy } from "../../../../src/app/features/study/storage/study-store.ts";
import type { ArticleUrl } from "../../../../src/content/url.ts";
import { studies } from "./study-arbitraries.ts";

const url = "/learn/physics/questions/ice" as ArticleUrl;

beforeEach(() => setUserDataStore(createMemoryStore()));

test("what is stored is read again as it was", async () => {
  await fc.assert(
    fc.asyncProperty(studies, async (study) => {
      await updateStudy(() => study);
      expect(await readStudy()).toEqual(study);
      expect(parseStudy(JSON.parse(JSON.stringify(study)))).toEqual(study);
    }),
  );
});

test("invalid stored data does not affect the rest", () => {
  const card = { url, question: "Ice", changed: 1, schedule: null, hold: { kind: "suspended" } };
  const foreign = { ...card, url: "javascript:alert(1)" };
  const deck = { id: "deck=list&list=saved", name: "Saved", added: 1, changed: 1 };
  const stored = {
    decks: [deck, { ...deck, id: "deck=nothing" }, null],
    cards: [7, card, foreign, { ...card, schedule: { due: Number.NaN } }],
    reviews: "none",
    limits: { newPerDay: -1 },
  };
  expect(parseStudy(stored)).toEqual({ ...emptyStudy, decks: [deck], cards: [card] });
});

test.each([undefined, null, 7, "text", []])("%j in storage counts as nothing", (stored) => {
  expect(parseStudy(stored)).toEqual(emptyStudy);
});

describe("answers", () => {
  const review = (time: number): Review => ({ url, time, grade: "good", phase: "new", before: null });

  test("are kept up to a limit, and only the latest can be undone", () => {
    const normalized = normalizeReviews(Array.from({ length: maxReviews + 5 }, (_, time) => review(time)));
    expect(normalized).toHaveLength(maxReviews);
    expect(normalized[0]?.time).toBe(5);
    expect(normalized.filter(({ before }) => before === null)).toHaveLength(maxUndos);
    expect(normalized.at(-1)).toEqual(review(maxReviews + 4));
  });
});

describe("merging what was studied on two devices", () => {
  test("is commutative and associative", () => {
    fc.assert(
      fc.property(studies, studies, studies, (one, two, three) => {
        expect(mergeStudy(one, two)).toEqual(mergeStudy(two, one));
        expect(mergeStudy(mergeStudy(one, two), three)).toEqual(mergeStudy(one, mergeStudy(two, three)));
      }),
    );
  });

  test("is idempotent", () => {
    fc.assert(
      fc.property(studies, studies, (one, other) => {
        const merged = mergeStudy(one, other);
        expect(mergeStudy(merged, other)).toEqual(merged);
        expect(mergeStudy(merged, merged)).toEqual(merged);
        expect(mergeStudy(merged, emptyStudy)).toEqual(merged);
      }),
    );
  });

  test("loses no deck and no question, and of a question keeps what was changed last", () => {
    fc.assert(
      fc.property(studies, studies, (one, other) => {
        const merged = mergeStudy(one, other);
        for (const card of [...one.cards, ...other.cards]) {
          const kept = merged.cards.find((each) => each.url === card.url);
          expect(kept?.changed).toBeGreaterThanOrEqual(card.changed);
        }
        const ids = merged.decks.map(({ id }) => id);
        expect(ids).toEqual(expect.arrayContaining([...one.decks, ...other.decks].map((deck) => deck.id)));
      }),
    );
  });
});
