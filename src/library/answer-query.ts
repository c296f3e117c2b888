import { queryOptions } from "@tanstack/react-query";
import type { AnswerFeatures } from "../answer/answer-features.ts";
import type { AnswerOptions, RenderedAnswer } from "../answer/render-answer.tsx";
import type { Answer } from "../article/answer.ts";
import { MissingPartError } from "./load-error.ts";
import { siteBase } from "./site-base.ts";

/** Turns an answer into elements, with all that it needs at hand. */
export type AnswerRenderer = (answer: Answer, options: AnswerOptions) => RenderedAnswer;

/** Loads the code that renders answers with these features, and no more. */
export function answerRendererQuery(features: AnswerFeatures) {
  return queryOptions({
    queryKey: ["answer-renderer", features],
    queryFn: async (): Promise<AnswerRenderer> => {
      const [{ renderAnswer }, { loadAnswerTools }] = await Promise.all([
        import("../answer/render-answer.tsx"),
        import("../answer/load-answer-tools.ts"),
      ]).catch((error: unknown) => {
        throw new MissingPartError("The code that shows answers can't be loaded", siteBase, { cause: error });
      });
      const tools = await loadAnswerTools(features);
      return (answer, options) => renderAnswer(answer, tools, options);
    },
    structuralSharing: false,
  });
}
