import type { QueryClient, QueryKey } from "@tanstack/react-query";
import * as v from "valibot";
import type { FoundArticle } from "./article-queries.ts";

/** The id of the element in which a prerendered page carries its data, as inert JSON. */
export const pageDataId = "page-data";

/** The data that a prerendered page was made from. */
export interface PageData {
  /** The page's address, from the site's base on: `/learn/physics`. */
  readonly address: string;
  /** What was in the cache, an answer's HTML excepted: that stands in the page already. */
  readonly queries: readonly (readonly [key: QueryKey, data: unknown])[];
}

const pageDataSchema = v.object({
  address: v.string(),
  queries: v.array(v.tuple([v.array(v.unknown()), v.unknown()])),
});

/** The data of the page that a browser has open; undefined for one that was not prerendered. */
export function readPageData(page: Document): PageData | undefined {
  const text = page.getElementById(pageDataId)?.textContent;
  if (!text) return undefined;
  try {
    return v.parse(pageDataSchema, JSON.parse(text));
  } catch {
    // The page works without: it loads what it shows.
    return undefined;
  }
}

function isFoundArticle(data: unknown): data is Extract<FoundArticle, { kind: "found" }> {
  return typeof data === "object" && data !== null && "article" in data;
}

/** Puts a page's data into the cache; an answer that stands in the page as HTML is taken from there. */
export function restorePageData(client: QueryClient, { queries }: PageData, page: Document): void {
  for (const [key, data] of queries) {
    if (!isFoundArticle(data)) {
      client.setQueryData(key, data);
      continue;
    }
    const { article } = data;
    const html = page.getElementById("answer")?.innerHTML ?? "";
    const answer = article.answer.kind === "rendered" ? { ...article.answer, html } : article.answer;
    client.setQueryData(key, { ...data, article: { ...article, answer } });
  }
}

/** A page's data as the text of a script element that never runs: no `<` can end it early. */
export function pageDataToText({ address, queries }: PageData): string {
  const slim = queries.map(([key, data]) => [key, isFoundArticle(data) ? withoutHtml(data) : data]);
  return JSON.stringify({ address, queries: slim }).replaceAll("<", "\\u003c");
}

function withoutHtml(found: Extract<FoundArticle, { kind: "found" }>): FoundArticle {
  const { answer } = found.article;
  if (answer.kind !== "rendered") return found;
  return { ...found, article: { ...found.article, answer: { ...answer, html: "" } } };
}
