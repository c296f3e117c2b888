import type { QueryClient } from "@tanstack/react-query";
import type { Manifest, Subject } from "../../../../bundle/manifest.ts";
import { subjectPath } from "../../../../bundle/pages/route-paths.ts";
import { type ArticleUrl, articleUrl, type SubjectSlug } from "../../../../content/url.ts";
import { manifestQuery } from "../../../data/manifest-query.ts";
import { countPages, sortedListPageQuery } from "../../../data/subject-queries.ts";
import type { ArticleReference, SavedList } from "../../../data/user-data/user-data-schema.ts";
import type { Deck } from "../storage/study-schema.ts";
import { deckIdToSource } from "./deck-source.ts";

/** What decks are made of, besides the site's own lists. */
type Lists = readonly SavedList[];

function subjectsWithin({ subjects }: Pick<Manifest, "subjects">, slug: SubjectSlug): readonly Subject[] {
  return subjects.filter((subject) => subject.slug === slug || subject.slug.startsWith(`${slug}/`));
}

function ownItems({ id, items = [] }: Deck, lists: Lists): readonly ArticleReference[] {
  const source = deckIdToSource(id);
  if (source?.kind !== "list") return items;
  return lists.find((list) => list.id === source.list)?.items ?? [];
}

/** Returns a function that tells whether a question belongs to at least one of the decks. */
export function createMembership(decks: readonly Deck[], lists: Lists): (url: ArticleUrl) => boolean {
  const prefixes: string[] = [];
  const urls = new Set<ArticleUrl>();
  for (const deck of decks) {
    const source = deckIdToSource(deck.id);
    if (source?.kind === "subject") prefixes.push(`${subjectPath(source.subject)}/`);
    else for (const { url } of ownItems(deck, lists)) urls.add(url);
  }
  return (url) => urls.has(url) || prefixes.some((prefix) => url.startsWith(prefix));
}

/** The number of questions of a deck. */
export function countDeckArticles(deck: Deck, lists: Lists, manifest: Pick<Manifest, "subjects">): number {
  const source = deckIdToSource(deck.id);
  if (source?.kind !== "subject") return ownItems(deck, lists).length;
  return subjectsWithin(manifest, source.subject).reduce((sum, { count }) => sum + count, 0);
}

/**
 * The questions of a deck, in the order in which they are studied: the publisher's, or the newest first. Loads the pages
 * of a subject's list one by one, and no more than the caller reads. Rejects with a `LoadError`.
 */
export async function* deckArticles(
  client: QueryClient,
  deck: Deck,
  lists: Lists,
): AsyncGenerator<ArticleReference> {
  const source = deckIdToSource(deck.id);
  if (source?.kind !== "subject") {
    yield* ownItems(deck, lists);
    return;
  }
  const manifest = await client.ensureQueryData(manifestQuery);
  for (const { slug, count, isOrdered } of subjectsWithin(manifest, source.subject)) {
    if (count === 0) continue;
    const order = isOrdered ? "publisher" : "newest";
    for (let page = 1; page <= countPages(count); page += 1) {
      const entries = await client.ensureQueryData(sortedListPageQuery(slug, order, page));
      for (const entry of entries) yield { url: articleUrl(slug, entry.slug), question: entry.question };
    }
  }
}

/** The first `limit` questions of the decks that `accepts` accepts. Rejects with a `LoadError`. */
export async function loadCandidates(
  client: QueryClient,
  decks: readonly Deck[],
  lists: Lists,
  { accepts, limit }: { readonly accepts: (url: ArticleUrl) => boolean; readonly limit: number },
): Promise<ArticleReference[]> {
  const candidates = new Map<ArticleUrl, ArticleReference>();
  for (const deck of decks) {
    if (candidates.size >= limit) break;
    for await (const article of deckArticles(client, deck, lists)) {
      if (accepts(article.url)) candidates.set(article.url, article);
      if (candidates.size >= limit) break;
    }
  }
  return [...candidates.values()];
}
