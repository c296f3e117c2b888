import { queryOptions } from "@tanstack/react-query";
import type { Slug, SubjectSlug } from "../../content/url.ts";
import type { ArticleResult } from "./article-result.ts";
import { loadChunk } from "./chunks/load-chunk.ts";

/** Looks up an article by its URL. A URL without an article is a result, not an error. */
export function articleQuery(subject: SubjectSlug, slug: Slug) {
  return queryOptions({
    queryKey: ["article", subject, slug],
    queryFn: async ({ client }): Promise<ArticleResult> => {
      const { loadArticle } = await loadChunk(() => import("./files/load-article.ts"));
      return await loadArticle(client, subject, slug);
    },
  });
}
