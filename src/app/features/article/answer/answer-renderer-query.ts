import { queryOptions } from "@tanstack/react-query";
import type { Answer } from "../../../../content/answer.ts";
import { ChunkLoadError } from "../../../data/load-error.ts";
import { siteBase } from "../../../data/site-base.ts";
import type { AnswerFeatures } from "./answer-features.ts";
import type { AnswerOptions, RenderedAnswer } from "./render-answer.tsx";

/** Renders an answer with everything that it needs already loaded. */
export type AnswerRenderer = (answer: Answer, options: AnswerOptions) => RenderedAnswer;

/** Loads only the code that renders answers with these features. */
export function answerRendererQuery(features: AnswerFeatures) {
  return queryOptions({
    queryKey: ["answer-renderer", features],
    queryFn: async (): Promise<AnswerRenderer> => {
      const [{ renderAnswer }, { loadAnswerTools }] = await Promise.all([
        import("./render-answer.tsx"),
        import("./load-answer-tools.ts"),
      ]).catch((error: unknown) => {
        throw new ChunkLoadError("The code that renders answers can't be loaded", siteBase, { cause: error });
      });
      const tools = await loadAnswerTools(features);
      return (answer, options) => renderAnswer(answer, tools, options);
    },
    structuralSharing: false,
  });
}
