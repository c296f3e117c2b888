import type { SerializedArticleRecord } from "../../../bundle/article-shard.ts";
import { articlesPerShard, entriesPerPage } from "../../../bundle/format.ts";
import type { SerializedIntroduction } from "../../../bundle/introduction.ts";
import {
  countTranslationShards,
  type TranslationShard,
  translationShardPath,
} from "../../../bundle/languages/translations.ts";
import { entriesToListPage, type ListOrder, omitDerivedSlug } from "../../../bundle/list-page.ts";
import {
  articleShardPath,
  introductionPath,
  listPagePath,
  searchFieldsPath,
  subjectKeywordsPath,
  topicListPath,
  topicsPath,
} from "../../../bundle/paths.ts";
import { articlesToSearchFields } from "../../../bundle/search-fields.ts";
import { computeShardCount, slugToShard } from "../../../bundle/sharding.ts";
import type { Topic, TopicQuestion } from "../../../bundle/topics/topics-schema.ts";
import type { ArticleUrl } from "../../../content/url.ts";
import type { ArticleEntry } from "../../collect/article-entry.ts";
import type { ArticlePayload } from "../../collect/read-source.ts";
import { articleToLink, chunkPages, type SubjectIndex } from "../../collect/subject-index.ts";
import type { OtherAnswers } from "../../duplicates/same-questions.ts";
import type { Translations } from "../../languages/translations.ts";

/** One file of a subject: its path in a version of the subject, and its contents, computed on request. */
export interface SubjectFile {
  readonly getPath: (version: string) => string;
  readonly getContent: () => string;
}

/** What identifies an article's payload. */
export type PayloadKey = Pick<ArticleEntry, "path" | "record" | "slug">;

/** What pages show of an article's file. */
export type FileFacts = Pick<SerializedArticleRecord, "source" | "changed">;

/** Where articles' payloads and links come from. */
export interface PayloadSource {
  readonly articles: ReadonlyMap<ArticleUrl, ArticleEntry>;
  readonly readPayload: (article: PayloadKey) => ArticlePayload;
  /** See `findOtherAnswers`. Default none. */
  readonly otherAnswers?: OtherAnswers | undefined;
  /** What pages show of an article's file. Default nothing. */
  readonly getFileFacts?: ((path: string) => FileFacts) | undefined;
  /** The translations of pages, in a site in several languages. */
  readonly translations?: Translations | undefined;
}

/** Number of shards of a subject. */
export function subjectToShardCount(subject: SubjectIndex): number {
  return computeShardCount(subject.articles.length, articlesPerShard);
}

/** All files of a subject, in a fixed order. */
export function* subjectToBundleFiles(
  subject: SubjectIndex,
  payloadSource: PayloadSource,
): Generator<SubjectFile> {
  yield* articleShardFiles(subject, payloadSource);
  if (subject.isOrdered) yield* listPageFiles(subject, "publisher", subject.inPublisherOrder);
  yield* listPageFiles(subject, "newest", subject.newest);
  yield* listPageFiles(subject, "title", subject.byTitle);
  yield {
    getPath: (version) => subjectKeywordsPath(subject.slug, version),
    getContent: () => JSON.stringify(subject.topKeywords),
  };
  yield {
    getPath: (version) => searchFieldsPath(subject.slug, version),
    getContent: () => JSON.stringify(articlesToSearchFields(subject.newest)),
  };
  yield* topicFiles(subject);
  yield* translationFiles(subject, payloadSource);
  if (subject.introduction !== undefined) {
    yield {
      getPath: (version) => introductionPath(subject.slug, version),
      getContent: () => JSON.stringify(subjectToIntroduction(subject, payloadSource)),
    };
  }
}

/** The translations of a subject's pages by the shards of its articles; none in a site in one language. */
export function subjectToTranslationShards(
  subject: SubjectIndex,
  { translations }: Pick<PayloadSource, "translations">,
): TranslationShard[] {
  if (translations === undefined) return [];
  const shards = Array.from(
    { length: countTranslationShards(subjectToShardCount(subject)) },
    (): TranslationShard => ({ subject: translations.subjects.get(subject.slug) ?? {}, articles: [] }),
  );
  for (const { slug, url } of subject.articles) {
    const paths = translations.articles.get(url);
    if (paths !== undefined) shards[slugToShard(slug, shards.length)]?.articles.push([slug, paths]);
  }
  return shards;
}

/** The files of a subject's translations; none in a site in one language. */
export function* translationFiles(
  subject: SubjectIndex,
  payloadSource: Pick<PayloadSource, "translations">,
): Generator<SubjectFile> {
  for (const [index, shard] of subjectToTranslationShards(subject, payloadSource).entries()) {
    yield {
      getPath: (version) => translationShardPath(subject.slug, version, index),
      getContent: () => JSON.stringify(shard),
    };
  }
}

