import type { Manifest } from "../../../../bundle/manifest.ts";
import type { SavedList } from "../../../data/user-data/user-data-schema.ts";
import { countDeckArticles, createMembership } from "../deck/deck-articles.ts";
import { countDeck } from "../deck/decks.ts";
import { countToday } from "../schedule/daily-counts.ts";
import type { Study } from "../storage/study-schema.ts";

/** What the overview of studying shows. */
export interface OverviewData {
  readonly study: Study;
  readonly lists: readonly SavedList[];
  /** Undefined until it is loaded: the number of new questions of a subject is not known then. */
  readonly manifest: Manifest | undefined;
  readonly now: number;
}

/** True if new questions are left for today, within the limit of the day. They may be until the manifest is loaded. */
export function hasNewQuestionsLeft({ study, lists, manifest, now }: OverviewData): boolean {
  if (countToday(study, now).newLeft === 0) return false;
  if (manifest === undefined) return true;
  return study.decks.some((deck) => {
    const total = countDeckArticles(deck, lists, manifest);
    return countDeck(study, createMembership([deck], lists), total, now).newCount > 0;
  });
}
