import { topKeywordCount } from "../../bundle/format.ts";
import type { SubjectKeywords } from "../../bundle/keywords/subject-keywords.ts";
import type { ArticleLink } from "../../bundle/schemas.ts";
import { createTitleCollator } from "../../content/title/title-collator.ts";
import type { SubjectSlug } from "../../content/url.ts";
import { compareText } from "../compare-text.ts";
import { noTopics, type SubjectTopics } from "../topics/subject-topics.ts";
import type { ArticleEntry, IntroductionEntry } from "./article-entry.ts";
import type { Collection } from "./collection.ts";
import { rankKeywords } from "./rank-keywords.ts";
import { findSimilarArticles } from "./similar-articles.ts";
import type { SubjectInfo } from "./subjects.ts";

/** Newest first; on the same day by URL. */
export function compareByDateDescending(one: ArticleEntry, other: ArticleEntry): number {
  return compareText(other.date ?? "", one.date ?? "") || compareText(one.url, other.url);
}

/** An article's previous and next articles in its subject's list, in the order that is offered first. */
export interface AdjacentArticles {
  readonly previous: ArticleLink | null;
  readonly next: ArticleLink | null;
}

const noPreviousNext: AdjacentArticles = { previous: null, next: null };

/** One subject with its articles in the orders that readers see; each order is computed on first use. */
export class SubjectIndex {
  readonly slug: SubjectSlug;
  readonly name: string;
  /** Its place among the subjects beside it: smaller ones come first. */
  readonly order: number | undefined;
  readonly introduction: IntroductionEntry | undefined;
  /** All articles, including unlisted ones. */
  readonly articles: readonly ArticleEntry[];
  /** What its listed articles are about: see `addTopics`. */
  readonly topics: SubjectTopics;
  readonly #info: SubjectInfo;
  readonly #collator: Intl.Collator;
  #newest: readonly ArticleEntry[] | undefined;
  #byTitle: readonly ArticleEntry[] | undefined;
  #previousNext: ReadonlyMap<ArticleEntry, AdjacentArticles> | undefined;
  #inPublisherOrder: readonly ArticleEntry[] | undefined;
  #topKeywords: SubjectKeywords | undefined;
  #similar: ReadonlyMap<ArticleEntry, readonly ArticleEntry[]> | undefined;

  constructor(
    slug: SubjectSlug,
    info: SubjectInfo,
    articles: readonly ArticleEntry[],
    collator: Intl.Collator = createTitleCollator("en"),
    topics = noTopics,
  ) {
    const { name, order, introduction } = info;
    this.#info = info;
    this.#collator = collator;
    this.topics = topics;
    this.slug = slug;
    this.name = name;
    this.order = order;
    this.introduction = introduction;
    this.articles = articles.toSorted((one, other) => compareText(one.slug, other.slug));
  }

  /** The same subject with topics. */
  withTopics(topics: SubjectTopics): SubjectIndex {
    return new SubjectIndex(this.slug, this.#info, this.articles, this.#collator, topics);
  }

  /** Listed articles, newest first; those without a date last. */
  get newest(): readonly ArticleEntry[] {
    this.#newest ??= this.articles.filter(({ noIndex }) => !noIndex).sort(compareByDateDescending);
    return this.#newest;
  }

  /** Listed articles by question. */
  get byTitle(): readonly ArticleEntry[] {
    this.#byTitle ??= this.newest.toSorted(
      (one, other) =>
        this.#collator.compare(one.question, other.question) || compareText(one.slug, other.slug),
    );
    return this.#byTitle;
  }

  /** True if the publisher has given most of the listed articles a place in an order. */
  get isOrdered(): boolean {
    return this.newest.filter(({ order }) => order !== undefined).length * 2 > this.newest.length;
  }

  /** Listed articles in the publisher's order; those without a place last, by question. */
  get inPublisherOrder(): readonly ArticleEntry[] {
    this.#inPublisherOrder ??= this.byTitle.toSorted(compareByOrder);
    return this.#inPublisherOrder;
  }

