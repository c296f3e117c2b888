import { renderToStaticMarkup } from "react-dom/server";
import { renderAnswer } from "../../src/app/features/article/answer/render-answer.tsx";
import type { Answer } from "../../src/content/answer.ts";
import {
  type BodySource,
  bodyToAnswer,
  type ConvertedBody,
} from "../../src/content/markdown/body-to-answer.ts";

const blockNames = "p|div|ul|ol|li|pre|blockquote|details|summary|h\\d|dl|dt|dd|table|section";

/** A body converted as the build does it. */
export function convertBody(
  text: string,
  context: Omit<BodySource, "text" | "locationAt"> = {},
): ConvertedBody {
  const locationAt = (offset: number) => {
    const before = text.slice(0, offset).split("\n");
    return { file: "a.md", line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  };
  return bodyToAnswer({ text, locationAt, ...context });
}

/** The HTML of an answer, without highlighting and rendered formulas. */
export function answerToHtml(answer: Answer): string {
  return renderToStaticMarkup(renderAnswer(answer, {}).element);
}

/** The HTML of a body without what the renderer adds around code and headings. */
export function bodyToHtml(text: string, context: Omit<BodySource, "text" | "locationAt"> = {}): string {
  return answerToHtml(convertBody(text, context).answer)
    .replace(/^<div class="answer">([\s\S]*)<\/div>$/u, "$1")
    .replace(/<a class="heading-anchor"[^>]*>.*?<\/a>/gu, "")
    .replace(/<div class="heading heading-\d">(.*?)<\/div>/gu, "$1")
    .replace(
      /<span class="code-language">.*?<\/span>|<button.*?<\/button>|<span role="status".*?<\/span>/gsu,
      "",
    )
    .replace(
      /<div class="code-block"><div class="code-header">(.*?)<\/div><pre[^>]*>(.*?)<\/pre><\/div>/gsu,
      "$1<pre>$2</pre>",
    )
    .replace(
      /<span class="visually-hidden"> \(external\)<\/span>| class="external" rel="noopener noreferrer"/gu,
      "",
    )
    .replace(/\n/gu, " ")
    .replace(new RegExp(` *(</?(?:${blockNames})(?:>| [^>]*>)) *`, "gu"), "$1")
    .trim();
}
