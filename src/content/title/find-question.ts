import type { Paragraph, RootContent } from "mdast";
import type { BodyTitle } from "./body-title.ts";
import { inlineNodeToText } from "./inline-to-text.ts";

/** Longest question that is a title, in UTF-16 code units. */
const maxLength = 300;

const questionLabel = /^(?:Q|Question)[ \t]*(?:\d{1,4}[ \t]*)?[.:][ \t]*/iu;
const answerLabel = /^(?:A|Ans|Answer)[ \t]*(?:\d{1,4}[ \t]*)?[.:](?=\s|$)/iu;

function isHeading(node: RootContent | undefined, text: RegExp): boolean {
  return node?.type === "heading" && text.test(inlineNodeToText(node));
}

function isBold({ children }: Paragraph): boolean {
  return children.length === 1 && children[0]?.type === "strong";
}

/** A heading or paragraph that says that it is a question, or a paragraph in bold type that asks something. */
function isQuestion(node: RootContent): boolean {
  if (node.type !== "paragraph" && node.type !== "heading") return false;
  const text = inlineNodeToText(node);
  return questionLabel.test(text) || (node.type === "paragraph" && isBold(node) && /[?？؟]$/u.test(text));
}

/**
 * The question that a body begins with instead of a title: below a heading "Question" and before one "Answer", in bold type, or
 * with a label, as in `Q: Why? A: Because.` of two paragraphs. Undefined if there are several questions: they are a list.
 */
export function findQuestion(children: readonly RootContent[], body: string): BodyTitle | undefined {
  const [first, second, third] = children;
  const isBelowHeading = isHeading(first, /^Question[ \t]*:?$/iu) && isHeading(third, /^Answer[ \t]*:?$/iu);
  const node = isBelowHeading ? second : first;
  if (first === undefined || (node?.type !== "paragraph" && node?.type !== "heading")) return undefined;
  const text = inlineNodeToText(node).replace(questionLabel, "");
  const isShown = isBelowHeading ? node.type === "paragraph" : isQuestion(node) && isAlone(children);
  const isLine = !body.slice(node.position?.start.offset, node.position?.end.offset).includes("\n");
  if (!isShown || !isLine || text === "" || text.length > maxLength) return undefined;
  return { text, start: first.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** True if the first node is the only question, and a paragraph is no title of a part, or is followed by an answer with a label. */
function isAlone([first, second, ...rest]: readonly RootContent[]): boolean {
  const others = second === undefined ? [] : [second, ...rest];
  if (others.some(isQuestion)) return false;
  if (first?.type === "heading") return true;
  if (others.some(({ type }) => type === "heading")) return false;
  if (first?.type === "paragraph" && isBold(first)) return others.length > 0;
  return second?.type === "paragraph" && answerLabel.test(inlineNodeToText(second));
}
