import type { HighlightMessages } from "./highlight-messages.ts";
import type { LazyMessages } from "./lazy-messages.ts";
import type { ListingMessages } from "./listing-messages.ts";
import type { critical, highlight, lazy, listing, offline, study } from "./messages/en/articles.ts";
import type { CriticalMessages } from "./messages.ts";
import type { OfflineMessages } from "./offline-messages.ts";
import type { StudyMessages } from "./study-messages.ts";

/** Some of a set of messages. */
type SomeOf<Messages> = {
  readonly [Name in keyof Messages]?: Messages[Name] extends (...args: never[]) => unknown
    ? Messages[Name]
    : Messages[Name] extends object
      ? SomeOf<Messages[Name]>
      : Messages[Name];
};

/**
 * The messages of sites that call what they consist of articles, in the place of those that say question or answer. Every locale
 * has those that the English ones have, and others whose gender or wording changes in it.
 */
export interface ArticleMessages {
  readonly critical: typeof critical & SomeOf<CriticalMessages>;
  readonly listing: typeof listing & SomeOf<ListingMessages>;
  readonly lazy: typeof lazy & SomeOf<LazyMessages>;
  readonly highlight: typeof highlight & SomeOf<HighlightMessages>;
  readonly offline: typeof offline & SomeOf<OfflineMessages>;
  readonly study: typeof study & SomeOf<StudyMessages>;
}
