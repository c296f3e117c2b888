import { renderToStaticMarkup } from "react-dom/server";
import type { AnswerTools } from "../../../../../src/app/features/article/answer/answer-tools.ts";
import {
  type AnswerOptions,
  renderAnswer,
} from "../../../../../src/app/features/article/answer/render-answer.tsx";
import {
  type Answer,
  type Formula,
  formulaPlaceholderEnd,
  formulaPlaceholderStart,
} from "../../../../../src/content/answer.ts";

/** An answer as a template: each interpolated value is a formula, `TeX` for an inline one, `[TeX]` for a display one. */
export function answer(texts: readonly string[], ...values: readonly (string | [string])[]): Answer {
  const formulas = values.map(
    (value): Formula =>
      typeof value === "string" ? { tex: value, display: false } : { tex: value[0], display: true },
  );
  const markdown = texts
    .map(
      (text, index) =>
        text + (index < formulas.length ? formulaPlaceholderStart + index + formulaPlaceholderEnd : ""),
    )
    .join("");
  return { kind: "markdown", markdown, formulas };
}

/** The HTML of an answer as prerendered, without the wrapping `<div class="answer">`. */
export function answerToHtml(answer: Answer, tools: AnswerTools = {}, options: AnswerOptions = {}): string {
  const html = renderToStaticMarkup(renderAnswer(answer, tools, options).element);
  return html.replace(/^<div class="answer">([\s\S]*)<\/div>$/u, "$1");
}

/** The HTML of markdown without formulas. */
export function markdownToHtml(
  markdown: string,
  tools: AnswerTools = {},
  options: AnswerOptions = {},
): string {
  return answerToHtml({ kind: "markdown", markdown, formulas: [] }, tools, options);
}
