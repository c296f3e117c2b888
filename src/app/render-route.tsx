import { type QueryKey, useQuery } from "@tanstack/react-query";
import type { ComponentType, ReactElement } from "react";
import { renderToString } from "react-dom/server";
import { StaticRouter } from "react-router";
import type { Manifest } from "../bundle/manifest.ts";
import { encodePath } from "../bundle/page-path.ts";
import { App } from "./app.tsx";
import { siteQuery } from "./data/manifest-query.ts";
import { createQueryClient } from "./data/query-client.ts";
import { articleRoutePatterns } from "./data/route-params.ts";
import { siteBase } from "./data/site-base.ts";
import { SiteMain } from "./features/layout/site-main.tsx";
import { matchPageRoute, type PageRoute } from "./router/page-route.ts";
import type { PageView } from "./router/page-router.ts";
import { type PageFrame, PageRoutes } from "./router/page-routes.tsx";
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
  readonly isArticle: boolean;
}

/** Stands in for the layout of the site: renders only its main element. */
function MainElement(): ReactElement {
  const { data: site } = useQuery({ ...siteQuery, enabled: false });
  return <SiteMain language={site?.content} />;
}

// What their loaders would load is in the query cache before a page is rendered.
const routes = createRoutes(createQueryClient());
/** Fewer to look through: matching a URL begins with sorting all routes. */
const articleRoutes = routes.filter(({ path }) => articleRoutePatterns.includes(path));
const components = new Map<PageRoute, Promise<ComponentType>>();

const mainElementFrame: PageFrame = { ...pageFrame, Layout: MainElement };

/** What is around the main element of a page. */
interface Frame {
  readonly before: string;
  readonly after: string;
}

const articleFrames = new WeakMap<Manifest["site"], Frame>();

const mainStart = '<main id="main"';
const mainEnd = "</main>";

/** True if the frame is the same for all articles: a link of the publisher's in it could lead to one of them, or its subject. */
function hasSharedFrame({ site, isArticle }: RouteInput): boolean {
  return isArticle && !(site.navigation ?? []).some(({ link }) => link.startsWith("/learn"));
}

/**
 * Renders a page to HTML: first the elements for the head, then those of the body. The frame of articles is rendered with
 * the first of them, and is then put around the others.
 */
export async function renderRoute(input: RouteInput): Promise<string> {
  if (!hasSharedFrame(input)) return await renderWith(pageFrame, input);
  const frame = articleFrames.get(input.site);
  if (frame !== undefined) {
    const html = await renderWith(mainElementFrame, input);
    const start = html.indexOf(mainStart);
    return html.slice(0, start) + frame.before + html.slice(start) + frame.after;
  }
  const html = await renderWith(pageFrame, input);
  const head = /^(?:<title>[^<]*<\/title>|<(?:meta|link) [^>]*>)*/u.exec(html)?.[0] ?? "";
  articleFrames.set(input.site, {
    before: html.slice(head.length, html.indexOf(mainStart)),
    after: html.slice(html.lastIndexOf(mainEnd) + mainEnd.length),
  });
  return html;
}

async function loadView(pathname: string, isArticle: boolean): Promise<PageView> {
  const match = matchPageRoute(isArticle ? articleRoutes : routes, pathname, siteBase);
  if (match === undefined) throw new Error(`No route has the path ${pathname}.`);
  const { route } = match;
  let component = components.get(route);
  if (component === undefined) {
    component = route.loadComponent();
    components.set(route, component);
  }
  return { kind: "page", match, Component: await component };
}

async function renderWith(frame: PageFrame, { path, queries, isArticle }: RouteInput): Promise<string> {
  const client = createQueryClient();
  for (const [key, data] of queries) client.setQueryData(key, data);
  const pathname = siteBase.slice(0, -1) + encodePath(path);
  const view = await loadView(pathname, isArticle);
  return renderToString(
    <App client={client}>
      <StaticRouter basename={siteBase} location={pathname}>
        <PageRoutes view={view} frame={frame} />
      </StaticRouter>
    </App>,
  );
}
