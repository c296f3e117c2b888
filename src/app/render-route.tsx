import type { QueryClient, QueryKey } from "@tanstack/react-query";
import type { ComponentType, ReactElement } from "react";
import { renderToString } from "react-dom/server";
import { StaticRouter } from "react-router";
import type { Manifest } from "../bundle/manifest.ts";
import { encodePath } from "../bundle/pages/page-path.ts";
import { App } from "./app.tsx";
import { ContentLanguageContext } from "./components/content-language.ts";
import type { FoundArticle } from "./data/article-result.ts";
import { createQueryClient } from "./data/query-client.ts";
import { siteBase } from "./data/site-base.ts";
import { ArticleView } from "./features/article/article-view.tsx";
import { matchPageRoute, type PageRoute } from "./router/page-route.ts";
import type { PageView } from "./router/page-router.ts";
import { PageRoutes } from "./router/page-routes.tsx";
import { createRoutes, pageFrame } from "./routes.tsx";

/** What a page shows, as query results. */
export type PageQueries = readonly (readonly [QueryKey, unknown])[];

/** A page to render. */
export interface RouteInput {
  /** Without the site's base. */
  readonly path: string;
  readonly queries: PageQueries;
  /** The frame of articles is rendered once for each of these objects. */
  readonly site: Manifest["site"];
  /** The elements for the document's head, which React puts before all others. */
  readonly head: string;
  /** What an article's page shows; undefined for other pages. */
  readonly article: FoundArticle | undefined;
}

// What their loaders would load is in the query cache before a page is rendered.
const routes = createRoutes(createQueryClient());
const components = new Map<PageRoute, Promise<ComponentType>>();

/** What is around an article: the same for all of a site. */
interface ArticleFrame {
  readonly before: string;
  readonly after: string;
  /** Has the result that an article's components read besides their properties. */
  readonly client: QueryClient;
}

const articleFrames = new WeakMap<Manifest["site"], ArticleFrame>();

const articleStart = '<article class="article"';
const articleEnd = "</article>";

/** True if the frame is the same for all articles: a link of the publisher's in it could lead to one of them, or its subject. */
function hasSharedFrame({ navigation = [] }: Manifest["site"]): boolean {
  return !navigation.some(({ link }) => link.startsWith("/learn"));
}

/**
 * Renders the body of a page to HTML. What is around an article is rendered with the first of them, and is then put around the
 * others.
 */
export async function renderRoute({ path, queries, site, head, article }: RouteInput): Promise<string> {
  const pathname = siteBase.slice(0, -1) + encodePath(path);
  const frame = articleFrames.get(site);
  if (frame !== undefined && article !== undefined) {
    const element = (
      <ContentLanguageContext value={site.content}>
        <ArticleView subject={article.subject} article={article.article} site={site} />
      </ContentLanguageContext>
    );
    return frame.before + renderApp(element, frame.client, pathname) + frame.after;
  }
  const client = createQueryClient();
  for (const [key, data] of queries) client.setQueryData(key, data);
  const html = renderApp(<PageRoutes view={await loadView(pathname)} frame={pageFrame} />, client, pathname);
  if (!html.startsWith(head)) throw new Error(`The page ${path} has another head than its metadata.`);
  const body = html.slice(head.length);
  if (article !== undefined && hasSharedFrame(site)) {
    articleFrames.set(site, {
      before: body.slice(0, body.indexOf(articleStart)),
      after: body.slice(body.lastIndexOf(articleEnd) + articleEnd.length),
      client,
    });
  }
  return body;
}

async function loadView(pathname: string): Promise<PageView> {
  const match = matchPageRoute(routes, pathname, siteBase);
  if (match === undefined) throw new Error(`No route has the path ${pathname}.`);
  const { route } = match;
  let component = components.get(route);
  if (component === undefined) {
    component = route.loadComponent();
    components.set(route, component);
  }
  return { kind: "page", match, Component: await component };
}

function renderApp(page: ReactElement, client: QueryClient, pathname: string): string {
  return renderToString(
    <App client={client}>
      <StaticRouter basename={siteBase} location={pathname}>
        {page}
      </StaticRouter>
    </App>,
  );
}
