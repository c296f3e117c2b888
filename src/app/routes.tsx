import type { QueryClient } from "@tanstack/react-query";
import type { ComponentType } from "react";
import { data, type LoaderFunctionArgs, type RouteObject, replace } from "react-router";
import { mostUsedPart } from "../bundle/keyword-list.ts";
import { articleUrl, parseSlug } from "../content/url.ts";
import { Skeleton } from "./components/skeleton.tsx";
import { articleQuery } from "./data/article-query.ts";
import { introductionQuery } from "./data/introduction-query.ts";
import { keywordPartQuery } from "./data/keyword-query.ts";
import { isFiltered, listViewToSortOrder, parseListView } from "./data/list-view.ts";
import { ChunkLoadError } from "./data/load-error.ts";
import { childSubjectsQuery, manifestQuery, siteQuery, subjectQuery } from "./data/manifest-query.ts";
import { ownPageQuery } from "./data/own-page-query.ts";
import { articleRoutePatterns, paramsToSubject, parseListPath } from "./data/route-params.ts";
import { siteBase } from "./data/site-base.ts";
import { countPages, sortedListPageQuery, subjectKeywordsQuery } from "./data/subject-queries.ts";
import { answerToFeatures } from "./features/article/answer/answer-features.ts";
import { answerRendererQuery } from "./features/article/answer/answer-renderer-query.ts";
import { NotFoundPage } from "./features/layout/not-found-page.tsx";
import { RouteError } from "./features/layout/route-error.tsx";
import { SiteLayout } from "./features/layout/site-layout.tsx";

/** Loads a page component for a lazy route. Throws `MissingPartError` if its chunk can't be loaded. */
async function loadRouteComponent(
  load: () => Promise<ComponentType>,
): Promise<{ readonly Component: ComponentType }> {
  try {
    return { Component: await load() };
  } catch (error) {
    throw new ChunkLoadError("A chunk of the app can't be loaded", siteBase, { cause: error });
  }
}

// Each page is a chunk of its own.
const homePage = () =>
  loadRouteComponent(async () => (await import("./features/subjects/home-page.tsx")).HomePage);
const subjectsPage = () =>
  loadRouteComponent(async () => (await import("./features/subjects/subjects-page.tsx")).SubjectsPage);
const subjectPage = () =>
  loadRouteComponent(async () => (await import("./features/subjects/subject-page.tsx")).SubjectPage);
const articlePage = () =>
  loadRouteComponent(async () => (await import("./features/article/article-page.tsx")).ArticlePage);

const keywordsPage = () =>
  loadRouteComponent(async () => (await import("./features/subjects/keywords-page.tsx")).KeywordsPage);
const ownPage = () => loadRouteComponent(async () => (await import("./features/pages/own-page.tsx")).OwnPage);
const savedPage = () =>
  loadRouteComponent(async () => (await import("./features/saved/saved-page.tsx")).SavedPage);
const sharedListPage = () =>
  loadRouteComponent(async () => (await import("./features/saved/shared-list-page.tsx")).SharedListPage);
const searchPage = () =>
  loadRouteComponent(async () => (await import("./features/search/search-page.tsx")).SearchPage);

/** Response for a URL that matches no content. */
function notFoundResponse(): Error {
  return data(null, { status: 404 }) as unknown as Error;
}

/**
 * The routes. Each loader puts everything that its page shows into the query cache before the page renders; the page
 * reads it from there. Loaders return nothing: the query cache is the only store.
 */
