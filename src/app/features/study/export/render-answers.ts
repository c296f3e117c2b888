import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import type { Answer } from "../../../../content/answer.ts";
import { siteBase } from "../../../data/site-base.ts";
import type { AnswerRenderer } from "../../article/answer/render-answer.tsx";
import { elementToHtml } from "./element-to-html.ts";

/**
 * Renders answers as their pages do, with the same sanitizing, and converts them to HTML for other programs. `render` has
 * no tools: formulas stay TeX, and code has no colors.
 */
export function answersToHtml(answers: readonly Answer[], render: AnswerRenderer): string[] {
  const container = document.createElement("div");
  const root = createRoot(container);
  try {
    return answers.map((answer) => {
      flushSync(() => root.render(render(answer, { base: siteBase }).element));
      return container.firstElementChild ? elementToHtml(container.firstElementChild) : "";
    });
  } finally {
    root.unmount();
  }
}
