import type { AnswerFeatures } from "./answer-features.ts";
import { loadAnswerTools } from "./load-answer-tools.ts";
import { type AnswerRenderer, renderAnswer } from "./render-answer.tsx";

/** Loads what answers with these features need, and returns the function that renders them. Never rejects. */
export async function loadAnswerRenderer(features: AnswerFeatures): Promise<AnswerRenderer> {
  const tools = await loadAnswerTools(features);
  return (answer, options) => renderAnswer(answer, tools, options);
}
