import type { QueryClient } from "@tanstack/react-query";
import type { Answer } from "../../../content/answer.ts";
import { type ArticleUrl, splitArticleUrl } from "../../../content/url.ts";
import { answerSourceQuery } from "../../data/answer-source-query.ts";
import { pMap } from "../../data/promises/p-map.ts";
import { answerToFeatures } from "../article/answer/answer-features.ts";
import { answerRendererQuery } from "../article/answer/answer-renderer-query.ts";
import type { AnswerRenderer } from "../article/answer/render-answer.tsx";

/** An answer with the function that renders it. */
export interface LoadedAnswer {
  readonly answer: Answer;
  readonly render: AnswerRenderer;
}

async function loadAnswer(client: QueryClient, url: ArticleUrl): Promise<LoadedAnswer | undefined> {
  const { subject, slug } = splitArticleUrl(url);
  try {
    const answer = await client.ensureQueryData(answerSourceQuery(subject, slug));
    return { answer, render: await client.ensureQueryData(answerRendererQuery(answerToFeatures(answer))) };
  } catch (error) {
    console.warn(`The answer of ${url} can't be loaded.`, error);
    return undefined;
  }
}

/**
 * Loads many answers and the code that renders them; undefined for each that fails. Calls `onProgress` after each with
 * the number loaded so far. Never rejects; stops early if the signal is aborted.
 */
export async function loadAnswers(
  client: QueryClient,
  urls: readonly ArticleUrl[],
  onProgress: (count: number) => void,
  signal: AbortSignal,
): Promise<(LoadedAnswer | undefined)[]> {
  const answers: (LoadedAnswer | undefined)[] = urls.map(() => undefined);
  let loadedCount = 0;
  await pMap([...urls.entries()], async ([index, url]) => {
    if (signal.aborted) return;
    answers[index] = await loadAnswer(client, url);
    loadedCount += 1;
    if (!signal.aborted) onProgress(loadedCount);
  });
  return answers;
}
