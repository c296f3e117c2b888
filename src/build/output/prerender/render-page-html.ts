import type { QueryKey } from "@tanstack/react-query";
import { articleQuery, recordToArticleResult } from "../../../app/data/article-query.ts";
import type { PageIntroduction } from "../../../app/data/introduction-query.ts";
import { type SubjectSummary, siteQuery } from "../../../app/data/manifest-query.ts";
import { renderAnswerHtml, renderPage } from "../../../app/entry-server.tsx";
import type { ArticleRecord } from "../../../bundle/article-shard.ts";
import type { Introduction } from "../../../bundle/introduction.ts";
import type { Manifest } from "../../../bundle/manifest.ts";
import { setLocale } from "../../../i18n/set-locale.ts";
import { unescapeMarkup } from "../../publish/seo/escape-markup.ts";
import {
  type HeadOptions,
  type PageMetadata,
  renderArticleHead,
  renderHead,
} from "../../publish/seo/page-head.ts";
import { type PageAssets, type PageTemplate, renderDocument } from "./page-template.ts";

/** What all pages of a site share. Serializable: each worker gets it once. */
export interface PageRenderOptions {
  readonly base: string;
  /** The interface locale, named like its message folder. */
  readonly locale: string;
  readonly site: Manifest["site"];
  readonly template: PageTemplate;
  /** What an article page needs besides the app's entry, and what it additionally needs if it has formulas. */
  readonly articleAssets: PageAssets;
  readonly formulaStyles: readonly string[];
  /** The fonts of almost every formula. */
  readonly formulaFonts: readonly string[];
  readonly head: HeadOptions;
}

/** The input of one page. */
export type PageInput =
  | {
      readonly kind: "article";
      readonly file: string;
      readonly url: string;
      readonly subject: SubjectSummary;
      readonly record: ArticleRecord;
      readonly canonical: string;
    }
  | {
      readonly kind: "other";
      readonly file: string;
      readonly url: string;
      readonly assets: PageAssets;
      readonly queries: readonly (readonly [QueryKey, unknown])[];
      /** The introduction of a subject's page, and the key of its query. */
      readonly introduction?: Introduction & { readonly key: QueryKey };
      /** See `PageMetadata`. */
      readonly feedSubject?: string | null;
      /** False for a page that is shown at URLs other than its own, and so can't be hydrated. */
      readonly isHydrated: boolean;
    };

/** Renders one page from its data alone. */
export async function renderPageHtml(input: PageInput, options: PageRenderOptions): Promise<string> {
  await setLocale(options.locale);
  return input.kind === "article"
    ? await renderArticlePage(input, options)
    : await renderOtherPage(input, options);
}

async function renderArticlePage(
  input: Extract<PageInput, { kind: "article" }>,
  options: PageRenderOptions,
): Promise<string> {
  const { url, subject, record, canonical } = input;
  const { html, headings, features } = await renderAnswerHtml(record.answer, options.base);
  const result = recordToArticleResult(subject, record);
  const renderedResult = result.kind === "found" && {
    ...result,
    article: { ...result.article, answer: { kind: "rendered" as const, html, headings } },
  };
  const queries: [QueryKey, unknown][] = [
    [siteQuery.queryKey, options.site],
    [articleQuery(subject.slug, record.slug).queryKey, renderedResult],
  ];
  const page = await renderPage(url, options.base, queries);
  const { scripts, styles, criticalStyles } = options.articleAssets;
  // Formulas need extra fonts, which would shift the text if it were painted much earlier.
  const assets = features.formulas
    ? { scripts, styles: [...styles, ...options.formulaStyles], fonts: options.formulaFonts }
    : { scripts, styles, ...(criticalStyles !== undefined && { criticalStyles }) };
  const head = page.head + renderArticleHead(record, subject, canonical, options.head);
  return renderDocument(options.template, { ...page, head }, options.base, assets, { path: url, queries });
}

async function renderOtherPage(
  input: Extract<PageInput, { kind: "other" }>,
  options: PageRenderOptions,
): Promise<string> {
  const { url, isHydrated, introduction } = input;
  const rendered = introduction && (await renderIntroduction(introduction, options));
  const queries = [
    [siteQuery.queryKey, options.site] as const,
    ...input.queries,
    ...(rendered === undefined ? [] : [rendered.query]),
  ];
  const styles = [...input.assets.styles, ...(rendered?.styles ?? [])];
  const assets = { ...input.assets, styles };
  const page = await renderPage(url, options.base, queries);
  if (!isHydrated) return renderDocument(options.template, page, options.base, assets);
  const head =
    page.head +
    renderHead({ ...parseHead(page.head), canonical: url, feedSubject: input.feedSubject }, options.head);
  return renderDocument(options.template, { ...page, head }, options.base, assets, { path: url, queries });
}

/** Renders the introduction of a subject: the state of its query, and the stylesheets that it needs. */
async function renderIntroduction(
  { key, answer, ...rest }: Introduction & { readonly key: QueryKey },
  { base, formulaStyles }: PageRenderOptions,
): Promise<{ readonly query: readonly [QueryKey, PageIntroduction]; readonly styles: readonly string[] }> {
  const { html, headings, features } = await renderAnswerHtml(answer, base);
  const article = { ...rest, answer: { kind: "rendered" as const, html, headings } };
  return { query: [key, { article }], styles: features.formulas ? formulaStyles : [] };
}

/** Parses a page's metadata back from its rendered head. */
function parseHead(head: string): Pick<PageMetadata, "title" | "description" | "isIndexed"> {
  const title = /<title[^>]*>([^<]*)/u.exec(head)?.[1] ?? "";
  const description = /<meta name="description" content="([^"]*)"/u.exec(head)?.[1] ?? "";
  const isIndexed = !head.includes('<meta name="robots" content="noindex"');
  return { title: unescapeMarkup(title), description: unescapeMarkup(description), isIndexed };
}
