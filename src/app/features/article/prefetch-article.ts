import type { QueryClient } from "@tanstack/react-query";
import type { Slug, SubjectSlug } from "../../../content/url.ts";
import { articleQuery } from "../../data/article-query.ts";
import { answerToFeatures } from "./answer/answer-features.ts";
import { answerRendererQuery } from "./answer/answer-renderer-query.ts";

/** Maximum number of concurrent prefetches: they must not slow down what the reader has requested. */
const maxConcurrent = 2;

/** Runs background tasks with limited concurrency. While it is full, only the latest scheduled task waits. */
export class PrefetchQueue {
  readonly #running = new Set<string>();
  #next: { readonly key: string; readonly run: () => Promise<unknown> } | undefined;

  /** Runs a task soon, unless one with the same key is running. Rejections are ignored. */
  schedule(key: string, run: () => Promise<unknown>): void {
    if (this.#running.has(key)) return;
    if (this.#running.size >= maxConcurrent) {
      this.#next = { key, run };
      return;
    }
    this.#running.add(key);
    const handleSettled = (): void => {
      this.#running.delete(key);
      const next = this.#next;
      this.#next = undefined;
      if (next) this.schedule(next.key, next.run);
    };
    run().then(handleSettled, handleSettled);
  }
}

/** True if the browser's data saver is on: nothing should be loaded that the reader has not requested. */
export function isSaveDataEnabled(): boolean {
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
  return connection?.saveData === true;
}

/** Prefetches an article and the code that renders it. */
export async function prefetchArticle(client: QueryClient, subject: SubjectSlug, slug: Slug): Promise<void> {
  const query = articleQuery(subject, slug);
  await client.prefetchQuery(query);
  const result = client.getQueryData(query.queryKey);
  if (result?.kind !== "found" || result.article.answer.kind === "rendered") return;
  await client.prefetchQuery(answerRendererQuery(answerToFeatures(result.article.answer)));
}
