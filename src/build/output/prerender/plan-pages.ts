import type { QueryKey } from "@tanstack/react-query";
import { introductionQuery } from "../../../app/data/introduction-query.ts";
import { createKeywordPart, keywordPartQuery } from "../../../app/data/keyword-query.ts";
import { listPath } from "../../../app/data/list-view.ts";
import {
  childSubjectsQuery,
  manifestQuery,
  type SubjectSummary,
  subjectQuery,
  subjectToSummary,
} from "../../../app/data/manifest-query.ts";
import { sortedListPageQuery, subjectKeywordsQuery } from "../../../app/data/subject-queries.ts";
import { entriesPerPage } from "../../../bundle/format.ts";
import { mostUsedPart } from "../../../bundle/keyword-list.ts";
import { entriesToListPage, listPageToEntries } from "../../../bundle/list-page.ts";
import type { Manifest } from "../../../bundle/manifest.ts";
import { childSubjects } from "../../../bundle/subject-tree.ts";
import { type ArticleUrl, articleUrl } from "../../../content/url.ts";
import { chunkPages, type SubjectIndex } from "../../collect/subject-index.ts";
import { urlToFile } from "../../publish/urls/url-to-file.ts";
import type { AppAssets } from "../app/build-app.ts";
import { keywordPartNames } from "../bundle/keyword-files.ts";
import {
  articleToLinks,
  articleToRecord,
  type PayloadSource,
  subjectToIntroduction,
} from "../bundle/subject-files.ts";
import type { BundleOutput } from "../bundle/write-bundle.ts";
import { createCacheKey } from "../cache/cache-store.ts";
import type { PageAssets } from "./page-template.ts";
import type { PageInput } from "./render-page-html.ts";

/** The assets that a page of `src/pages` needs immediately. */
export function pageToAssets(app: AppAssets, page: string): PageAssets {
  const module = `src/app/features/${page}.tsx`;
  return { scripts: app.getScripts(module), styles: app.getStylesheets(module) };
}

/** The home page, subject lists, keyword pages, search page, saved pages and the 404 page. */
export function* planOtherPages(
  manifest: Manifest,
  { subjects, keywords, payloadSource }: Pick<BundleOutput, "subjects" | "keywords" | "payloadSource">,
  app: AppAssets,
): Generator<PageInput> {
  const manifestQueries: readonly [QueryKey, unknown][] = [[manifestQuery.queryKey, manifest]];
  const otherPage = (
    url: string,
    page: string,
    queries: readonly (readonly [QueryKey, unknown])[],
  ): Extract<PageInput, { kind: "other" }> => {
    const assets = pageToAssets(app, page);
    return { kind: "other", file: urlToFile(url), url, assets, queries, isHydrated: true };
  };
  yield { ...otherPage("/", "subjects/home-page", manifestQueries), feedSubject: null };
  yield { ...otherPage("/learn", "subjects/subjects-page", manifestQueries), feedSubject: null };
  yield otherPage("/search", "search/search-page", []);
  yield otherPage("/saved", "saved/saved-page", []);
  yield otherPage("/shared", "saved/shared-list-page", []);
  yield {
    ...otherPage("/404", "layout/not-found-page", []),
    assets: { scripts: [], styles: [] },
    queries: [],
    isHydrated: false,
  };
  for (const [part, list] of keywords) {
    yield otherPage(part === mostUsedPart ? "/keywords" : `/keywords/${part}`, "subjects/keywords-page", [
      [keywordPartQuery(part).queryKey, createKeywordPart(list, keywordPartNames(keywords))],
    ]);
  }
  for (const subject of subjects) {
    const summary = indexToSummary(subject, manifest);
    const order = summary.isOrdered ? "publisher" : "newest";
    const introduction = subjectToIntroduction(subject, payloadSource);
    const inOrder = summary.isOrdered ? subject.inPublisherOrder : subject.newest;
    for (const [index, articles] of chunkPages(inOrder, entriesPerPage).entries()) {
      const page = index + 1;
      // Converted like the bundle's, so that a page and its data never differ.
      const entries = listPageToEntries(entriesToListPage(articles));
      const list = otherPage(listPath(subject.slug, { page }), "subjects/subject-page", [
        [subjectQuery(subject.slug).queryKey, summary],
        [childSubjectsQuery(subject.slug).queryKey, childSubjects(manifest.subjects, subject.slug)],
        [subjectKeywordsQuery(subject.slug).queryKey, subject.topKeywords],
        [sortedListPageQuery(subject.slug, order, page).queryKey, entries],
      ]);
      const introductionKey = introductionQuery(subject.slug).queryKey;
      yield introduction !== undefined && page === 1
        ? { ...list, feedSubject: subject.slug, introduction: { key: introductionKey, ...introduction } }
        : { ...list, feedSubject: subject.slug, queries: [...list.queries, [introductionKey, null]] };
    }
  }
}

/** A subject as its pages show it. */
function indexToSummary(
  { slug, name, newest, isOrdered }: SubjectIndex,
  { subjects }: Pick<Manifest, "subjects">,
): SubjectSummary {
  const summary = { slug, name, count: newest.length, ...(isOrdered && { isOrdered: true as const }) };
  return subjectToSummary(summary, subjects);
}

/** A page to write. Its input is created when it is rendered. */
export interface PlannedPage {
  readonly file: string;
  /** Covers all inputs besides those that all pages share; undefined if not known. */
  readonly key: string | undefined;
  readonly getInput: () => PageInput;
}

export function inputToPlannedPage(input: PageInput): PlannedPage {
  return { file: input.file, key: createCacheKey(JSON.stringify(input)), getInput: () => input };
}

/** The article pages of a subject. */
export function* planArticlePages(
  subject: SubjectIndex,
  source: PayloadSource,
  canonicalUrls: ReadonlyMap<ArticleUrl, ArticleUrl>,
  manifest: Pick<Manifest, "subjects">,
): Generator<PlannedPage> {
  const summary = indexToSummary(subject, manifest);
  for (const article of subject.articles) {
    const url = articleUrl(subject.slug, article.slug);
    const file = urlToFile(url);
    const canonical = canonicalUrls.get(article.url) ?? url;
    const { sourceKey } = article;
    const dependencies = JSON.stringify({
      subject: summary,
      canonical,
      links: articleToLinks(article, subject, source),
    });
    yield {
      file,
      key: sourceKey === undefined ? undefined : createCacheKey(sourceKey, article.slug, dependencies),
      getInput: () => {
        const record = articleToRecord(article, subject, source);
        return { kind: "article", file, url, subject: summary, record, canonical };
      },
    };
  }
}
