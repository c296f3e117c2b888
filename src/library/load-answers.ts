import type { QueryClient } from "@tanstack/react-query";
import { answerToFeatures } from "../answer/answer-features.ts";
import { type ArticleUrl, parseArticleUrl } from "../article/address.ts";
import type { Answer } from "../article/answer.ts";
import { type AnswerRenderer, answerRendererQuery } from "./answer-query.ts";
import { answerSourceQuery } from "./answer-source-query.ts";

/** Answers loaded at the same time: enough for speed, few enough to leave the connection usable. */
const maxAtOnce = 4;

/** An answer with the code that renders it. */
export interface LoadedAnswer {
  readonly answer: Answer;
  readonly render: AnswerRenderer;
}

async function loadAnswer(client: QueryClient, url: ArticleUrl): Promise<LoadedAnswer | undefined> {
  const parts = parseArticleUrl(url);
  if (parts === undefined) return undefined;
  try {
    const answer = await client.ensureQueryData(answerSourceQuery(parts.subject, parts.slug));
    return { answer, render: await client.ensureQueryData(answerRendererQuery(answerToFeatures(answer))) };
  } catch {
    return undefined;
  }
}

/**
 * Loads many answers, and the code that shows them; undefined in the place of each that can't be had. Tells after each
 * how many there are. Never rejects; stops early where the signal says so.
 */
export async function loadAnswers(
  client: QueryClient,
  urls: readonly ArticleUrl[],
  onLoaded: (count: number) => void,
  signal: AbortSignal,
): Promise<(LoadedAnswer | undefined)[]> {
  const answers: (LoadedAnswer | undefined)[] = urls.map(() => undefined);
  let next = 0;
  let count = 0;
  const work = async (): Promise<void> => {
    while (next < urls.length && !signal.aborted) {
      const index = next;
      next += 1;
      const url = urls[index];
      if (url !== undefined) answers[index] = await loadAnswer(client, url);
      count += 1;
      if (!signal.aborted) onLoaded(count);
    }
  };
  await Promise.all(Array.from({ length: maxAtOnce }, work));
  return answers;
}
