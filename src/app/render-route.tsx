import { type QueryKey, useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { renderToString } from "react-dom/server";
import {
  createStaticHandler,
  createStaticRouter,
  type RouteObject,
  type StaticHandler,
  StaticRouterProvider,
} from "react-router";
import type { Manifest } from "../bundle/manifest.ts";
import { App } from "./app.tsx";
import { siteQuery } from "./data/manifest-query.ts";
import { createQueryClient } from "./data/query-client.ts";
import { siteBase } from "./data/site-base.ts";
import { SiteMain } from "./features/layout/site-main.tsx";
import { createRoutes } from "./routes.tsx";

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

/** The routes without loaders: what these would load is in the query cache before a page is rendered. */
function createLoadedRoutes(): RouteObject[] {
  const removeLoader = ({ loader: _, ...route }: RouteObject): RouteObject =>
    route.children === undefined ? route : { ...route, children: route.children.map(removeLoader) };
  return createRoutes(createQueryClient()).map(removeLoader);
}

/** Stands in for the layout of the site: renders only its main element. */
function MainElement(): ReactElement {
  const { data: site } = useQuery({ ...siteQuery, enabled: false });
  return <SiteMain language={site?.content} />;
}

// Once for all pages: matching URLs begins with sorting all routes.
const wholePages = createStaticHandler(createLoadedRoutes(), { basename: siteBase });
const mainElements = createStaticHandler(
  createLoadedRoutes().map((route) => ({ ...route, Component: MainElement }) as RouteObject),
  { basename: siteBase },
);

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
  if (!hasSharedFrame(input)) return await renderWith(wholePages, input);
  const frame = articleFrames.get(input.site);
  if (frame !== undefined) {
    const html = await renderWith(mainElements, input);
    const start = html.indexOf(mainStart);
    return html.slice(0, start) + frame.before + html.slice(start) + frame.after;
  }
  const html = await renderWith(wholePages, input);
  const head = /^(?:<title>[^<]*<\/title>|<(?:meta|link) [^>]*>)*/u.exec(html)?.[0] ?? "";
  articleFrames.set(input.site, {
    before: html.slice(head.length, html.indexOf(mainStart)),
    after: html.slice(html.lastIndexOf(mainEnd) + mainEnd.length),
  });
  return html;
}

async function renderWith(handler: StaticHandler, { path, queries }: RouteInput): Promise<string> {
  const client = createQueryClient();
  for (const [key, data] of queries) client.setQueryData(key, data);
  const url = `http://localhost${siteBase.slice(0, -1)}${path}`;
  const context = await handler.query(new Request(url));
  if (context instanceof Response) throw new Error(`${path} leads to ${context.headers.get("Location")}.`);
  const html = renderToString(
    <App client={client}>
      <StaticRouterProvider
        router={createStaticRouter(handler.dataRoutes, context)}
        context={context}
        hydrate={false}
      />
    </App>,
  );
  client.clear();
  return html;
}
