import type { ArticleUrl } from "../../../../content/url.ts";
import { isHeld } from "../schedule/queue.ts";
import { studyDayStart } from "../schedule/study-day.ts";
import type { Deck, Study } from "../storage/study-schema.ts";

/** Adds the decks that are not stored yet. */
export function addDecks(study: Study, decks: readonly Deck[]): Study {
  const missing = decks.filter(({ id }) => !study.decks.some((deck) => deck.id === id));
  return missing.length === 0 ? study : { ...study, decks: [...study.decks, ...missing] };
}

/** Stops studying a deck. The schedules of its questions stay, for the case that it is studied again. */
export function removeDeck(study: Study, id: string): Study {
  return { ...study, decks: study.decks.filter((deck) => deck.id !== id) };
}

/** How far a deck is. */
export interface DeckCounts {
  readonly newCount: number;
  readonly learningCount: number;
  readonly dueCount: number;
}

/** Counts the questions of a deck; `total` is how many it has. Limits of the day are left out of account. */
export function countDeck(
  study: Study,
  includes: (url: ArticleUrl) => boolean,
  total: number,
  now: number,
): DeckCounts {
  const dayEnd = studyDayStart(now, 1);
  const cards = study.cards.filter(({ url }) => includes(url));
  const active = cards.filter((card) => !isHeld(card, now));
  const isDue = (card: (typeof active)[number], isReview: boolean): boolean =>
    card.schedule !== null && (card.schedule.state === "review") === isReview && card.schedule.due < dayEnd;
  const seen = cards.filter(({ schedule, hold }) => schedule !== null || hold.kind === "suspended");
  return {
    newCount: Math.max(0, total - seen.length),
    learningCount: active.filter((card) => isDue(card, false)).length,
    dueCount: active.filter((card) => isDue(card, true)).length,
  };
}