export function createRoutes(client: QueryClient): RouteObject[] {
  const loadSite = async (): Promise<null> => {
    await client.ensureQueryData(siteQuery);
    return null;
  };

  const loadManifest = async (): Promise<null> => {
    await Promise.all([client.ensureQueryData(manifestQuery), client.ensureQueryData(siteQuery)]);
    return null;
  };

  const loadSubject = async ({ params, request }: LoaderFunctionArgs): Promise<null> => {
    const listPath = parseListPath(params["*"] ?? "");
    const subject = listPath && (await client.ensureQueryData(subjectQuery(listPath.subject)));
    if (listPath === undefined || !subject) throw notFoundResponse();
    const view = parseListView(listPath.page, new URL(request.url).searchParams);
    const isUnfiltered = !isFiltered(view);
    if (isUnfiltered && view.page > countPages(subject.count)) throw notFoundResponse();
    const [introduction] = await Promise.all([
      client.ensureQueryData(introductionQuery(subject.slug)),
      client.ensureQueryData(siteQuery),
      client.ensureQueryData(childSubjectsQuery(subject.slug)),
      client.ensureQueryData(subjectKeywordsQuery(subject.slug)),
      isUnfiltered
        ? client.ensureQueryData(
            sortedListPageQuery(subject.slug, listViewToSortOrder(view, subject), view.page),
          )
        : undefined,
    ]);
    const answer = introduction?.article.answer;
    if (answer !== undefined && answer.kind !== "rendered")
      await client.ensureQueryData(answerRendererQuery(answerToFeatures(answer)));
    return null;
  };

  const loadKeywords = async ({ params }: LoaderFunctionArgs): Promise<null> => {
    const part = params["part"] ?? mostUsedPart;
    const [keywords] = await Promise.all([
      client.ensureQueryData(keywordPartQuery(part)),
      client.ensureQueryData(siteQuery),
    ]);
    if (keywords === null) throw notFoundResponse();
    return null;
  };

  const loadOwnPage = async ({ params }: LoaderFunctionArgs): Promise<null> => {
    const name = parseSlug(params["page"] ?? "");
    if (name === undefined) throw notFoundResponse();
    const [page] = await Promise.all([
      client.ensureQueryData(ownPageQuery(name)),
      client.ensureQueryData(siteQuery),
    ]);
    if (page === null) throw notFoundResponse();
    const { answer } = page.article;
    if (answer.kind !== "rendered")
      await client.ensureQueryData(answerRendererQuery(answerToFeatures(answer)));
    return null;
  };

  const loadArticle = async ({ params }: LoaderFunctionArgs): Promise<null> => {
    const subject = paramsToSubject(params);
    const slug = parseSlug(params["slug"] ?? "");
    if (subject === undefined || slug === undefined) throw notFoundResponse();
    const [found] = await Promise.all([
      client.ensureQueryData(articleQuery(subject, slug)),
      client.ensureQueryData(siteQuery),
    ]);
    if (found.kind === "missing") throw notFoundResponse();
    if (found.kind === "elsewhere") {
      const [only, ...others] = found.subjects;
      if (only && others.length === 0) throw replace(articleUrl(only.slug, slug));
    } else if (found.article.answer.kind !== "rendered") {
      await client.ensureQueryData(answerRendererQuery(answerToFeatures(found.article.answer)));
    }
    return null;
  };

  return [
    {
      path: "/",
      Component: SiteLayout,
      HydrateFallback: Skeleton,
      ErrorBoundary: RouteError,
      children: [
        {
          ErrorBoundary: RouteError,
          children: [
            {
              id: "home",
              index: true,
              loader: loadManifest,
              lazy: homePage,
            },
            {
              id: "subjects",
              path: "learn",
              loader: loadManifest,
              lazy: subjectsPage,
            },
            {
              // One route for all pages of a list, so that typing in the filter does not remount the input.
              id: "subject",
              path: "learn/*",
              loader: loadSubject,
              lazy: subjectPage,
            },
            ...articleRoutePatterns.map((path, depth) => ({
              id: `article-${depth}`,
              path,
              loader: loadArticle,
              lazy: articlePage,
            })),
            {
              id: "keywords",
              path: "keywords/:part?",
              loader: loadKeywords,
              lazy: keywordsPage,
            },
            { id: "saved", path: "saved", loader: loadSite, lazy: savedPage },
            { id: "shared", path: "shared", loader: loadSite, lazy: sharedListPage },
            { id: "search", path: "search", loader: loadSite, lazy: searchPage },
            { id: "own-page", path: ":page", loader: loadOwnPage, lazy: ownPage },
            { id: "missing", path: "*", loader: loadSite, Component: NotFoundPage },
          ],
        },
      ],
    },
  ];
}
