import type { QueryClient } from "@tanstack/react-query";
import type { ComponentType } from "react";
import { data, type LoaderFunctionArgs, type RouteObject, replace } from "react-router";
import { answerToFeatures } from "../answer/answer-features.ts";
import { type SubjectSlug, toSlug, toSubjectSlug } from "../article/address.ts";
import { keywordParts, mostUsedPart } from "../bundle/keyword-list.ts";
import { answerRendererQuery } from "../library/answer-query.ts";
import { articleQuery } from "../library/article-queries.ts";
import { keywordPartQuery } from "../library/keyword-query.ts";
import { MissingPartError } from "../library/load-error.ts";
import { manifestQuery, siteQuery, subjectQuery } from "../library/manifest-query.ts";
import { siteBase } from "../library/site-base.ts";
import { pageCount, sortedPageQuery, subjectKeywordsQuery } from "../library/subject-queries.ts";
import { articlePath, isFiltered, toListView, wholeListSort } from "../pages/addresses.ts";
import { NotFound } from "../pages/not-found-page.tsx";
import { RouteError } from "../pages/route-error.tsx";
import { SiteLayout } from "../pages/site-layout.tsx";
import { Skeleton } from "../ui/skeleton.tsx";

/** A page's code as its route wants it. Throws `MissingPartError` where it can't be had. */
async function loadPage(load: () => Promise<ComponentType>): Promise<{ readonly Component: ComponentType }> {
  try {
    return { Component: await load() };
  } catch (error) {
    throw new MissingPartError("A part of the app can't be loaded", siteBase, { cause: error });
  }
}

// Each page is a download of its own.
const homePage = () => loadPage(async () => (await import("../pages/home-page.tsx")).HomePage);
const subjectsPage = () => loadPage(async () => (await import("../pages/subjects-page.tsx")).SubjectsPage);
const subjectPage = () => loadPage(async () => (await import("../pages/subject-page.tsx")).SubjectPage);
const articlePage = () => loadPage(async () => (await import("../pages/article-page.tsx")).ArticlePage);

const keywordsPage = () => loadPage(async () => (await import("../pages/keywords-page.tsx")).KeywordsPage);
const savedPage = () => loadPage(async () => (await import("../pages/saved-page.tsx")).SavedPage);
const sharedListPage = () =>
  loadPage(async () => (await import("../pages/shared-list-page.tsx")).SharedListPage);
const searchPage = () => loadPage(async () => (await import("../pages/search-page.tsx")).SearchPage);

/** An address that can't lead anywhere. */
function notFound(): Error {
  return data(null, { status: 404 }) as unknown as Error;
}

/** The list's route leaves `page` and its number out apart; only both or none of them are an address. */
function isListAddress(pathname: string, subject: SubjectSlug): boolean {
  const [, page = ""] = pathname.split(`/learn/${subject}`);
  return /^(?:\/page\/\d+)?\/?$/u.test(page);
}

/**
 * The routes. Each loader has everything in the cache that its page shows before the page is shown; the page then
 * reads it from there. Loaders return nothing: the cache is the one place where data is.
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
    const subject = await client.ensureQueryData(subjectQuery(params["subject"] ?? ""));
    const { pathname, searchParams } = new URL(request.url);
    if (subject === null || !isListAddress(pathname, subject.slug)) throw notFound();
    const view = toListView(params["page"], searchParams);
    const isWhole = !isFiltered(view);
    if (isWhole && view.page > pageCount(subject.count)) throw notFound();
    await Promise.all([
      client.ensureQueryData(siteQuery),
      client.ensureQueryData(subjectKeywordsQuery(subject.slug)),
      isWhole
        ? client.ensureQueryData(sortedPageQuery(subject.slug, wholeListSort(view), view.page))
        : undefined,
    ]);
    return null;
  };

  const loadKeywords = async ({ params }: LoaderFunctionArgs): Promise<null> => {
    const part = params["part"] ?? mostUsedPart;
    if (part !== mostUsedPart && !keywordParts.includes(part)) throw notFound();
    await Promise.all([client.ensureQueryData(siteQuery), client.ensureQueryData(keywordPartQuery(part))]);
    return null;
  };

  const loadArticle = async ({ params }: LoaderFunctionArgs): Promise<null> => {
    const subject = toSubjectSlug(params["subject"] ?? "");
    const slug = toSlug(params["slug"] ?? "");
    if (subject === undefined || slug === undefined) throw notFound();
    const [found] = await Promise.all([
      client.ensureQueryData(articleQuery(subject, slug)),
      client.ensureQueryData(siteQuery),
    ]);
    if (found.kind === "missing") throw notFound();
    if (found.kind === "elsewhere") {
      const [only, ...others] = found.subjects;
      if (only && others.length === 0) throw replace(articlePath(only.slug, slug));
    } else if (found.article.answer.kind === "source") {
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
              // One route for all pages of a list: a reader who types in its filter stays in the same field.
              id: "subject",
              path: "learn/:subject/page?/:page?",
              loader: loadSubject,
              lazy: subjectPage,
            },
            {
              id: "article",
              path: "learn/:subject/questions/:slug",
              loader: loadArticle,
              lazy: articlePage,
            },
            {
              id: "keywords",
              path: "keywords/:part?",
              loader: loadKeywords,
              lazy: keywordsPage,
            },
            { id: "saved", path: "saved", loader: loadSite, lazy: savedPage },
            { id: "shared", path: "shared", loader: loadSite, lazy: sharedListPage },
            { id: "search", path: "search", loader: loadSite, lazy: searchPage },
            { id: "missing", path: "*", loader: loadSite, Component: NotFound },
          ],
        },
      ],
    },
  ];
}
