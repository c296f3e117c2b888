import type { QueryClient } from "@tanstack/react-query";
import { Skeleton } from "./components/skeleton.tsx";
import { loadChunk } from "./data/chunks/load-chunk.ts";
import { articleRoutePatterns, topicRoutePatterns } from "./data/route-params.ts";
import { RouteError } from "./features/layout/route-error.tsx";
import { SiteLayout } from "./features/layout/site-layout.tsx";
import type { routeLoaders } from "./route-loaders.ts";
import type { PageRoute } from "./router/page-route.ts";
import type { PageFrame } from "./router/page-routes.tsx";

// Each page is a chunk of its own.
const homePage = () => loadChunk(async () => (await import("./features/subjects/home-page.tsx")).HomePage);
const subjectsPage = () =>
  loadChunk(async () => (await import("./features/subjects/subjects-page.tsx")).SubjectsPage);
const subjectPage = () =>
  loadChunk(async () => (await import("./features/subjects/subject-page.tsx")).SubjectPage);
const articlePage = () =>
  loadChunk(async () => (await import("./features/article/article-page.tsx")).ArticlePage);

const topicPage = () =>
  loadChunk(async () => (await import("./features/subjects/topics/topic-page.tsx")).TopicPage);
const keywordsPage = () =>
  loadChunk(async () => (await import("./features/subjects/keywords/keywords-page.tsx")).KeywordsPage);
const missingPage = () =>
  loadChunk(async () => (await import("./features/layout/not-found-page.tsx")).NotFoundPage);
const ownPage = () => loadChunk(async () => (await import("./features/pages/own-page.tsx")).OwnPage);
const savedPage = () => loadChunk(async () => (await import("./features/saved/saved-page.tsx")).SavedPage);
const sharedListPage = () =>
  loadChunk(async () => (await import("./features/saved/shared-list-page.tsx")).SharedListPage);
const studyPage = () => loadChunk(async () => (await import("./features/study/study-page.tsx")).StudyPage);
const offlinePage = () =>
  loadChunk(async () => (await import("./features/offline/page/offline-page.tsx")).OfflinePage);
const searchPage = () =>
  loadChunk(async () => (await import("./features/search/search-page.tsx")).SearchPage);

/**
 * Loads the code that loads other pages. A prerendered page contains its data, so this is not part of the scripts that it
 * waits for.
 */
export async function loadRouteLoaders(): Promise<typeof routeLoaders> {
  return await loadChunk(async () => (await import("./route-loaders.ts")).routeLoaders);
}

/** What all pages have in common. */
export const pageFrame: PageFrame = { Layout: SiteLayout, Loading: Skeleton, Failure: RouteError };

/**
 * The routes. Each puts everything that its page shows into the query cache before the page renders; the page reads it from
 * there: the query cache is the only store.
 */
export function createRoutes(client: QueryClient): PageRoute[] {
  const route = (
    path: string,
    name: keyof typeof routeLoaders,
    loadComponent: PageRoute["loadComponent"],
  ): PageRoute => ({
    path,
    loadComponent,
    loadData: async (target) => {
      const loaders = await loadRouteLoaders();
      return (await loaders[name](client, target)) ?? undefined;
    },
  });
  return [
    route("/", "manifest", homePage),
    route("learn", "manifest", subjectsPage),
    // One route for all pages of a list, so that typing in the filter does not remount the input.
    route("learn/*", "subject", subjectPage),
    ...articleRoutePatterns.map((path) => route(path, "article", articlePage)),
    ...topicRoutePatterns.map((path) => route(path, "topic", topicPage)),
    route("keywords/:part?", "keywords", keywordsPage),
    route("saved", "site", savedPage),
    route("shared", "site", sharedListPage),
    route("study", "site", studyPage),
    route("offline", "site", offlinePage),
    route("search", "site", searchPage),
    route(":page", "ownPage", ownPage),
    route("*", "site", missingPage),
  ];
}
