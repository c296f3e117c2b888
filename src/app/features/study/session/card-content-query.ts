import { queryOptions } from "@tanstack/react-query";
import type { Answer } from "../../../../content/answer.ts";
import { type ArticleUrl, splitArticleUrl } from "../../../../content/url.ts";
import { answerSourceQuery } from "../../../data/answer-source-query.ts";
import { articleQuery } from "../../../data/article-query.ts";
import type { PageArticle } from "../../../data/article-result.ts";
import { NotFoundError } from "../../../data/load-error.ts";
import { answerToFeatures } from "../../article/answer/answer-features.ts";
import { answerRendererQuery } from "../../article/answer/answer-renderer-query.ts";
import type { AnswerRenderer } from "../../article/answer/render-answer.tsx";

/** What a card shows. */
export interface CardContent {
  readonly article: Pick<PageArticle, "question" | "lang" | "dir">;
  readonly subjectName: string;
  readonly answer: Answer;
  readonly render: AnswerRenderer;
}

/** A question with its answer, and the code that renders it. Rejects with a `LoadError`. */
export function cardContentQuery(url: ArticleUrl) {
  return queryOptions({
    queryKey: ["study-card", url],
    queryFn: async ({ client }): Promise<CardContent> => {
      const { subject, slug } = splitArticleUrl(url);
      const found = await client.ensureQueryData(articleQuery(subject, slug));
      if (found.kind !== "found") throw new NotFoundError("No such article", url);
      const answer = await client.ensureQueryData(answerSourceQuery(subject, slug));
      const render = await client.ensureQueryData(answerRendererQuery(answerToFeatures(answer)));
      return { article: found.article, subjectName: found.subject.name, answer, render };
    },
    structuralSharing: false,
    // The queries that it consists of are retried.
    retry: false,
  });
}
