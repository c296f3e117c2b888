import { type QueryClient, queryOptions } from "@tanstack/react-query";
import { articleUrl, type Slug, type SubjectSlug } from "../../../content/url.ts";
import { articleQuery } from "../../data/article-query.ts";
import { hydrate, readDehydratedPage } from "../../data/dehydrated/dehydrated-page.ts";
import { isHtml } from "../../data/files/fetch-file.ts";
import { siteBase } from "../../data/site-base.ts";

/** True if rendering an answer costs no download: its code was loaded, or the service worker has it. */
function hasRenderer(client: QueryClient): boolean {
  const renderers = client.getQueriesData({ queryKey: ["answer-renderer"] });
  return (
    renderers.some(([, renderer]) => renderer !== undefined) || Boolean(navigator.serviceWorker?.controller)
  );
}

/** Puts what the article's own page contains into the query cache. Resolves to whether there was such a page. */
async function fetchPage(client: QueryClient, url: string): Promise<boolean> {
  try {
    const response = await fetch(siteBase + url.slice(1));
    if (!response.ok || !isHtml(response)) return false;
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const state = readDehydratedPage(page);
    if (state?.path !== url) return false;
    if (page.querySelector("#answer .katex") !== null) await import("./answer/formula/katex-styles.ts");
    const { readArticle } = await import("./article-page.tsx");
    hydrate(client, state, page, { readArticle });
    return true;
  } catch {
    // The article's data can be loaded instead, or reports why it can't.
    return false;
  }
}

function prerenderedPageQuery(subject: SubjectSlug, slug: Slug) {
  return queryOptions({
    queryKey: ["article-page", subject, slug],
    queryFn: ({ client }) => fetchPage(client, articleUrl(subject, slug)),
    staleTime: 0,
    gcTime: 0,
  });
}

/**
 * Takes an article from its own page while the code that renders answers is not there: the page is a few kilobytes, the
 * renderer with KaTeX nearly two hundred. The page is the output of the same build, so its HTML is as trusted as that of
 * the page that is open. Does nothing if the article has been loaded, or there is no such page. Never rejects.
 */
export async function takePrerenderedArticle(
  client: QueryClient,
  subject: SubjectSlug,
  slug: Slug,
): Promise<void> {
  const isLoaded = client.getQueryData(articleQuery(subject, slug).queryKey) !== undefined;
  if (isLoaded || navigator.onLine === false || hasRenderer(client)) return;
  await client.fetchQuery(prerenderedPageQuery(subject, slug));
}