  /** The most frequent keywords, without those of a single article. */
  get topKeywords(): SubjectKeywords {
    this.#topKeywords ??= rankKeywords(this.newest)
      .slice(0, topKeywordCount)
      .filter(({ count }) => count > 1);
    return this.#topKeywords;
  }

  /** Articles to offer beside the related ones that the publisher names; none if these are enough. */
  getSimilar(article: ArticleEntry): readonly ArticleEntry[] {
    this.#similar ??= findSimilarArticles(this.articles);
    return this.#similar.get(article) ?? [];
  }

  /** The articles before and after an article in the list; none for an unlisted one. */
  getPreviousNext(article: ArticleEntry): AdjacentArticles {
    this.#previousNext ??= new Map(
      (this.isOrdered ? this.inPublisherOrder : this.newest).map((each, index, all) => [
        each,
        { previous: optionalArticleToLink(all[index - 1]), next: optionalArticleToLink(all[index + 1]) },
      ]),
    );
    return this.#previousNext.get(article) ?? noPreviousNext;
  }
}

/** A link to an article. */
export function articleToLink({
  url,
  question,
  lang,
}: Pick<ArticleEntry, "url" | "question" | "lang">): ArticleLink {
  return { url, question, ...(lang !== undefined && { lang }) };
}

function optionalArticleToLink(article: ArticleEntry | undefined): ArticleLink | null {
  return article ? articleToLink(article) : null;
}

/** By place; those without one last. Hugo and others use 0 and negative numbers as places, too. */
function compareByOrder(
  { order: one = Number.POSITIVE_INFINITY }: { readonly order?: number | undefined },
  { order: other = Number.POSITIVE_INFINITY }: { readonly order?: number | undefined },
): number {
  return one === other ? 0 : one - other;
}

/**
 * Groups a collection by subject. Subjects are in the publisher's order, then sorted by name in the site's language (BCP
 * 47), like their articles. Subjects that only contain others have no articles.
 */
export function collectionToSubjects(
  { articles, subjects }: Pick<Collection, "articles" | "subjects">,
  language: string,
): SubjectIndex[] {
  const collator = createTitleCollator(language);
  const bySubject = new Map([...subjects.keys()].map((slug) => [slug, [] as ArticleEntry[]]));
  for (const article of articles.values()) bySubject.get(article.subject)?.push(article);
  return [...subjects]
    .map(([slug, info]) => new SubjectIndex(slug, info, bySubject.get(slug) ?? [], collator))
    .sort(
      (one, other) =>
        compareByOrder(one, other) ||
        collator.compare(one.name, other.name) ||
        compareText(one.slug, other.slug),
    );
}

/** A question that is longer takes more than two lines of a card. */
const maxExampleLength = 90;

/**
 * Articles that show what a collection has: of each subject in turn one, so that as many subjects as possible are among
 * them, spread over each subject's list. Short questions go first, and none is repeated.
 */
export function exampleArticles(subjects: readonly SubjectIndex[], count: number): ArticleEntry[] {
  const candidates = subjects.map(({ newest }) => [
    ...newest.filter(({ question }) => question.length <= maxExampleLength),
    ...newest.filter(({ question }) => question.length > maxExampleLength),
  ]);
  const perSubject = Math.ceil(count / Math.max(1, subjects.length));
  const examples = new Map<string, ArticleEntry>();
  for (let round = 0; round < count && examples.size < count; round += 1) {
    const open = candidates.filter(({ length }) => length > round);
    for (const articles of spread(open, count - examples.size)) {
      const article = articles[round * Math.max(1, Math.floor(articles.length / perSubject))];
      if (article && !examples.has(article.question)) examples.set(article.question, article);
    }
  }
  return [...examples.values()];
}

/** At most `count` of some items, at even distances. */
function spread<Item>(items: readonly Item[], count: number): readonly Item[] {
  if (items.length <= count) return items;
  return Array.from(
    { length: count },
    (_, index) => items[Math.floor((index * items.length) / count)] as Item,
  );
}

/** Splits a list into pages of at most `size`. An empty list has one empty page. */
export function chunkPages<Item>(items: readonly Item[], size: number): (readonly Item[])[] {
  const count = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: count }, (_, page) => items.slice(page * size, (page + 1) * size));
}
