import type { QueryClient } from "@tanstack/react-query";
import type { Topic } from "../../../../bundle/topics/topics-schema.ts";
import { articleUrl, parseArticleUrl, type SubjectSlug } from "../../../../content/url.ts";
import { studyMessages } from "../../../../i18n/study-messages.ts";
import { subjectQuery } from "../../../data/manifest-query.ts";
import { countPages } from "../../../data/subject-queries.ts";
import { topicToName } from "../../../data/topics/topic-name.ts";
import { topicListQuery, topicsQuery } from "../../../data/topics/topic-queries.ts";
import type { ArticleReference, SavedList } from "../../../data/user-data/user-data-schema.ts";
import { searchQuery } from "../../search/search-query.ts";
import { parseSearchView, type SearchView } from "../../search/search-view.ts";
import { type Deck, maxDeckItems, type Study } from "../storage/study-schema.ts";
import { type DeckSource, deckSourceToId } from "./deck-source.ts";

function searchViewToName({ query, filters }: SearchView): string {
  const { keywords = [], subjects = [], years = [] } = filters;
  return studyMessages.searchDeck([query, ...keywords, ...subjects, ...years].filter(Boolean).join(", "));
}

/** All results of a search, up to the limit: they stay the same while they are studied. */
async function loadResults(client: QueryClient, view: SearchView): Promise<ArticleReference[]> {
  const { results } = await client.fetchQuery(
    searchQuery({ ...view, limit: maxDeckItems, includeFacets: false, includeExcerpts: false }),
  );
  return results.flatMap(({ url, question }) => {
    const parts = parseArticleUrl(url);
    return parts === undefined ? [] : [{ url: url as ArticleReference["url"], question }];
  });
}

/** The questions of a topic, up to the limit. */
async function loadTopicItems(
  client: QueryClient,
  { slug, count }: Topic,
  subject: SubjectSlug,
): Promise<ArticleReference[]> {
  const items: ArticleReference[] = [];
  for (let page = 1; page <= countPages(Math.min(count, maxDeckItems)); page += 1) {
    const entries = await client.ensureQueryData(topicListQuery(subject, slug, page));
    items.push(
      ...entries.map((entry) => ({ url: articleUrl(subject, entry.slug), question: entry.question })),
    );
  }
  return items.slice(0, maxDeckItems);
}

async function createDeck(
  client: QueryClient,
  source: DeckSource,
  lists: readonly SavedList[],
): Promise<Pick<Deck, "name" | "items"> | undefined> {
  switch (source.kind) {
    case "subject": {
      const subject = await client.ensureQueryData(subjectQuery(source.subject));
      return subject ? { name: subject.name } : undefined;
    }
    case "topic": {
      const topics = await client.ensureQueryData(topicsQuery(source.subject));
      const topic = topics.find(({ slug }) => slug === source.topic);
      return (
        topic && { name: topicToName(topic), items: await loadTopicItems(client, topic, source.subject) }
      );
    }
    case "list": {
      const list = lists.find(({ id }) => id === source.list);
      return list && { name: list.name };
    }
    case "search": {
      const view = parseSearchView(new URLSearchParams(source.search));
      return { name: searchViewToName(view), items: await loadResults(client, view) };
    }
    case "all":
      return undefined;
  }
}

/**
 * The decks that a source stands for: the stored one, or one that is not stored yet. Empty if there is no such subject or
 * list. Rejects with a `LoadError`.
 */
export async function resolveDecks(
  client: QueryClient,
  source: DeckSource,
  {
    study,
    lists,
    now,
  }: { readonly study: Study; readonly lists: readonly SavedList[]; readonly now: number },
): Promise<readonly Deck[]> {
  if (source.kind === "all") return study.decks;
  const id = deckSourceToId(source);
  const stored = study.decks.find((deck) => deck.id === id);
  if (stored?.items) return [stored];
  const created = await createDeck(client, source, lists);
  // The subject or list may have been renamed since the deck was stored.
  if (created) return [{ id, added: now, changed: now, ...stored, ...created }];
  return stored && source.kind === "subject" ? [stored] : [];
}
