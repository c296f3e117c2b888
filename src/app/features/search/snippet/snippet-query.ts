import { queryOptions } from "@tanstack/react-query";
import { answerToBlocks } from "../../../../content/text/answer-to-blocks.ts";
import { parseArticleUrl } from "../../../../content/url.ts";
import { findSnippet } from "../../../../search/query/find-snippet.ts";
import type { HighlightTerms, Snippet } from "../../../../search/query/highlight.ts";
import { answerSourceQuery } from "../../../data/answer-source-query.ts";
import { nextTask } from "../../../data/promises/next-task.ts";

/** The passage of an article's answer that has most of the terms; null if there is none. */
export function snippetQuery(
  { url, question }: { readonly url: string; readonly question: string },
  terms: HighlightTerms,
) {
  return queryOptions({
    queryKey: ["snippet", url, [...terms.terms], terms.prefixes],
    queryFn: async ({ client }): Promise<Snippet | null> => {
      const article = parseArticleUrl(url);
      if (article === undefined) return null;
      const answer = await client.ensureQueryData(answerSourceQuery(article.subject, article.slug));
      // One answer at a time: all that are in the same file arrive together.
      await nextTask();
      const blocks = answerToBlocks(answer);
      // Either step takes a slow phone up to 30 ms for a long answer.
      await nextTask();
      return findSnippet(blocks, terms, question) ?? null;
    },
    // The query that it consists of is retried.
    retry: false,
    gcTime: 60_000,
  });
}
