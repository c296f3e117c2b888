import type { QueryClient } from "@tanstack/react-query";
import { mostUsedPart } from "../bundle/pages/route-paths.ts";
import { articleUrl, parseSlug } from "../content/url.ts";
import { articleQuery } from "./data/article-query.ts";
import type { PageAnswer } from "./data/article-result.ts";
import { introductionQuery } from "./data/introduction-query.ts";
import { keywordPartQuery } from "./data/keyword-query.ts";
import { isFiltered } from "./data/list-filter.ts";
import { listViewToSortOrder, parseListView } from "./data/list-view.ts";
import { childSubjectsQuery, manifestQuery, siteQuery, subjectQuery } from "./data/manifest-query.ts";
import { paramsToSubject, paramsToTopicPage, parseListPath } from "./data/route-params.ts";
import { countPages, sortedListPageQuery, subjectKeywordsQuery } from "./data/subject-queries.ts";
import { topicListQuery, topicsQuery } from "./data/topics/topic-queries.ts";
import { answerToFeatures } from "./features/article/answer/answer-features.ts";
import { answerRendererQuery } from "./features/article/answer/answer-renderer-query.ts";
import { takePrerenderedArticle } from "./features/article/take-prerendered-article.ts";
import { ownPageQuery } from "./features/pages/own-page-query.ts";
import { PageNotFoundError, type PageTarget } from "./router/page-route.ts";

/** Loads the code that renders an answer; a prerendered one needs none. */
async function loadRenderer(client: QueryClient, answer: PageAnswer | undefined): Promise<void> {
  if (answer === undefined || answer.kind === "rendered") return;
  await client.ensureQueryData(answerRendererQuery(answerToFeatures(answer)));
}

async function loadSite(client: QueryClient): Promise<void> {
  await client.ensureQueryData(siteQuery);
}

async function loadManifest(client: QueryClient): Promise<void> {
  await Promise.all([client.ensureQueryData(manifestQuery), client.ensureQueryData(siteQuery)]);
}

async function loadSubject(client: QueryClient, { params, searchParams }: PageTarget): Promise<void> {
  const listPath = parseListPath(params["*"] ?? "");
  // The page that says that there is no such subject shows the site's name, too.
  await client.ensureQueryData(siteQuery);
  const subject = listPath && (await client.ensureQueryData(subjectQuery(listPath.subject)));
  if (listPath === undefined || !subject) throw new PageNotFoundError();
  const view = parseListView(listPath.page, searchParams);
  const isUnfiltered = !isFiltered(view);
  if (isUnfiltered && view.page > countPages(subject.count)) throw new PageNotFoundError();
  const [introduction] = await Promise.all([
    client.ensureQueryData(introductionQuery(subject.slug)),
    client.ensureQueryData(childSubjectsQuery(subject.slug)),
    client.ensureQueryData(subjectKeywordsQuery(subject.slug)),
    view.page === 1 ? client.ensureQueryData(topicsQuery(subject.slug)) : undefined,
    isUnfiltered
      ? client.ensureQueryData(
          sortedListPageQuery(subject.slug, listViewToSortOrder(view, subject), view.page),
        )
      : undefined,
  ]);
  await loadRenderer(client, introduction?.article.answer);
}

async function loadTopic(client: QueryClient, { params }: PageTarget): Promise<void> {
  const path = paramsToTopicPage(params);
  await client.ensureQueryData(siteQuery);
  if (path === undefined || (await client.ensureQueryData(subjectQuery(path.subject))) === null)
    throw new PageNotFoundError();
  const topics = await client.ensureQueryData(topicsQuery(path.subject));
  const topic = topics.find(({ slug }) => slug === path.topic);
  if (topic === undefined || path.page > countPages(topic.count)) throw new PageNotFoundError();
  await client.ensureQueryData(topicListQuery(path.subject, path.topic, path.page));
}

async function loadKeywords(client: QueryClient, { params }: PageTarget): Promise<void> {
  const part = params["part"] ?? mostUsedPart;
  const [keywords] = await Promise.all([
    client.ensureQueryData(keywordPartQuery(part)),
    client.ensureQueryData(siteQuery),
  ]);
  if (keywords === null) throw new PageNotFoundError();
}

/** Returns the URL of the article if it is in another subject only. */
async function loadArticle(client: QueryClient, { params }: PageTarget): Promise<string | undefined> {
  const subject = paramsToSubject(params);
  const slug = parseSlug(params["slug"] ?? "");
  if (subject === undefined || slug === undefined) throw new PageNotFoundError();
  await takePrerenderedArticle(client, subject, slug);
  const [found] = await Promise.all([
    client.ensureQueryData(articleQuery(subject, slug)),
    client.ensureQueryData(siteQuery),
  ]);
  if (found.kind === "missing") throw new PageNotFoundError();
  if (found.kind === "found") {
    await loadRenderer(client, found.article.answer);
    return undefined;
  }
  const [only, ...others] = found.subjects;
  return only && others.length === 0 ? articleUrl(only.slug, slug) : undefined;
}

async function loadOwnPage(client: QueryClient, { params }: PageTarget): Promise<void> {
  const name = parseSlug(params["page"] ?? "");
  if (name === undefined) throw new PageNotFoundError();
  const [page] = await Promise.all([
    client.ensureQueryData(ownPageQuery(name)),
    client.ensureQueryData(siteQuery),
  ]);
  if (page === null) throw new PageNotFoundError();
  await loadRenderer(client, page.article.answer);
}

/**
 * What each page loads before it renders: everything that it shows is in the query cache then, and the page reads it from
 * there.
 */
export const routeLoaders = {
  site: loadSite,
  manifest: loadManifest,
  subject: loadSubject,
  topic: loadTopic,
  keywords: loadKeywords,
  article: loadArticle,
  ownPage: loadOwnPage,
};
