import type { PageData } from "../../../app/page-data.ts";
import { entriesPerPage } from "../../../bundle/format.ts";
import { entriesToListPage, listPageToEntries } from "../../../bundle/list-page.ts";
import type { Manifest } from "../../../bundle/manifest.ts";
import { type FixedPageName, fixedPages } from "../../../bundle/pages/fixed-pages.ts";
import {
  keywordsPath,
  ownPagePath,
  subjectPagePath,
  topicPagePath,
} from "../../../bundle/pages/route-paths.ts";
import { childSubjects, type SubjectSummary, subjectToSummary } from "../../../bundle/subject-tree.ts";
import type { Topic } from "../../../bundle/topics/topics-schema.ts";
import { type ArticleUrl, articleUrl } from "../../../content/url.ts";
import { chunkPages, type SubjectIndex } from "../../collect/subject-index.ts";
import type { PageTargets } from "../../languages/language-links.ts";
import { articlesToCanonicalUrls } from "../../publish/seo/canonical-urls.ts";
import { urlToFile } from "../../publish/urls/url-to-file.ts";
import { noOwnPages, type OwnPages } from "../../site/own-pages.ts";
import { type KeywordParts, keywordPartNames } from "../bundle/keyword-files.ts";
import {
  articleToLinks,
  articleToRecord,
  subjectToIntroduction,
  subjectToTopics,
} from "../bundle/subject-files.ts";
import type { BundleOutput } from "../bundle/write-bundle.ts";
import { createCacheKey } from "../cache/cache-store.ts";
import type { PrerenderScope } from "./prerender-scope.ts";

/** A page to write. Its data is read when it is rendered. */
export interface PlannedPage {
  readonly path: string;
  readonly file: string;
  /** Covers all inputs besides those that all pages share; undefined if not known. */
  readonly key: string | undefined;
  readonly getData: () => PageInput;
}

/** What a page is rendered from. Serializable. */
export type PageInput = PageData & {
  /** What it leads to in other languages. Absent in a site in one language. */
  readonly targets?: PageTargets;
};

/** A page that leads to its counterparts in other languages. */
export function withTargets({ path, file, key, getData }: PlannedPage, targets: PageTargets): PlannedPage {
  return {
    path,
    file,
    key: key === undefined ? undefined : createCacheKey(key, JSON.stringify(targets)),
    getData: () => ({ ...getData(), targets }),
  };
}

/** A page whose data is known. */
export function planPage(path: string, page: PageData): PlannedPage {
  return { path, file: urlToFile(path), key: createCacheKey(JSON.stringify(page)), getData: () => page };
}

/** Pages that are planned together, and not at all if nothing that they depend on has changed. */
export interface PageGroup {
  readonly name: string;
  /** Covers all inputs besides those that all pages share; undefined if not known. */
  readonly key: string | undefined;
  /** Number of articles whose pages are in the group. */
  readonly articleCount: number;
  readonly plan: () => Iterable<PlannedPage>;
}

/** What pages are planned from. */
export interface PageSource
  extends Pick<BundleOutput, "manifest" | "subjects" | "keywords" | "payloadSource" | "subjectKeys"> {
  readonly ownPages?: OwnPages;
}

/** All pages of a site, those of articles only for the scope `all`. */
export function planPageGroups(source: PageSource, scope: Exclude<PrerenderScope, "none">): PageGroup[] {
  const { manifest, subjects, keywords, ownPages = noOwnPages } = source;
  const canonicalUrls = articlesToCanonicalUrls(
    scope === "all" ? source.payloadSource.articles.values() : [],
  );
  return [
    // Few, and most of them change with every article.
    { name: "site", key: undefined, articleCount: 0, plan: () => planSitePages(manifest, ownPages) },
    {
      name: "keywords",
      key: createCacheKey(JSON.stringify(manifest.keywords)),
      articleCount: 0,
      plan: () => planKeywordPages(keywords),
    },
    ...subjects.map((subject) => ({
      name: `subject ${subject.slug}`,
      key: createSubjectPagesKey(subject, canonicalUrls, source),
      articleCount: subject.articles.length,
      plan: function* () {
        yield* planListPages(subject, source);
        if (scope === "all") yield* planArticlePages(subject, canonicalUrls, source);
      },
    })),
  ];
}

function createSubjectPagesKey(
  index: SubjectIndex,
  canonicalUrls: ReadonlyMap<ArticleUrl, ArticleUrl>,
  { manifest, subjectKeys }: Pick<PageSource, "manifest" | "subjectKeys">,
): string | undefined {
  const subjectKey = subjectKeys.get(index.slug);
  if (subjectKey === undefined) return undefined;
  const above = indexToSummary(index, manifest);
  const below = childSubjects(manifest.subjects, index.slug);
  const canonical = index.articles.map(({ url }) => canonicalUrls.get(url));
  return createCacheKey(subjectKey, JSON.stringify([above, below, canonical]));
}

