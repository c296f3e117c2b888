import { renderToStaticMarkup } from "react-dom/server";
import type { AnswerTools } from "../../src/answer/answer-tools.ts";
import { type AnswerOptions, renderAnswer } from "../../src/answer/render-answer.tsx";
import type { Answer, Formula } from "../../src/article/answer.ts";
import { formulaClose, formulaOpen } from "../../src/article/answer.ts";

/** An answer as a template: each value put in is a formula, TeX for an inline one, `[TeX]` for a display one. */
export function answerOf(texts: readonly string[], ...values: readonly (string | [string])[]): Answer {
  const formulas = values.map(
    (value): Formula =>
      typeof value === "string" ? { tex: value, display: false } : { tex: value[0], display: true },
  );
  const markdown = texts
    .map((text, index) => text + (index < formulas.length ? formulaOpen + index + formulaClose : ""))
    .join("");
  return { markdown, formulas };
}

/** The HTML of an answer as a server sends it, without the `<div class="answer">` around it. */
export function toHtml(answer: Answer, tools: AnswerTools = {}, options: AnswerOptions = {}): string {
  const html = renderToStaticMarkup(renderAnswer(answer, tools, options).element);
  return html.replace(/^<div class="answer">([\s\S]*)<\/div>$/u, "$1");
}

/** The HTML of markdown without formulas. */
export function markdownToHtml(
  markdown: string,
  tools: AnswerTools = {},
  options: AnswerOptions = {},
): string {
  return toHtml({ markdown, formulas: [] }, tools, options);
}
