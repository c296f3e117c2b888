import type { QueryClient } from "@tanstack/react-query";
import type { ArticleUrl } from "../../../../content/url.ts";
import { groupByArticle } from "../../highlights/list/group-by-article.ts";
import type { ArticleHighlight } from "../../highlights/storage/highlight-schema.ts";
import { readHighlights } from "../../highlights/storage/highlight-store.ts";
import { type LoadedAnswer, loadAnswers } from "../load-answers.ts";

/** What is printed of a list besides what it contains. */
export interface PrintedList {
  /** In the order of the list; undefined for each that could not be loaded. */
  readonly answers: readonly (LoadedAnswer | undefined)[];
  readonly highlights: ReadonlyMap<ArticleUrl, readonly ArticleHighlight[]>;
}

/**
 * Loads the answers and highlights of articles. Calls `onProgress` after each answer with the number loaded so far. Never
 * rejects; stops early if the signal is aborted.
 */
export async function loadPrintedList(
  client: QueryClient,
  urls: readonly ArticleUrl[],
  onProgress: (count: number) => void,
  signal: AbortSignal,
): Promise<PrintedList> {
  const [answers, highlights] = await Promise.all([
    loadAnswers(client, urls, onProgress, signal),
    readHighlights().catch((error: unknown) => {
      console.warn("Highlights can't be printed.", error);
      return [];
    }),
  ]);
  return { answers, highlights: groupByArticle(highlights) };
}
