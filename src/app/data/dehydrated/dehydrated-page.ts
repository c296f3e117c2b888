import type { QueryClient, QueryKey } from "@tanstack/react-query";
import { parseArticleUrl } from "../../../content/url.ts";
import { articleQuery } from "../article-query.ts";
import type { ArticleResult, FoundArticle, PageAnswer } from "../article-result.ts";
import type { PartialArticle, readFields } from "./article-in-html.ts";
import type { PartialList, readList } from "./list-in-html.ts";

/** The id of the script element that holds a prerendered page's dehydrated queries as JSON. */
export const dehydratedPageId = "dehydrated-page";

/** The dehydrated state of a prerendered page. */
export interface DehydratedPage {
  /** The page's path, without the site's base: `/learn/physics`. */
  readonly path: string;
  /** What was in the query cache, without what the page's HTML contains already: answers, and most of an article. */
  readonly queries: readonly (readonly [key: QueryKey, data: unknown])[];
}

/** True for the dehydrated state of a page. Checked by hand: schemas are loaded with the first data file. */
function isDehydratedPage(value: unknown): value is DehydratedPage {
  if (typeof value !== "object" || value === null) return false;
  const { path, queries } = value as Partial<Record<keyof DehydratedPage, unknown>>;
  if (typeof path !== "string" || !Array.isArray(queries)) return false;
  return queries.every((query) => Array.isArray(query) && query.length === 2 && Array.isArray(query[0]));
}

/** Reads the dehydrated state of the open page; undefined if it was not prerendered. */
export function readDehydratedPage(document: Document): DehydratedPage | undefined {
  const text = document.getElementById(dehydratedPageId)?.textContent;
  if (!text) return undefined;
  try {
    const page: unknown = JSON.parse(text);
    if (isDehydratedPage(page)) return page;
    throw new TypeError("It has another structure.");
  } catch (error) {
    // The app works without it: it loads the data instead.
    console.warn("The data in the page can't be read.", error);
    return undefined;
  }
}

/** A query result with an answer: that of an article, of the introduction of a subject, or of the publisher's own page. */
export interface ResultWithAnswer {
  readonly article: { readonly answer: PageAnswer };
}

/** True for the result of a query whose answer is prerendered. */
export function hasPrerenderedAnswer(data: unknown): data is ResultWithAnswer {
  if (typeof data !== "object" || data === null || !("article" in data)) return false;
  const { answer } = (data as ResultWithAnswer).article;
  return answer.kind === "rendered";
}

/** The result of an article's query, as its page has it. What its path says is left out. */
export interface DehydratedArticle {
  readonly subject: Omit<FoundArticle["subject"], "slug">;
  readonly article: PartialArticle;
}

/** What reads articles and lists from their pages: loaded with the pages that need it. */
export interface PageReaders {
  readonly readArticle?: typeof readFields;
  readonly readList?: typeof readList;
}

/** True for the query of a list of articles: that of a subject or a topic. */
export function isListQuery([name]: QueryKey): boolean {
  return String(name).endsWith("-list");
}

/** True for a list whose texts are left out of the JSON. */
function isPartialList(key: QueryKey, data: unknown): data is PartialList {
  return isListQuery(key) && !Array.isArray(data);
}

/** Hydrates the query cache; what the page's JSON leaves out is read from the page. */
export function hydrate(
  client: QueryClient,
  { path, queries }: DehydratedPage,
  document: Document,
  { readArticle, readList }: PageReaders = {},
): void {
  const place = parseArticleUrl(path);
  for (const [key, data] of queries) {
    if (!hasPrerenderedAnswer(data)) {
      client.setQueryData(key, isPartialList(key, data) ? readList?.(data, document) : data);
      continue;
    }
    const html = document.getElementById("answer")?.innerHTML;
    // Without the answer's HTML the app has to load the article.
    if (html === undefined) console.warn("The page has no answer.");
    else if (place !== undefined && readArticle !== undefined) {
      const { queryKey } = articleQuery(place.subject, place.slug);
      const dehydrated = data as unknown as DehydratedArticle;
      const result: ArticleResult = {
        kind: "found",
        subject: { ...dehydrated.subject, slug: place.subject },
        article: { ...readArticle(dehydrated.article, html, document), slug: place.slug },
      };
      client.setQueryData<ArticleResult>(queryKey, result);
    } else {
      const { article } = data;
      client.setQueryData(key, { ...data, article: { ...article, answer: { ...article.answer, html } } });
    }
  }
}
