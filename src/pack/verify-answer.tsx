import { renderToStaticMarkup } from "react-dom/server";
import { answerToFeatures } from "../answer/answer-features.ts";
import type { AnswerTools, FormulaRenderer } from "../answer/answer-tools.ts";
import { loadAnswerTools } from "../answer/load-answer-tools.ts";
import { renderAnswer } from "../answer/render-answer.tsx";
import type { Answer } from "../article/answer.ts";

/** What can be wrong with an answer on the page, as a machine sees it. */
export const verifyRules = {
  "formula-refused": "KaTeX cannot render a formula, so its source is shown",
  "prose-in-formula": "a formula contains prose or an amount of money",
  "markup-left": "a delimiter, a TeX command or a literal \\n is visible in the text",
  "text-lost": "words of the source are missing from the page",
} as const;

export type VerifyRule = keyof typeof verifyRules;

/** One thing that is wrong, with the text that shows it. */
export interface VerifyFinding {
  readonly rule: VerifyRule;
  readonly excerpt: string;
}

/** What became of one answer. */
export interface VerifiedAnswer {
  readonly formulas: number;
  readonly findings: readonly VerifyFinding[];
  /** How long it took to become HTML, formulas and code included. */
  readonly renderMs: number;
}

/** Formulas are marked like this on the page that is looked at: what KaTeX makes of them is not text to compare. */
const formulaMark = "\uE000";
const formulaMarks = /\uE000([^\uE000]*)\uE000/gu;

/**
 * Turns an answer into HTML through the same components as the page, and compares the outcome with the answer as its
 * author wrote it, by means that share nothing with the decoder.
 */
export async function verifyAnswer(written: string, answer: Answer): Promise<VerifiedAnswer> {
  const startedMs = performance.now();
  const tools = await loadAnswerTools(answerToFeatures(answer));
  const findings: VerifyFinding[] = [];
  const html = renderToStaticMarkup(renderAnswer(answer, watchFormulas(tools, findings)).element);
  const renderMs = performance.now() - startedMs;
  for (const { tex } of answer.formulas) {
    if (isProse(tex)) findings.push({ rule: "prose-in-formula", excerpt: tex });
  }
  for (const excerpt of findMarkup(html)) findings.push({ rule: "markup-left", excerpt });
  const lost = findLostWords(written, html);
  if (lost.length > 0) findings.push({ rule: "text-lost", excerpt: lost.join(" ") });
  return { formulas: answer.formulas.length, findings, renderMs };
}

/** Tools that set every formula, note the refused ones, and put each formula's source on the page. */
function watchFormulas(tools: AnswerTools, findings: VerifyFinding[]): AnswerTools {
  const { formulas: setFormula } = tools;
  if (setFormula === undefined) return tools;
  const formulas: FormulaRenderer = (formula) => {
    const set = setFormula(formula);
    if (set.kind === "refused") {
      findings.push({ rule: "formula-refused", excerpt: `${formula.tex} (${set.reason})` });
    }
    return { kind: "set", html: escapeHtml(`${formulaMark}${formula.tex}${formulaMark}`), fit: "short" };
  };
  return { ...tools, formulas };
}

/** Three words in a row outside of \text{…} are prose; so are two behind a number, as between two amounts of money. */
function isProse(tex: string): boolean {
  const bare = tex.replace(/\\(?:text\w*|mbox|operatorname\*?|math\w+|ce|pu|tag)\s*\{[^{}]*\}/gu, " ; ");
  const words = bare.replace(/\\(?:[A-Za-z]+|.)/gu, " ; ");
  return /(?:[A-Za-z]{2,} +){2}[A-Za-z]{2,}/u.test(words) || /^\s*[\d.,]+ +[a-z]{3,} +[a-z]{2,}/u.test(words);
}

/** Marks of the source that a reader should not see, outside of code and formulas. */
function findMarkup(html: string): string[] {
  const prose = htmlToText(html.replace(/<(pre|code)\b[\s\S]*?<\/\1>/gu, " ").replace(formulaMarks, " "));
  const pattern = /\\n|\\[()[\]]|\$\$|\\[A-Za-z]{2,}|(?<!\*)\*\*(?!\*)|(?<![\w`])```/gu;
  return [...prose.matchAll(pattern)].map(({ index }) => prose.slice(Math.max(0, index - 30), index + 40));
}

/** Words and numbers of the source that stand on the page less often, or not at all. */
function findLostWords(written: string, html: string): string[] {
  // The colours of code cut words in two.
  const joined = html.replace(/<(pre)\b[\s\S]*?<\/\1>/gu, (code) => code.replace(/<\/?span[^>]*>/gu, ""));
  const page = countWords(htmlToText(joined.replace(/<[^>]*\bhref="([^"]*)"[^>]*>/gu, " $1 ")));
  const lost: string[] = [];
  for (const [word, count] of countWords(sourceToWords(written))) {
    if ((page.get(word) ?? 0) < count) lost.push(word);
  }
  return lost;
}

/** The source without what markdown shows otherwise than by its letters: numbers of lists, names of languages. */
function sourceToWords(written: string): string {
  return unescapeHtml(
    written
      .replace(/(^|\\n|\n)[ \t]*\d{1,9}[.)](?=[ \t])/gu, "$1 ")
      .replace(/(^|[^`])`{1,3}[\w+#-]+(?=\\n)/gu, "$1 ")
      .replace(/(^|[^`])`{3,}[\w+#-]+(?=\s)/gu, "$1 "),
  );
}

/** How often each word stands in a text; the two characters `\n` never belong to one. */
function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.replaceAll("\\n", " ").matchAll(/[\p{L}\p{N}]+/gu)) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

function htmlToText(html: string): string {
  return unescapeHtml(html.replace(/<[^>]*>/gu, " "));
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/gu, (char) => `&#${char.charCodeAt(0)};`);
}

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: " " };

function unescapeHtml(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-fA-F]+)|(amp|lt|gt|quot|nbsp));/gu, (_, decimal, hex, name) => {
    if (name !== undefined) return named[name as string] ?? " ";
    return String.fromCodePoint(decimal === undefined ? Number.parseInt(hex as string, 16) : Number(decimal));
  });
}