/** A subject's introduction as its page shows it; undefined if there is none. */
export function subjectToIntroduction(
  { introduction }: Pick<SubjectIndex, "introduction">,
  { readPayload }: Pick<PayloadSource, "readPayload">,
): SerializedIntroduction | undefined {
  if (introduction === undefined) return undefined;
  const { answer, lang, dir } = readPayload(introduction);
  return { answer, ...(lang !== undefined && { lang }), ...(dir !== undefined && { dir }) };
}

/** The topics of a subject as its pages show them. */
export function subjectToTopics({ topics }: Pick<SubjectIndex, "topics">): Topic[] {
  return topics.all.map(({ slug, name, articles, parent, near, first, elsewhere }) => ({
    slug,
    name,
    count: articles.length,
    ...(parent === undefined ? { first: first.map(articleToTopicQuestion) } : { parent }),
    ...(near.length > 0 && { near: [...near] }),
    ...(elsewhere.length > 0 && { elsewhere: [...elsewhere] }),
  }));
}

function articleToTopicQuestion({ slug, question, lang }: ArticleEntry): TopicQuestion {
  const stored = omitDerivedSlug(slug, question);
  return { question, ...(stored !== "" && { slug: stored }), ...(lang !== undefined && { lang }) };
}

function* topicFiles(subject: SubjectIndex): Generator<SubjectFile> {
  const { slug, topics } = subject;
  if (topics.all.length === 0) return;
  yield {
    getPath: (version) => topicsPath(slug, version),
    getContent: () => JSON.stringify(subjectToTopics(subject)),
  };
  const pages = topics.all.flatMap(({ articles }) => chunkPages(articles, entriesPerPage));
  yield* listPages(pages, (version, number) => topicListPath(slug, version, number));
}

function* articleShardFiles(subject: SubjectIndex, payloadSource: PayloadSource): Generator<SubjectFile> {
  const shards = Array.from({ length: subjectToShardCount(subject) }, (): ArticleEntry[] => []);
  for (const article of subject.articles) shards[slugToShard(article.slug, shards.length)]?.push(article);
  for (const [shard, articles] of shards.entries()) {
    yield {
      getPath: (version) => articleShardPath(subject.slug, version, shard),
      getContent: () =>
        JSON.stringify(articles.map((article) => articleToRecord(article, subject, payloadSource))),
    };
  }
}

/** The part of an article's record that isn't in its file: what depends on other articles, and on the file itself. */
export function articleToLinks(
  article: ArticleEntry,
  subject: SubjectIndex,
  source: Omit<PayloadSource, "readPayload">,
): Omit<SerializedArticleRecord, keyof ArticlePayload> {
  const others = source.otherAnswers?.get(article.url) ?? [];
  const similar = subject
    .getSimilar(article)
    .filter(({ url }) => !others.some((other) => other.url === url))
    .map(articleToLink);
  const topic = subject.topics.byArticle.get(article.url);
  return {
    related: articleToRelatedLinks(article, source),
    ...(similar.length > 0 && { similar }),
    ...(others.length > 0 && { otherAnswers: [...others] }),
    ...(topic && { topic: { slug: topic.slug, name: topic.name } }),
    ...source.getFileFacts?.(article.path),
    ...subject.getPreviousNext(article),
  };
}

/** Links to the articles that the publisher names as related. */
export function articleToRelatedLinks(
  { related }: ArticleEntry,
  { articles }: Pick<PayloadSource, "articles">,
): SerializedArticleRecord["related"] {
  return related.flatMap((url) => {
    const article = articles.get(url);
    return article ? articleToLink(article) : [];
  });
}

/** An article's complete record: its payload and its links. */
export function articleToRecord(
  article: ArticleEntry,
  subject: SubjectIndex,
  payloadSource: PayloadSource,
): SerializedArticleRecord {
  // A literal that begins with a spread would give each record a hidden class of its own, and keys have to stay in this order.
  const links = articleToLinks(article, subject, payloadSource);
  return Object.assign({}, payloadSource.readPayload(article), links);
}

function listPageFiles(
  { slug }: SubjectIndex,
  order: ListOrder,
  articles: readonly ArticleEntry[],
): Generator<SubjectFile> {
  return listPages(chunkPages(articles, entriesPerPage), (version, page) =>
    listPagePath(slug, version, order, page),
  );
}

/** The files of some pages, which are counted from 1. */
function* listPages(
  pages: readonly (readonly ArticleEntry[])[],
  toPath: (version: string, page: number) => string,
): Generator<SubjectFile> {
  for (const [index, page] of pages.entries()) {
    yield {
      getPath: (version) => toPath(version, index + 1),
      getContent: () => JSON.stringify(entriesToListPage(page)),
    };
  }
}
