import { type Answer, type Formula, formulaPlaceholder } from "../../article/answer.ts";

/** Code, in which nothing is a mark: blocks between fences, and spans between as many backticks at both ends. */
const code =
  /^([ \t>]*)(`{3,}|~{3,})[^\n]*(?:\n(?![ \t>]*\2)[^\n]*)*(?:\n[ \t>]*\2[`~]*[ \t]*)?$|(?<![\\`])(`+)(?!`)(?:[^`]|(?!\3(?!`))`+)*?(?<!`)\3(?!`)/gmu;

/** A line of a table, as far as can be told without reading all of it. */
const tableLine = /^[ \t>]*\|.*\|[ \t]*$/u;

function formulaToSource({ tex, display }: Formula, isInTable: boolean): string {
  const marks = display ? "$$" : "$";
  // In a table even a formula's `|` would end its cell.
  return `${marks}${isInTable ? tex.replaceAll("|", "\\|") : tex}${marks}`;
}

/** Dollars that are money are marked as such, since formulas are between dollars here. */
function guardDollars(prose: string): string {
  return prose.replace(/\\[\s\S]|\$/gu, (match) => (match === "$" ? "\\$" : match));
}

function lineToSource(line: string, formulas: readonly Formula[]): string {
  const alone = /^([ \t>]*)\uFDD0(\d+)\uFDD1[ \t]*$/u.exec(line);
  const formula = alone && formulas[Number(alone[2])];
  if (alone && formula?.display) {
    const indent = alone[1] ?? "";
    return ["$$", ...formula.tex.split("\n"), "$$"].map((each) => indent + each).join("\n");
  }
  const isInTable = tableLine.test(line);
  return line.replace(formulaPlaceholder, (_, index: string) => {
    const found = formulas[Number(index)];
    return found ? formulaToSource(found, isInTable) : "";
  });
}

/** An answer as markdown for other programs: formulas between `$` or, on lines of their own, `$$`. */
export function answerToMarkdown({ markdown, formulas }: Answer): string {
  const pieces: string[] = [];
  let end = 0;
  for (const match of markdown.matchAll(code)) {
    pieces.push(guardDollars(markdown.slice(end, match.index)), match[0]);
    end = match.index + match[0].length;
  }
  pieces.push(guardDollars(markdown.slice(end)));
  const lines = pieces.join("").split("\n");
  return `${lines
    .map((line) => lineToSource(line, formulas))
    .join("\n")
    .trim()}\n`;
}

/** A whole article as markdown: its question, its answer, and where it is from. */
export function articleToMarkdown(question: string, answer: Answer, url: string): string {
  return `# ${question}\n\n${answerToMarkdown(answer)}\n<${url}>\n`;
}
