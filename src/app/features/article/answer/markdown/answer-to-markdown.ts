import { type Answer, type Formula, formulaPlaceholderPattern } from "../../../../../content/answer.ts";
import { treeToMarkdown } from "./tree-to-markdown.ts";

/** Code, in which nothing is escaped: fenced blocks, and spans between as many backticks at both ends. */
const codePattern =
  /^([ \t>]*)(`{3,}|~{3,})[^\n]*(?:\n(?![ \t>]*\2)[^\n]*)*(?:\n[ \t>]*\2[`~]*[ \t]*)?$|(?<![\\`])(`+)(?!`)(?:[^`]|(?!\3(?!`))`+)*?(?<!`)\3(?!`)/gmu;

/** A row of a table, as far as one line can tell. */
const tableRow = /^[ \t>]*\|.*\|[ \t]*$/u;

function formulaToSource({ tex, display }: Formula, isInTable: boolean): string {
  const delimiter = display ? "$$" : "$";
  // In a table, even a `|` within a formula would end the cell.
  return `${delimiter}${isInTable ? tex.replaceAll("|", "\\|") : tex}${delimiter}`;
}

/** Escapes dollar signs in prose, since dollars delimit formulas here. */
function escapeDollars(prose: string): string {
  return prose.replace(/\\[\s\S]|\$/gu, (match) => (match === "$" ? "\\$" : match));
}

function lineToSource(line: string, formulas: readonly Formula[]): string {
  const placeholderLine = /^([ \t>]*)\uFDD0(\d+)\uFDD1[ \t]*$/u.exec(line);
  const formula = placeholderLine && formulas[Number(placeholderLine[2])];
  if (placeholderLine && formula?.display) {
    const indent = placeholderLine[1] ?? "";
    return ["$$", ...formula.tex.split("\n"), "$$"].map((each) => indent + each).join("\n");
  }
  const isInTable = tableRow.test(line);
  return line.replace(formulaPlaceholderPattern, (_, index: string) => {
    const formula = formulas[Number(index)];
    return formula ? formulaToSource(formula, isInTable) : "";
  });
}

/** An answer as markdown for other programs, with formulas between `$` or, on lines of their own, `$$`. */
export function answerToMarkdown(answer: Answer): string {
  const { formulas } = answer;
  const markdown = answer.kind === "tree" ? treeToMarkdown(answer.tree) : answer.markdown;
  const parts: string[] = [];
  let end = 0;
  for (const match of markdown.matchAll(codePattern)) {
    parts.push(escapeDollars(markdown.slice(end, match.index)), match[0]);
    end = match.index + match[0].length;
  }
  parts.push(escapeDollars(markdown.slice(end)));
  const lines = parts.join("").split("\n");
  return `${lines
    .map((line) => lineToSource(line, formulas))
    .join("\n")
    .trim()}\n`;
}

/** A whole article as markdown: its question, its answer and its URL. */
export function articleToMarkdown(question: string, answer: Answer, url: string): string {
  return `# ${question}\n\n${answerToMarkdown(answer)}\n<${url}>\n`;
}
