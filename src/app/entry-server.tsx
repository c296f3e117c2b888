import type { QueryKey } from "@tanstack/react-query";
import { renderToStaticMarkup, renderToString } from "react-dom/server";
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from "react-router";
import { type AnswerFeatures, answerToFeatures } from "../answer/answer-features.ts";
import type { AnswerHeading } from "../answer/level-headings.ts";
import { loadAnswerTools } from "../answer/load-answer-tools.ts";
import { renderAnswer } from "../answer/render-answer.tsx";
import type { Answer } from "../article/answer.ts";
import { createQueryClient } from "../library/query-client.ts";
import { App } from "./app.tsx";
import { createRoutes } from "./routes.tsx";

/** A page as HTML. */
export interface RenderedPage {
  /** Elements for the page's head: title, description and the like. */
  readonly head: string;
  /** What goes into the app's root. */
  readonly body: string;
  /** 200, or 404 for an address that leads nowhere. */
  readonly status: number;
}

/** React puts what belongs into the head before everything else where it renders no head itself. */
const hoisted = /^(?:<title[^>]*>[^<]*<\/title>|<(?:meta|link)\b[^>]*\/?>)+/u;

/**
 * Renders the page at an address through the app's own routes. `queries` is all that the page shows; nothing is
 * loaded. `base` is the site's base path, with a slash at both ends. Throws where the address leads to another one.
 */
export async function renderPage(
  address: string,
  base: string,
  queries: readonly (readonly [QueryKey, unknown])[],
): Promise<RenderedPage> {
  const client = createQueryClient();
  for (const [key, data] of queries) client.setQueryData(key, data);
  const handler = createStaticHandler(createRoutes(client), { basename: base });
  const url = `http://localhost${base.slice(0, -1)}${address}`;
  const context = await handler.query(new Request(url));
  if (context instanceof Response) throw new Error(`${address} leads to ${context.headers.get("Location")}.`);
  const html = renderToString(
    <App client={client}>
      <StaticRouterProvider
        router={createStaticRouter(handler.dataRoutes, context)}
        context={context}
        hydrate={false}
      />
    </App>,
  );
  const head = hoisted.exec(html)?.[0] ?? "";
  client.clear();
  return { head, body: html.slice(head.length), status: context.statusCode };
}

/** An answer as HTML, for a page that is prerendered. */
export interface RenderedAnswerHtml {
  readonly html: string;
  readonly headings: readonly AnswerHeading[];
  readonly features: AnswerFeatures;
}

/** Renders an answer for a site below a base path. Its links are plain ones; the open page makes them the router's. */
export async function renderAnswerHtml(answer: Answer, base: string): Promise<RenderedAnswerHtml> {
  const features = answerToFeatures(answer);
  const tools = await loadAnswerTools(features);
  const { element, headings } = renderAnswer(answer, tools, { headingOffset: 1 });
  // In HTML made by React no text holds a bare quote: this is an attribute wherever it stands.
  const html = renderToStaticMarkup(element).replaceAll(' href="/', ` href="${base}`);
  return { html, headings, features };
}
