import type { QueryKey } from "@tanstack/react-query";
import type { SerializedArticleRecord } from "../bundle/article-shard.ts";
import type { SerializedIntroduction } from "../bundle/introduction.ts";
import type { KeywordList } from "../bundle/keywords/keyword-list.ts";
import type { SubjectKeywords } from "../bundle/keywords/subject-keywords.ts";
import type { ListEntry } from "../bundle/list-page.ts";
import type { Manifest } from "../bundle/manifest.ts";
import type { SerializedOwnPage } from "../bundle/own-page.ts";
import { fixedPages } from "../bundle/pages/fixed-pages.ts";
import { keywordsPath, ownPagePath, subjectPagePath, topicPagePath } from "../bundle/pages/route-paths.ts";
import type { SubjectSummary } from "../bundle/subject-tree.ts";
import { countArticles, type SubjectTotal } from "../bundle/subject-tree.ts";
import type { Topic } from "../bundle/topics/topics-schema.ts";
import { articleUrl, type Slug } from "../content/url.ts";
import type { PageMetadata } from "./components/page-head.tsx";
import { createKeywordPart, keywordPartQuery } from "./data/keyword-query.ts";
import { childSubjectsQuery, manifestQuery, subjectQuery } from "./data/manifest-query.ts";
import { sortedListPageQuery, subjectKeywordsQuery } from "./data/subject-queries.ts";
import { topicListQuery, topicsQuery } from "./data/topics/topic-queries.ts";
import { articleMetadata } from "./features/article/article-metadata.ts";
import { notFoundMetadata } from "./features/layout/not-found-metadata.ts";
import { offlineMetadata } from "./features/offline/page/offline-metadata.ts";
import { ownPageMetadata } from "./features/pages/own-page-metadata.ts";
import { savedMetadata } from "./features/saved/saved-metadata.ts";
import { sharedListMetadata } from "./features/saved/shared-list-metadata.ts";
import { searchMetadata } from "./features/search/search-metadata.ts";
import { studyMetadata } from "./features/study/study-metadata.ts";
import { homeMetadata } from "./features/subjects/home-metadata.ts";
import { keywordsMetadata } from "./features/subjects/keywords/keywords-metadata.ts";
import { subjectMetadata } from "./features/subjects/subject-metadata.ts";
import { subjectsMetadata } from "./features/subjects/subjects-metadata.ts";
import { topicMetadata } from "./features/subjects/topics/topic-metadata.ts";

/** A page to prerender, with all the data that it shows. Serializable: a build sends it to its workers. */
export type PageData =
  | { readonly route: "home" | "subjects" | "missing"; readonly manifest: Manifest }
  | { readonly route: "search" | "saved" | "shared" | "study" | "offline" }
  /** One of the publisher's own pages. */
  | { readonly route: "own"; readonly name: Slug; readonly page: SerializedOwnPage }
  | {
      readonly route: "keywords";
      readonly part: string;
      readonly list: KeywordList;
      /** The names of all parts by initial. */
      readonly parts: readonly string[];
    }
  | {
      readonly route: "subject";
      readonly subject: SubjectSummary;
      /** The subjects directly within it. */
      readonly children: readonly SubjectTotal[];
      /** The text of the folder's own page, on the first page of the list; null if there is none. */
      readonly introduction: SerializedIntroduction | null;
      readonly topKeywords: SubjectKeywords;
      /** On the first page of the list; empty if there are none. */
      readonly topics: readonly Topic[];
      /** Counts from 1. */
      readonly page: number;
      readonly entries: readonly ListEntry[];
    }
  | {
      readonly route: "topic";
      readonly subject: SubjectSummary;
      /** All topics of the subject. */
      readonly topics: readonly Topic[];
      readonly topic: Topic;
      /** Counts from 1. */
      readonly page: number;
      readonly entries: readonly ListEntry[];
    }
  | {
      readonly route: "article";
      readonly subject: SubjectSummary;
      readonly record: SerializedArticleRecord;
      /** The path of the page that search engines should show: another one if the question is in several subjects. */
      readonly canonical: string;
    };

/** The page's path, relative to the site's base. */
export function pageToPath(page: PageData): string {
  switch (page.route) {
    case "home":
    case "subjects":
    case "search":
    case "saved":
    case "shared":
    case "study":
    case "offline":
    case "missing":
      return fixedPages[page.route].path;
    case "own":
      return ownPagePath(page.name);
    case "keywords":
      return keywordsPath(page.part);
    case "subject":
      return subjectPagePath(page.subject.slug, page.page);
    case "topic":
      return topicPagePath(page.subject.slug, page.topic.slug, page.page);
    case "article":
      return articleUrl(page.subject.slug, page.record.slug);
  }
}

/** The page's metadata: the same that its component has. */
export function pageToMetadata(page: PageData, site: Manifest["site"]): PageMetadata {
  switch (page.route) {
    case "home":
      return homeMetadata(page.manifest);
    case "subjects":
      return subjectsMetadata(page.manifest);
    case "search":
      return searchMetadata(undefined, site);
    case "saved":
      return savedMetadata(site);
    case "shared":
      return sharedListMetadata(undefined, site);
    case "study":
      return studyMetadata(undefined, site);
    case "offline":
      return offlineMetadata(site);
    case "missing":
      return notFoundMetadata(site);
    case "own":
      return ownPageMetadata(page.page, site);
    case "keywords":
      return keywordsMetadata(page.part, site);
    case "subject":
      return subjectMetadata(page.subject, countArticles(page.subject, page.children), page.page, site);
    case "topic":
      return topicMetadata(page.topic, page.subject, page.page, site);
    case "article":
      return articleMetadata(page.record, site);
  }
}

/** The page's data as query results. What depends on a rendered answer is left out: articles, introductions and own pages. */
export function pageToQueries(page: PageData): readonly (readonly [QueryKey, unknown])[] {
  switch (page.route) {
    case "home":
    case "subjects":
    case "missing":
      return [[manifestQuery.queryKey, page.manifest]];
    case "keywords":
      return [[keywordPartQuery(page.part).queryKey, createKeywordPart(page.list, page.parts)]];
    case "subject":
      return [
        [subjectQuery(page.subject.slug).queryKey, page.subject],
        [subjectKeywordsQuery(page.subject.slug).queryKey, page.topKeywords],
        [childSubjectsQuery(page.subject.slug).queryKey, page.children],
        ...(page.page === 1 ? [[topicsQuery(page.subject.slug).queryKey, page.topics] as const] : []),
        [
          sortedListPageQuery(page.subject.slug, page.subject.isOrdered ? "publisher" : "newest", page.page)
            .queryKey,
          page.entries,
        ],
      ];
    case "topic":
      return [
        [subjectQuery(page.subject.slug).queryKey, page.subject],
        [topicsQuery(page.subject.slug).queryKey, page.topics],
        [topicListQuery(page.subject.slug, page.topic.slug, page.page).queryKey, page.entries],
      ];
    case "search":
    case "saved":
    case "shared":
    case "study":
    case "offline":
    case "own":
    case "article":
      return [];
  }
}
