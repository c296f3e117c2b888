import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import type { Answer } from "../../../../content/answer.ts";
import { loadChunk } from "../../../data/chunks/load-chunk.ts";
import { siteBase } from "../../../data/site-base.ts";
import { elementToHtml } from "./element-to-html.ts";

/**
 * Renders answers as their pages do, with the same sanitizing, and converts them to HTML for other programs. Rejects with
 * `ChunkLoadError` if the renderer can't be loaded.
 */
export async function answersToHtml(answers: readonly Answer[]): Promise<string[]> {
  const { renderAnswer } = await loadChunk(() => import("../../article/answer/render-answer.tsx"));
  const container = document.createElement("div");
  const root = createRoot(container);
  try {
    return answers.map((answer) => {
      // Without tools formulas stay TeX, and code has no colours.
      const { element } = renderAnswer(answer, {}, { base: siteBase });
      flushSync(() => root.render(element));
      return container.firstElementChild ? elementToHtml(container.firstElementChild) : "";
    });
  } finally {
    root.unmount();
  }
}
