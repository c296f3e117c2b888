import { queryOptions } from "@tanstack/react-query";
import { loadChunk } from "../../../data/chunks/load-chunk.ts";
import type { AnswerFeatures } from "./answer-features.ts";
import type { AnswerRenderer } from "./render-answer.tsx";

/** Loads only the code that renders answers with these features. */
export function answerRendererQuery(features: AnswerFeatures) {
  return queryOptions({
    queryKey: ["answer-renderer", features],
    queryFn: async (): Promise<AnswerRenderer> => {
      const { loadAnswerRenderer } = await loadChunk(() => import("./load-answer-renderer.ts"));
      return await loadAnswerRenderer(features);
    },
    structuralSharing: false,
  });
}
