import type { Root } from "hast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { toHast } from "mdast-util-to-hast";
import { answerExtensions } from "../../../../content/markdown-extensions.ts";
import { parseSimpleMarkdown } from "../../../../content/simple-markdown/parse-simple-markdown.ts";
import type { AnswerParser } from "./render-answer.tsx";

/**
 * The parser of a build, which parses tens of thousands of answers: the same elements as react-markdown's, without the processor that
 * it makes for each, and without the parser where markdown is simple.
 */
export const parseAnswerMarkdown: AnswerParser = (markdown, options) => {
  const { syntax, tree } = answerExtensions(markdown);
  const mdast =
    parseSimpleMarkdown(markdown) ??
    fromMarkdown(markdown, { extensions: [...syntax], mdastExtensions: [...tree] });
  return toHast(mdast, options) as Root;
};