type FixedPageData = Extract<PageData, { readonly route: FixedPageName }>;

/** The home page, subject list, search page, the reader's own pages, the 404 page and the publisher's own. */
function* planSitePages(manifest: Manifest, ownPages: OwnPages): Generator<PlannedPage> {
  const pages: Readonly<Record<Exclude<FixedPageName, "keywords">, FixedPageData>> = {
    home: { route: "home", manifest },
    subjects: { route: "subjects", manifest },
    search: { route: "search" },
    saved: { route: "saved" },
    shared: { route: "shared" },
    study: { route: "study" },
    offline: { route: "offline" },
    missing: { route: "missing", manifest: manifestWithoutContents(manifest) },
  };
  for (const page of Object.values(pages)) yield planPage(fixedPages[page.route].path, page);
  for (const [name, page] of ownPages) yield planPage(ownPagePath(name), { route: "own", name, page });
}

function* planKeywordPages(keywords: KeywordParts): Generator<PlannedPage> {
  const parts = keywordPartNames(keywords);
  for (const [part, getList] of keywords)
    yield planPage(keywordsPath(part), { route: "keywords", part, list: getList(), parts });
}

/** The pages of a subject's lists. */
function* planListPages(
  index: SubjectIndex,
  { manifest, payloadSource }: Pick<PageSource, "manifest" | "payloadSource">,
): Generator<PlannedPage> {
  const subject = indexToSummary(index, manifest);
  const { topKeywords } = index;
  const children = childSubjects(manifest.subjects, index.slug);
  const topics = subjectToTopics(index);
  const introduction = subjectToIntroduction(index, payloadSource) ?? null;
  const inOrder = subject.isOrdered ? index.inPublisherOrder : index.newest;
  for (const [pageIndex, articles] of chunkPages(inOrder, entriesPerPage).entries()) {
    const page = pageIndex + 1;
    // Converted like the bundle's, so that a page and its data never differ.
    const entries = listPageToEntries(entriesToListPage(articles));
    yield planPage(subjectPagePath(index.slug, page), {
      route: "subject",
      subject,
      children,
      topKeywords,
      introduction: page === 1 ? introduction : null,
      topics: page === 1 ? topics : [],
      page,
      entries,
    });
  }
  yield* planTopicPages(index, subject, topics);
}

/** The pages of a subject's topics. */
function* planTopicPages(
  { topics: { all } }: SubjectIndex,
  subject: SubjectSummary,
  topics: readonly Topic[],
): Generator<PlannedPage> {
  for (const [topicIndex, topic] of topics.entries()) {
    for (const [pageIndex, articles] of chunkPages(
      all[topicIndex]?.articles ?? [],
      entriesPerPage,
    ).entries()) {
      const page = pageIndex + 1;
      const entries = listPageToEntries(entriesToListPage(articles));
      yield planPage(topicPagePath(subject.slug, topic.slug, page), {
        route: "topic",
        subject,
        topics,
        topic,
        page,
        entries,
      });
    }
  }
}

/** What the 404 page needs: it says the same whatever the site contains, and isn't rendered again after each change. */
function manifestWithoutContents(manifest: Manifest): Manifest {
  const version = "0".repeat(12);
  return {
    ...manifest,
    count: 0,
    subjects: [],
    examples: [],
    slugs: { version, shards: 1 },
    keywords: { version, parts: [] },
    search: null,
  };
}

/** A subject as its pages show it. */
function indexToSummary(
  { slug, name, newest, isOrdered }: SubjectIndex,
  { subjects }: Pick<Manifest, "subjects">,
): SubjectSummary {
  const summary = { slug, name, count: newest.length, ...(isOrdered && { isOrdered: true as const }) };
  return subjectToSummary(summary, subjects);
}

/** The article pages of a subject. */
function* planArticlePages(
  index: SubjectIndex,
  canonicalUrls: ReadonlyMap<ArticleUrl, ArticleUrl>,
  { payloadSource: source, manifest }: Pick<PageSource, "payloadSource" | "manifest">,
): Generator<PlannedPage> {
  const subject = indexToSummary(index, manifest);
  for (const article of index.articles) {
    const url = articleUrl(index.slug, article.slug);
    const canonical = canonicalUrls.get(article.url) ?? url;
    const { sourceKey } = article;
    const dependencies = JSON.stringify({
      subject,
      canonical,
      links: articleToLinks(article, index, source),
    });
    yield {
      path: url,
      file: urlToFile(url),
      key: sourceKey === undefined ? undefined : createCacheKey(sourceKey, article.slug, dependencies),
      getData: () => ({
        route: "article",
        subject,
        record: articleToRecord(article, index, source),
        canonical,
      }),
    };
  }
}
