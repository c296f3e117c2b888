import type { QueryKey } from "@tanstack/react-query";
import { renderToStaticMarkup, renderToString } from "react-dom/server";
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from "react-router";
import type { Answer } from "../content/answer.ts";
import { App } from "./app.tsx";
import type { AnswerHeading } from "./data/answer-heading.ts";
import { createQueryClient } from "./data/query-client.ts";
import { type AnswerFeatures, answerToFeatures } from "./features/article/answer/answer-features.ts";
import { loadAnswerTools } from "./features/article/answer/load-answer-tools.ts";
import { renderAnswer } from "./features/article/answer/render-answer.tsx";
import { createRoutes } from "./routes.tsx";

/** A page rendered to HTML. */
export interface RenderedPage {
  /** Elements for the page's head: title, description and the like. */
  readonly head: string;
  /** Content of the app's root element. */
  readonly body: string;
  /** 200, or 404 for an unknown URL. */
  readonly status: number;
}

/** React emits hoistable elements before everything else if it does not render a <head> itself. */
const hoistedElements = /^(?:<title[^>]*>[^<]*<\/title>|<(?:meta|link)\b[^>]*\/?>)+/u;

/**
 * Renders the page at a path through the app's own routes. `queries` holds all data that the page shows; nothing is
 * fetched. `base` is the site's base path, with a slash at both ends. Throws if the path redirects.
 */
export async function renderPage(
  path: string,
  base: string,
  queries: readonly (readonly [QueryKey, unknown])[],
): Promise<RenderedPage> {
  const client = createQueryClient();
  for (const [key, data] of queries) client.setQueryData(key, data);
  const handler = createStaticHandler(createRoutes(client), { basename: base });
  const url = `http://localhost${base.slice(0, -1)}${path}`;
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
  const head = hoistedElements.exec(html)?.[0] ?? "";
  client.clear();
  return { head, body: html.slice(head.length), status: context.statusCode };
}

/** An answer rendered to HTML, for a prerendered page. */
export interface RenderedAnswerHtml {
  readonly html: string;
  readonly headings: readonly AnswerHeading[];
  readonly features: AnswerFeatures;
}

/** Renders an answer for a site below a base path. Its links are plain ones; hydration hands them to the router. */
export async function renderAnswerHtml(answer: Answer, base: string): Promise<RenderedAnswerHtml> {
  const features = answerToFeatures(answer);
  const tools = await loadAnswerTools(features);
  const { element, headings } = renderAnswer(answer, tools, { headingOffset: 1 });
  // React escapes quotes in text, so this substring can only be an attribute.
  const html = renderToStaticMarkup(element).replaceAll(' href="/', ` href="${base}`);
  return { html, headings, features };
}
