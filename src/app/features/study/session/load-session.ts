import { type QueryClient, queryOptions } from "@tanstack/react-query";
import type { ArticleUrl } from "../../../../content/url.ts";
import { studyMessages } from "../../../../i18n/study-messages.ts";
import { readUserData } from "../../../data/user-data/user-data.ts";
import type { ArticleReference } from "../../../data/user-data/user-data-schema.ts";
import { createMembership, loadCandidates } from "../deck/deck-articles.ts";
import { type DeckSource, deckSourceToId } from "../deck/deck-source.ts";
import { resolveDecks } from "../deck/resolve-deck.ts";
import { countToday } from "../schedule/daily-counts.ts";
import { type Deck, emptyStudy, type Study } from "../storage/study-schema.ts";
import { readStudy } from "../storage/study-store.ts";

/** New questions that are loaded beyond the limit of the day: some may be put off or set aside. */
const spareCandidates = 20;

/** Everything that studying a deck begins with. */
export interface SessionStart {
  readonly name: string;
  /** Empty if there is no such deck. */
  readonly decks: readonly Deck[];
  readonly study: Study;
  readonly includes: (url: ArticleUrl) => boolean;
  /** Questions that may be new, in order. */
  readonly candidates: readonly ArticleReference[];
}

function logBlocked(error: unknown): undefined {
  console.warn("What was studied can't be read.", error);
}

async function loadSession(client: QueryClient, source: DeckSource): Promise<SessionStart> {
  const now = Date.now();
  // With a blocked storage one can study, too; only nothing of it stays.
  const [study = emptyStudy, lists = []] = await Promise.all([
    readStudy().catch(logBlocked),
    readUserData("lists").catch(logBlocked),
  ]);
  const decks = await resolveDecks(client, source, { study, lists, now });
  const known = new Set(study.cards.filter(({ schedule }) => schedule !== null).map(({ url }) => url));
  const candidates = await loadCandidates(client, decks, lists, {
    accepts: (url) => !known.has(url),
    limit: countToday(study, now).newLeft + spareCandidates,
  });
  const name = source.kind === "all" ? studyMessages.allDecks : (decks[0]?.name ?? "");
  return { name, decks, study, includes: createMembership(decks, lists), candidates };
}

/** What studying a deck begins with. Loaded again by each visit; rejects with a `LoadError`. */
export function sessionQuery(source: DeckSource) {
  return queryOptions({
    queryKey: ["study-session", deckSourceToId(source)],
    queryFn: ({ client }) => loadSession(client, source),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    structuralSharing: false,
    // The queries that it consists of are retried.
    retry: false,
  });
}
