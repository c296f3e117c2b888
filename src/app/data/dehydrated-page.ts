import type { QueryClient, QueryKey } from "@tanstack/react-query";
import * as v from "valibot";
import type { PageAnswer } from "./article-query.ts";

/** The id of the script element that holds a prerendered page's dehydrated queries as JSON. */
export const dehydratedPageId = "dehydrated-page";

/** The dehydrated state of a prerendered page. */
export interface DehydratedPage {
  /** The page's path, without the site's base: `/learn/physics`. */
  readonly path: string;
  /** What was in the query cache, without the HTML of an answer: the page contains that already. */
  readonly queries: readonly (readonly [key: QueryKey, data: unknown])[];
}

const dehydratedPageSchema = v.object({
  path: v.string(),
  queries: v.array(v.tuple([v.array(v.unknown()), v.unknown()])),
});

/** Reads the dehydrated state of the open page; undefined if it was not prerendered. */
export function readDehydratedPage(document: Document): DehydratedPage | undefined {
  const text = document.getElementById(dehydratedPageId)?.textContent;
  if (!text) return undefined;
  try {
    return v.parse(dehydratedPageSchema, JSON.parse(text));
  } catch (error) {
    // The app works without it: it loads the data instead.
    console.warn("The data in the page can't be read.", error);
    return undefined;
  }
}

/** A query result with an answer: that of an article, or of the introduction of a subject. */
interface ResultWithAnswer {
  readonly article: { readonly answer: PageAnswer };
}

function isFoundResult(data: unknown): data is ResultWithAnswer {
  return typeof data === "object" && data !== null && "article" in data;
}

/** Hydrates the query cache; the HTML of an answer is taken from the page. */
export function hydrate(client: QueryClient, { queries }: DehydratedPage, document: Document): void {
  for (const [key, data] of queries) {
    if (!isFoundResult(data)) {
      client.setQueryData(key, data);
      continue;
    }
    const { article } = data;
    if (article.answer.kind !== "rendered") {
      client.setQueryData(key, data);
      continue;
    }
    const html = document.getElementById("answer")?.innerHTML;
    // Without the answer's HTML the app has to load the article.
    if (html === undefined) console.warn("The page has no answer.");
    else client.setQueryData(key, { ...data, article: { ...article, answer: { ...article.answer, html } } });
  }
}

/** Serializes a page's state for a script element: `<` is escaped, so that nothing can end the element early. */
export function dehydratedPageToJson({ path, queries }: DehydratedPage): string {
  const queriesWithoutHtml = queries.map(([key, data]) => [key, isFoundResult(data) ? omitHtml(data) : data]);
  return JSON.stringify({ path, queries: queriesWithoutHtml }).replaceAll("<", "\\u003c");
}

function omitHtml(result: ResultWithAnswer): ResultWithAnswer {
  const { answer } = result.article;
  if (answer.kind !== "rendered") return result;
  return { ...result, article: { ...result.article, answer: { ...answer, html: "" } } };
}
