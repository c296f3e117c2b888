import type { Manifest } from "../../../../bundle/manifest.ts";
import type { SavedList } from "../../../data/user-data/user-data-schema.ts";
import { countDeckArticles, createMembership } from "../deck/deck-articles.ts";
import { countDeck } from "../deck/decks.ts";
import { countToReview } from "../due/count-to-review.ts";
import { countToday } from "../schedule/daily-counts.ts";
import type { Study } from "../storage/study-schema.ts";

interface OverviewData {
  readonly study: Study;
  readonly lists: readonly SavedList[];
  /** Undefined until it is loaded. */
  readonly manifest: Manifest | undefined;
  readonly now: number;
}

/** True if something is left to study today, within the limits of the day. New questions may be left until the manifest is loaded. */
export function hasQuestionsLeft({ study, lists, manifest, now }: OverviewData): boolean {
  if (countToReview(study, createMembership(study.decks, lists), now) > 0) return true;
  if (countToday(study, now).newLeft === 0) return false;
  if (manifest === undefined) return true;
  return study.decks.some((deck) => {
    const total = countDeckArticles(deck, lists, manifest);
    return countDeck(study, createMembership([deck], lists), total, now).newCount > 0;
  });
}
