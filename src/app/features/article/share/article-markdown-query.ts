import { queryOptions } from "@tanstack/react-query";
import type { Slug, SubjectSlug } from "../../../../content/url.ts";
import { answerSourceQuery } from "../../../data/answer-source-query.ts";
import { loadChunk } from "../../../data/chunks/load-chunk.ts";

interface ArticleReference {
  readonly subject: SubjectSlug;
  readonly slug: Slug;
  readonly question: string;
  /** Absolute URL of its page. */
  readonly url: string;
}

/** An article as Markdown, to be copied. */
export function articleMarkdownQuery({ subject, slug, question, url }: ArticleReference) {
  return queryOptions({
    queryKey: ["article-markdown", subject, slug],
    queryFn: async ({ client }): Promise<string> => {
      const [answer, { articleToMarkdown }] = await Promise.all([
        client.ensureQueryData(answerSourceQuery(subject, slug)),
        loadChunk(() => import("../answer/markdown/answer-to-markdown.ts")),
      ]);
      return articleToMarkdown(question, answer, url);
    },
  });
}
