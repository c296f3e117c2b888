import type { Paragraph, RootContent } from "mdast";
import type { BodyTitle } from "./body-title.ts";
import { inlineMarkdownToText, inlineNodeToText } from "./inline-to-text.ts";

/** Longest question that is a title, in UTF-16 code units. */
const maxLength = 300;

/** What authors of several languages write above or before a question, and before its answer. */
const questionWord =
  "(?:Question|Problem|Frage|Pregunta|Pergunta|Domanda|Soru|Вопрос|问题|問題|题目|題目|面试题|面試題|質問|질문|السؤال|سؤال|سوال|پرسش|प्रश्न)";
const answerWord =
  "(?:Answer|Solution|Réponse|Antwort|Lösung|Respuesta|Resposta|Risposta|Cevap|Ответ|答案|解答|回答|参考答案|解析|面试题剖析|답변|정답|الإجابة|الجواب|إجابة|جواب|پاسخ|उत्तर)";

const questionLabel = new RegExp(
  `^(?:Q|问|問|س|${questionWord})[ \\t]*(?:\\d{1,4}[ \\t]*)?[.:：][ \\t]*`,
  "iu",
);
const answerLabel = new RegExp(
  `^(?:(?:A|Ans|${answerWord})[ \\t]*(?:\\d{1,4}[ \\t]*)?[.:](?=\\s|$)|(?:A|答|ج|${answerWord})[:：])`,
  "iu",
);

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

/** A heading that only says what follows, such as "Question 3", and names no page. */
export const partHeading = new RegExp(`^${questionWord}(?:[ \\t]+\\d{1,4})?[ \\t]*[:：]?$`, "iu");
const answerHeading = new RegExp(`^${answerWord}[ \\t]*[:：]?$`, "iu");

/** A heading "Problem" is often the first of several parts of one page. */
function isQuestionHeading(node: RootContent | undefined): boolean {
  return isHeading(node, partHeading) && !isHeading(node, /^Problem/iu);
}

/** True if the first node is the only heading "Question", and a heading "Answer" follows anywhere. */
function isBelowQuestionHeading([first, , ...rest]: readonly RootContent[]): boolean {
  return (
    isQuestionHeading(first) &&
    rest.some((node) => isHeading(node, answerHeading)) &&
    !rest.some(isQuestionHeading)
  );
}

/** The summary of the part to open that a body consists of: its content is the answer. */
const wholeDetails =
  /^\s*<details[^<>]{0,200}>\s*<summary[^<>]{0,200}>((?:(?!<\/?summary)[^\n]){1,600})<\/summary>(?=[\s\S]*<\/details>\s*$)/u;

function findSummary(body: string): BodyTitle | undefined {
  const [opening, summary = ""] = wholeDetails.exec(body) ?? [];
  if (opening === undefined || body.lastIndexOf("<details") > opening.length) return undefined;
  const text = inlineMarkdownToText(summary.replace(/<\/?(?:h[1-6]|b|strong)>/gu, "")).replace(
    questionLabel,
    "",
  );
  return text === "" || text.length > maxLength ? undefined : { text, start: 0, end: opening.length };
}

/**
 * The question that a body begins with instead of a title: below a heading "Question" and before one "Answer", in bold type, or
 * with a label, as in `Q: Why? A: Because.` of two paragraphs. Undefined if there are several questions: they are a list.
 */
export function findQuestion(children: readonly RootContent[], body: string): BodyTitle | undefined {
  const [first, second] = children;
  if (first?.type === "html") return findSummary(body);
  const isBelowHeading = isBelowQuestionHeading(children);
  const node = isBelowHeading ? second : first;
  if (first === undefined || (node?.type !== "paragraph" && node?.type !== "heading")) return undefined;
  const written = body.slice(node.position?.start.offset, node.position?.end.offset);
  // Markdown's signs in a formula are none.
  const plain =
    written.includes("$") && node.type === "paragraph"
      ? inlineMarkdownToText(written)
      : inlineNodeToText(node);
  const text = plain.replace(questionLabel, "");
  const isShown = isBelowHeading ? node.type === "paragraph" : isQuestion(node) && isAlone(children);
  const isLine = !written.includes("\n");
  if (!isShown || !isLine || text === "" || text.length > maxLength) return undefined;
  return { text, start: first.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** True if the first node is the only question, and a paragraph is not a title of a part, or is followed by an answer with a label. */
function isAlone([first, second, ...rest]: readonly RootContent[]): boolean {
  const others = second === undefined ? [] : [second, ...rest];
  if (others.some(isQuestion)) return false;
  if (first?.type === "heading") return true;
  if (others.some(({ type }) => type === "heading")) return false;
  if (first?.type === "paragraph" && isBold(first)) return others.length > 0;
  return second?.type === "paragraph" && answerLabel.test(inlineNodeToText(second));
}
