import type { QueryClient } from "@tanstack/react-query";
import type { ComponentType } from "react";
import type { LoaderFunction, RouteObject } from "react-router";
import { Skeleton } from "./components/skeleton.tsx";
import { loadChunk } from "./data/chunks/load-chunk.ts";
import { articleRoutePatterns, topicRoutePatterns } from "./data/route-params.ts";
import { RouteError } from "./features/layout/route-error.tsx";
import { SiteLayout } from "./features/layout/site-layout.tsx";
import type { routeLoaders } from "./route-loaders.ts";

/** Loads a page component for a lazy route. Throws `ChunkLoadError` if its chunk can't be loaded. */
async function loadRouteComponent(
  load: () => Promise<ComponentType>,
): Promise<{ readonly Component: ComponentType }> {
  return { Component: await loadChunk(load) };
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

const topicPage = () =>
  loadRouteComponent(async () => (await import("./features/subjects/topics/topic-page.tsx")).TopicPage);
const keywordsPage = () =>
  loadRouteComponent(
    async () => (await import("./features/subjects/keywords/keywords-page.tsx")).KeywordsPage,
  );
const missingPage = () =>
  loadRouteComponent(async () => (await import("./features/layout/not-found-page.tsx")).NotFoundPage);
const ownPage = () => loadRouteComponent(async () => (await import("./features/pages/own-page.tsx")).OwnPage);
const savedPage = () =>
  loadRouteComponent(async () => (await import("./features/saved/saved-page.tsx")).SavedPage);
const sharedListPage = () =>
  loadRouteComponent(async () => (await import("./features/saved/shared-list-page.tsx")).SharedListPage);
const studyPage = () =>
  loadRouteComponent(async () => (await import("./features/study/study-page.tsx")).StudyPage);
const offlinePage = () =>
  loadRouteComponent(async () => (await import("./features/offline/page/offline-page.tsx")).OfflinePage);
const searchPage = () =>
  loadRouteComponent(async () => (await import("./features/search/search-page.tsx")).SearchPage);

/**
 * Loads the code that loads other pages. A prerendered page contains its data, so this is not part of the scripts that it
 * waits for.
 */
export async function loadRouteLoaders(): Promise<typeof routeLoaders> {
  return await loadChunk(async () => (await import("./route-loaders.ts")).routeLoaders);
}

/**
 * The routes. Each loader puts everything that its page shows into the query cache before the page renders; the page
 * reads it from there. Loaders return nothing: the query cache is the only store.
 */
export function createRoutes(client: QueryClient): RouteObject[] {
  const loader =
    (name: keyof typeof routeLoaders): LoaderFunction =>
    async (args) => {
      const loaders = await loadRouteLoaders();
      await loaders[name](client, args);
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
              loader: loader("manifest"),
              lazy: homePage,
            },
            {
              id: "subjects",
              path: "learn",
              loader: loader("manifest"),
              lazy: subjectsPage,
            },
            {
              // One route for all pages of a list, so that typing in the filter does not remount the input.
              id: "subject",
              path: "learn/*",
              loader: loader("subject"),
              lazy: subjectPage,
            },
            ...articleRoutePatterns.map((path, depth) => ({
              id: `article-${depth}`,
              path,
              loader: loader("article"),
              lazy: articlePage,
            })),
            ...topicRoutePatterns.map((path, depth) => ({
              id: `topic-${depth}`,
              path,
              loader: loader("topic"),
              lazy: topicPage,
            })),
            {
              id: "keywords",
              path: "keywords/:part?",
              loader: loader("keywords"),
              lazy: keywordsPage,
            },
            { id: "saved", path: "saved", loader: loader("site"), lazy: savedPage },
            { id: "shared", path: "shared", loader: loader("site"), lazy: sharedListPage },
            { id: "study", path: "study", loader: loader("site"), lazy: studyPage },
            { id: "offline", path: "offline", loader: loader("site"), lazy: offlinePage },
            { id: "search", path: "search", loader: loader("site"), lazy: searchPage },
            { id: "own-page", path: ":page", loader: loader("ownPage"), lazy: ownPage },
            { id: "missing", path: "*", loader: loader("site"), lazy: missingPage },
          ],
        },
      ],
    },
  ];
}
