import * as v from "valibot";
import { articleUrlSchema, countSchema } from "../../../../bundle/schemas.ts";
import { truncate } from "../../../../content/text/truncate.ts";
import { timeSchema } from "../../../data/user-data/user-data-schema.ts";
import { deckIdToSource } from "../deck/deck-source.ts";

/** Maximum length of a stored question or of a deck's name, in characters: they only name something. */
const maxTextLength = 300;

/** Most questions of a deck that has its own list of them. */
export const maxDeckItems = 500;

const textSchema = v.pipe(
  v.string(),
  v.transform((text) => truncate(text, maxTextLength)),
);

const rangeSchema = (from: number, to: number) => v.pipe(v.number(), v.minValue(from), v.maxValue(to));

/** What the scheduler knows of a question: see `schedule-card.ts`. */
const scheduleSchema = v.object({
  state: v.picklist(["learning", "review", "relearning"]),
  due: timeSchema,
  /** When it was last answered. */
  reviewed: timeSchema,
  /** How long it is remembered with a probability of 90 %. In days. */
  stability: rangeSchema(0.0001, 1e6),
  /** 1 to 10. */
  difficulty: rangeSchema(1, 10),
  /** In days. */
  interval: v.pipe(countSchema, v.maxValue(1e6)),
  /** The position within the steps in which a new or forgotten question is learned. */
  step: v.pipe(countSchema, v.maxValue(100)),
  /** How often it was answered, and how often it was forgotten. */
  reps: v.pipe(countSchema, v.maxValue(1e6)),
  lapses: v.pipe(countSchema, v.maxValue(1e6)),
});

const cardSchema = v.object({
  url: articleUrlSchema,
  question: textSchema,
  changed: timeSchema,
  /** Null until it is first answered. */
  schedule: v.nullable(scheduleSchema),
  /** Why it does not come up: set aside, or put off until a time. */
  hold: v.union([
    v.object({ kind: v.literal("none") }),
    v.object({ kind: v.literal("suspended") }),
    v.object({ kind: v.literal("buried"), until: timeSchema }),
  ]),
});

const reviewSchema = v.object({
  url: articleUrlSchema,
  time: timeSchema,
  grade: v.picklist(["again", "hard", "good", "easy"]),
  /** What the question was before this answer. */
  phase: v.picklist(["new", "learning", "review"]),
  /** The schedule before this answer, so that it can be undone; only the latest answers have it. */
  before: v.exactOptional(v.nullable(scheduleSchema)),
});

const deckItemSchema = v.object({ url: articleUrlSchema, question: textSchema });

const deckSchema = v.object({
  /** See `deckSourceToId`. */
  id: v.pipe(
    v.string(),
    v.maxLength(2000),
    v.check((id) => deckIdToSource(id) !== undefined),
  ),
  name: v.pipe(textSchema, v.minLength(1)),
  added: timeSchema,
  changed: timeSchema,
  /** The results of a search when it was first studied. */
  items: v.exactOptional(v.pipe(v.array(deckItemSchema), v.maxLength(maxDeckItems))),
});

/** Highest limit of questions per day. */
export const maxDailyLimit = 9999;

const limitSchema = v.pipe(countSchema, v.maxValue(maxDailyLimit));

const limitsSchema = v.object({ newPerDay: limitSchema, reviewsPerDay: limitSchema, changed: timeSchema });

/** Everything that the study feature stores. It is one value, so that an answer and its schedule can't be torn apart. */
export const studySchema = v.object({
  decks: v.array(deckSchema),
  cards: v.array(cardSchema),
  reviews: v.array(reviewSchema),
  limits: limitsSchema,
});

export type Schedule = v.InferOutput<typeof scheduleSchema>;
export type StudyCard = v.InferOutput<typeof cardSchema>;
export type Review = v.InferOutput<typeof reviewSchema>;
export type Grade = Review["grade"];
export type Deck = v.InferOutput<typeof deckSchema>;
export type DailyLimits = v.InferOutput<typeof limitsSchema>;

/** What is studied, and how it went. */
export interface Study {
  readonly decks: readonly Deck[];
  readonly cards: readonly StudyCard[];
  /** In the order of time. */
  readonly reviews: readonly Review[];
  readonly limits: DailyLimits;
}

/** Nothing is studied yet. The limits count as never changed, so that any others win. */
export const emptyStudy: Study = {
  decks: [],
  cards: [],
  reviews: [],
  limits: { newPerDay: 10, reviewsPerDay: 100, changed: 0 },
};

/** True if there is nothing to store, not even other limits. */
export function isEmptyStudy({ decks, cards, reviews, limits }: Study): boolean {
  return decks.length + cards.length + reviews.length === 0 && limits.changed === 0;
}

function validItems<Item>(schema: v.GenericSchema<unknown, Item>, stored: unknown): Item[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((item) => {
    const checked = v.safeParse(schema, item);
    return checked.success ? [checked.output] : [];
  });
}

/** Validates data from storage. Invalid entries are dropped; the rest is kept. */
export function parseStudy(stored: unknown): Study {
  if (typeof stored !== "object" || stored === null) return emptyStudy;
  const { decks, cards, reviews, limits } = stored as Readonly<Record<string, unknown>>;
  const checkedLimits = v.safeParse(limitsSchema, limits);
  return {
    decks: validItems(deckSchema, decks),
    cards: validItems(cardSchema, cards),
    reviews: validItems(reviewSchema, reviews),
    limits: checkedLimits.success ? checkedLimits.output : emptyStudy.limits,
  };
}
