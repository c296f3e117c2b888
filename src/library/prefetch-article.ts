import type { QueryClient } from "@tanstack/react-query";
import { answerToFeatures } from "../answer/answer-features.ts";
import type { Slug, SubjectSlug } from "../article/address.ts";
import { answerRendererQuery } from "./answer-query.ts";
import { articleQuery } from "./article-queries.ts";

/** Loads at the same time, at most: what a reader has asked for must not wait for what they might. */
const maxAtOnce = 2;

/** Does things in the background, few at a time. While it is busy only the last thing wanted waits. */
export class PrefetchQueue {
  readonly #running = new Set<string>();
  #waiting: { readonly key: string; readonly run: () => Promise<unknown> } | undefined;

  /** Runs something soon, unless the same is running. What it rejects with is nobody's concern. */
  want(key: string, run: () => Promise<unknown>): void {
    if (this.#running.has(key)) return;
    if (this.#running.size >= maxAtOnce) {
      this.#waiting = { key, run };
      return;
    }
    this.#running.add(key);
    const done = (): void => {
      this.#running.delete(key);
      const next = this.#waiting;
      this.#waiting = undefined;
      if (next) this.want(next.key, next.run);
    };
    run().then(done, done);
  }
}

/** True where the reader wants nothing loaded that they have not asked for. */
export function savesData(): boolean {
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
  return connection?.saveData === true;
}

/** Has an article in the cache, and the code that shows it. */
export async function prefetchArticle(client: QueryClient, subject: SubjectSlug, slug: Slug): Promise<void> {
  const query = articleQuery(subject, slug);
  await client.prefetchQuery(query);
  const found = client.getQueryData(query.queryKey);
  if (found?.kind !== "found" || found.article.answer.kind !== "source") return;
  await client.prefetchQuery(answerRendererQuery(answerToFeatures(found.article.answer)));
}
