import { renderToStaticMarkup, renderToString } from "react-dom/server";
import { deserializeAnswer, type SerializedAnswer } from "../bundle/answer-schema.ts";
import type { Manifest } from "../bundle/manifest.ts";
import { topicToParent } from "../bundle/topics/topics.ts";
import type { Answer } from "../content/answer.ts";
import { PageHead, type PageMetadata } from "./components/page-head.tsx";
import type { AnswerHeading } from "./data/answer-heading.ts";
import { articleQuery } from "./data/article-query.ts";
import type { FoundArticle } from "./data/article-result.ts";
import { dehydratedPageId } from "./data/dehydrated/dehydrated-page.ts";
import { dehydratedPageToJson } from "./data/dehydrated/dehydrated-page-to-json.ts";
import { introductionQuery } from "./data/introduction-query.ts";
import { siteQuery } from "./data/manifest-query.ts";
import { siteBase } from "./data/site-base.ts";
import { subjectToBreadcrumbs } from "./data/subject-breadcrumb.ts";
import { topicToName } from "./data/topics/topic-name.ts";
import { answerToFeatures } from "./features/article/answer/answer-features.ts";
import type { FormulaRenderer } from "./features/article/answer/answer-tools.ts";
import { loadAnswerTools } from "./features/article/answer/load-answer-tools.ts";
import { parseAnswerMarkdown } from "./features/article/answer/parse-answer-markdown.ts";
import { renderAnswer } from "./features/article/answer/render-answer.tsx";
import {
  articleToStructuredData,
  createBreadcrumbs,
  type StructuredDataOptions,
} from "./features/article/structured-data.ts";
import { ownPageQuery } from "./features/pages/own-page-query.ts";
import { type PageData, pageToMetadata, pageToPath, pageToQueries } from "./page-data.ts";
import { type PageQueries, renderRoute } from "./render-route.tsx";

/** What all pages share. */
export interface RenderContext extends Omit<StructuredDataOptions, "siteName"> {
  readonly site: Manifest["site"];
}

/** A page rendered to HTML. */
export interface RenderedPage {
  readonly path: string;
  readonly metadata: PageMetadata;
  /** Elements for the document's head: title, description and the like. */
  readonly head: string;
  /** The content of the app's root element. */
  readonly body: string;
  /** The element with the page's dehydrated state; empty for a page that isn't hydrated. */
  readonly state: string;
  /** JSON-LD; undefined if there is none. */
  readonly structuredData: object | undefined;
  /** True if the page needs the styles and fonts of formulas. */
  readonly hasFormulas: boolean;
}

/** A path that only the route of missing pages matches: `/404` could be one of the publisher's own pages. */
const unmatchedPath = "/404/404";

/** Renders a page through the app's own routes, from its data alone: nothing is fetched. Throws if that can't be done. */
export async function renderPage(page: PageData, context: RenderContext): Promise<RenderedPage> {
  const path = pageToPath(page);
  const metadata = pageToMetadata(page, context.site);
  const { answerQueries, article, hasFormulas } = await renderAnswers(page);
  const queries: PageQueries = [[siteQuery.queryKey, context.site], ...pageToQueries(page), ...answerQueries];
  const head = renderToString(<PageHead {...metadata} />);
  const body = await renderRoute({
    path: page.route === "missing" ? unmatchedPath : path,
    queries,
    site: context.site,
    head,
    article,
  });
  return {
    path,
    metadata,
    head,
    body,
    // The 404 page is shown at URLs other than its own, and so can't be hydrated.
    state: page.route === "missing" ? "" : renderState({ path, queries }),
    structuredData: pageToStructuredData(page, path, context),
    hasFormulas,
  };
}

function pageToStructuredData(page: PageData, path: string, context: RenderContext): object | undefined {
  if (page.route === "article") {
    const options = { ...context, siteName: context.site.name };
    return articleToStructuredData(page.record, page.subject, page.canonical, options);
  }
  if (page.route !== "topic") return undefined;
  const { subject, topics, topic } = page;
  const ancestors = subjectToBreadcrumbs(subject, topicToParent(topics, topic));
  return createBreadcrumbs([...ancestors, { name: topicToName(topic), to: path }], context.root);
}

function renderState(page: Parameters<typeof dehydratedPageToJson>[0]): string {
  return `<script type="application/json" id="${dehydratedPageId}">${dehydratedPageToJson(page)}</script>`;
}

/** What a page shows that has an answer, with the answer as HTML. */
interface RenderedAnswers {
  readonly answerQueries: PageQueries;
  /** Set for the page of an article. */
  readonly article?: FoundArticle;
  readonly hasFormulas: boolean;
}

async function renderAnswers(page: PageData): Promise<RenderedAnswers> {
  if (page.route === "article") return await renderArticle(page);
  if (page.route === "subject") return await renderIntroduction(page);
  if (page.route === "own") return await renderOwnPage(page);
  return { answerQueries: [], hasFormulas: false };
}

async function renderIntroduction({
  subject,
  introduction,
}: Extract<PageData, { route: "subject" }>): Promise<RenderedAnswers> {
  const { queryKey } = introductionQuery(subject.slug);
  if (introduction === null) return { answerQueries: [[queryKey, null]], hasFormulas: false };
  const { shown: article, hasFormulas } = await withRenderedAnswer(introduction);
  return { answerQueries: [[queryKey, { article }]], hasFormulas };
}

async function renderOwnPage({ name, page }: Extract<PageData, { route: "own" }>): Promise<RenderedAnswers> {
  const { shown: article, hasFormulas } = await withRenderedAnswer(page);
  return { answerQueries: [[ownPageQuery(name).queryKey, { article }]], hasFormulas };
}

async function renderArticle({
  subject,
  record,
}: Extract<PageData, { route: "article" }>): Promise<RenderedAnswers> {
  const { shown, hasFormulas } = await withRenderedAnswer(record);
  const article: FoundArticle = { kind: "found", subject, article: shown };
  const { queryKey } = articleQuery(subject.slug, record.slug);
  return { answerQueries: [[queryKey, article]], article, hasFormulas };
}

/** Renders the answer of what a page shows. */
async function withRenderedAnswer<Shown extends { readonly answer: SerializedAnswer }>(source: Shown) {
  const { html, headings } = await renderAnswerHtml(deserializeAnswer(source.answer));
  const answer = { kind: "rendered" as const, html, headings };
  return { shown: { ...source, answer }, hasFormulas: source.answer.formulas.length > 0 };
}

/** Renders an answer as its page shows it. `wrapFormulaRenderer` sees each formula that is rendered, and may replace its HTML. */
export async function renderAnswerHtml(
  answer: Answer,
  wrapFormulaRenderer: (render: FormulaRenderer) => FormulaRenderer = (render) => render,
): Promise<{ readonly html: string; readonly headings: readonly AnswerHeading[] }> {
  const tools = await loadAnswerTools(answerToFeatures(answer));
  const formulas = tools.formulas && wrapFormulaRenderer(tools.formulas);
  const { element, headings } = renderAnswer(
    answer,
    { ...tools, ...(formulas && { formulas }) },
    // A build parses thousands of answers. A browser parses one at a time, and would have to load the code.
    { headingOffset: 1, base: siteBase, parse: parseAnswerMarkdown },
  );
  // React puts preload links for pictures in front, which the page would not have when the browser renders it.
  const html = renderToStaticMarkup(element).replace(/^(?:<link [^>]*>)+/u, "");
  return { html, headings };
}
