import type { QueryClient } from "@tanstack/react-query";
import type { Slug, SubjectSlug } from "../../../content/url.ts";
import { articleQuery } from "../../data/article-query.ts";
import { answerToFeatures } from "./answer/answer-features.ts";
import { answerRendererQuery } from "./answer/answer-renderer-query.ts";
import { takePrerenderedArticle } from "./take-prerendered-article.ts";

/** Prefetches an article, and the code that renders it if it is needed. */
export async function prefetchArticle(client: QueryClient, subject: SubjectSlug, slug: Slug): Promise<void> {
  await takePrerenderedArticle(client, subject, slug);
  const query = articleQuery(subject, slug);
  await client.prefetchQuery(query);
  const result = client.getQueryData(query.queryKey);
  if (result?.kind !== "found" || result.article.answer.kind === "rendered") return;
  await client.prefetchQuery(answerRendererQuery(answerToFeatures(result.article.answer)));
}
