import type { Answer } from "../article/answer.ts";
import { type Grammar, languageToGrammar } from "./languages.ts";

/** What an answer needs beyond plain text: decides which tools are downloaded for it. */
export interface AnswerFeatures {
  readonly formulas: boolean;
  /** Formulas with mhchem's commands: 14 articles in 36,000, so it is a download of its own. */
  readonly chemistry: boolean;
  /** The grammars of the languages that its code blocks name, sorted. */
  readonly grammars: readonly Grammar[];
}

/** The opening line of a fence, wherever it stands (lists and quotes put marks before it); group 1 is its language. */
const fenceOpening = /^[^`~\n]*(?:`{3,}|~{3,})[ \t]*([^\s`]+)/gmu;

const chemistryCommand = /\\(?:ce|pu)(?![A-Za-z])/u;

/** Finds out what an answer needs. May name a grammar too many (text that only looks like a fence), never one too few. */
export function answerToFeatures(answer: Answer): AnswerFeatures {
  const grammars = new Set<Grammar>();
  for (const [, language] of answer.markdown.matchAll(fenceOpening)) {
    const grammar = languageToGrammar(language ?? "");
    if (grammar !== undefined) grammars.add(grammar);
  }
  return {
    formulas: answer.formulas.length > 0,
    chemistry: answer.formulas.some(({ tex }) => chemistryCommand.test(tex)),
    grammars: [...grammars].sort(),
  };
}
