import type { FormulaRenderer } from "../../app/features/article/answer/answer-tools.ts";
import type { Answer } from "../../content/answer.ts";
import { answerToText } from "../../content/text/answer-to-text.ts";
import type { ServerApp } from "../output/app/server-app.ts";
import { findLeftoverSyntax } from "./leftover-syntax.ts";

/** Machine-checkable errors of a rendered answer. */
export const verifyRules = {
  "invalid-formula": "KaTeX cannot render a formula, so its source is shown",
  "prose-in-formula": "a formula contains prose or an amount of money",
  "leftover-markup": "a delimiter, a TeX command or a literal \\n is visible in the text",
  "lost-text": "words of the source are missing from the page",
} as const;

export type VerifyRule = keyof typeof verifyRules;

/** One error, with the text that shows it. */
export interface VerifyDiagnostic {
  readonly rule: VerifyRule;
  readonly excerpt: string;
}

/** The result for one answer. */
export interface VerifiedAnswer {
  readonly formulas: number;
  readonly diagnostics: readonly VerifyDiagnostic[];
  /** Rendering time, including formulas and code. */
  readonly renderMs: number;
}

/** Marks formulas in the checked HTML: KaTeX's output isn't text to compare. */
const formulaMarker = "\uE000";
const markedFormulas = /\uE000([^\uE000]*)\uE000/gu;

/**
 * Renders an answer to HTML with the same components as the page, and compares the result with its
 * source, by means that share nothing with the decoder.
 */
export async function verifyAnswer(
  source: string,
  answer: Answer,
  serverApp: Pick<ServerApp, "renderAnswerHtml">,
): Promise<VerifiedAnswer> {
  const startedMs = performance.now();
  const diagnostics: VerifyDiagnostic[] = [];
  const { html } = await serverApp.renderAnswerHtml(answer, (renderFormula) =>
    wrapFormulaRenderer(renderFormula, diagnostics),
  );
  const renderMs = performance.now() - startedMs;
  for (const { tex } of answer.formulas) {
    if (isProseFormula(tex)) diagnostics.push({ rule: "prose-in-formula", excerpt: tex });
  }
  const leftovers = answer.kind === "tree" ? findLeftoverSyntax(htmlToProse(html)) : findLeftoverMarkup(html);
  for (const excerpt of leftovers) diagnostics.push({ rule: "leftover-markup", excerpt });
  // The source of a tree may be in any syntax, and in other files: of it, only the rendering can be verified.
  const lost = findLostWords(answer.kind === "tree" ? answerToText(answer) : source, html);
  if (lost.length > 0) diagnostics.push({ rule: "lost-text", excerpt: lost.join(" ") });
  return { formulas: answer.formulas.length, diagnostics, renderMs };
}

/** Renders formulas, reports rejected ones, and outputs each formula's source in place of its HTML. */
function wrapFormulaRenderer(
  renderFormula: FormulaRenderer,
  diagnostics: VerifyDiagnostic[],
): FormulaRenderer {
  return (formula) => {
    const rendered = renderFormula(formula);
    if (rendered.kind === "failed") {
      diagnostics.push({ rule: "invalid-formula", excerpt: `${formula.tex} (${rendered.reason})` });
    }
    return {
      kind: "rendered",
      html: escapeHtml(`${formulaMarker}${formula.tex}${formulaMarker}`),
      widthClass: "short",
    };
  };
}

/** Three consecutive words outside of \text{…} are prose; so are two after a number, as between two amounts of money. */
function isProseFormula(tex: string): boolean {
  const bare = tex.replace(/\\(?:text\w*|mbox|operatorname\*?|math\w+|ce|pu|tag)\s*\{[^{}]*\}/gu, " ; ");
  const words = bare.replace(/\\(?:[A-Za-z]+|.)/gu, " ; ");
  return /(?:[A-Za-z]{2,} +){2}[A-Za-z]{2,}/u.test(words) || /^\s*[\d.,]+ +[a-z]{3,} +[a-z]{2,}/u.test(words);
}

/** The text of a page without code and formulas. */
function htmlToProse(html: string): string {
  return htmlToText(html.replace(/<(pre|code)\b[\s\S]*?<\/\1>/gu, " ").replace(markedFormulas, " "));
}

/** Markup that a reader should not see, outside of code and formulas. */
function findLeftoverMarkup(html: string): string[] {
  const prose = htmlToProse(html);
  const pattern = /\\n|\\[()[\]]|\$\$|\\[A-Za-z]{2,}|(?<!\*)\*\*(?!\*)|(?<![\w`])```/gu;
  return [...prose.matchAll(pattern)].map(({ index }) => prose.slice(Math.max(0, index - 30), index + 40));
}

/** Words and numbers of the source that are missing from the page, or appear less often. */
function findLostWords(source: string, html: string): string[] {
  // Syntax highlighting splits words.
  const unhighlighted = html.replace(/<(pre)\b[\s\S]*?<\/\1>/gu, (code) =>
    code.replace(/<\/?span[^>]*>/gu, ""),
  );
  const pageCounts = countWords(
    htmlToText(unhighlighted.replace(/<[^>]*\b(?:href|alt)="([^"]*)"[^>]*>/gu, " $1 ")),
  );
  const lost: string[] = [];
  for (const [word, count] of countWords(sourceToWords(source))) {
    if ((pageCounts.get(word) ?? 0) < count) lost.push(word);
  }
  return lost;
}

/** The source without what markdown doesn't render as text: list numbers, code language names. */
function sourceToWords(source: string): string {
  return unescapeHtml(
    source
      .replace(/(^|\\n|\n)[ \t]*\d{1,9}[.)](?=[ \t])/gu, "$1 ")
      .replace(/(^|[^`])`{1,3}[\w+#-]+(?=\\n)/gu, "$1 ")
      .replace(/(^|[^`])`{3,}(?:[\w+#-]+(?:,[^\s`]*)?|\{[^}\n`]*\})(?=\s)/gu, "$1 "),
  );
}

/** The number of occurrences of each word; the two characters `\n` are never part of one. */
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

const namedEntities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: " " };

function unescapeHtml(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-fA-F]+)|(amp|lt|gt|quot|nbsp));/gu, (_, decimal, hex, name) => {
    if (name !== undefined) return namedEntities[name as string] ?? " ";
    return String.fromCodePoint(decimal === undefined ? Number.parseInt(hex as string, 16) : Number(decimal));
  });
}
