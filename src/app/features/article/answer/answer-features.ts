import type { Answer } from "../../../../content/answer.ts";
import { answerToCodeLanguages } from "../../../../content/answer-code.ts";
import { type Grammar, languageToGrammar } from "./code/code-languages.ts";

/** What rendering an answer needs beyond plain text: determines which code is loaded for it. */
export interface AnswerFeatures {
  readonly formulas: boolean;
  /** Formulas with mhchem commands: 14 articles in 36,000, so it is a separate chunk. */
  readonly chemistry: boolean;
  /** The grammars of its code blocks' languages, sorted. */
  readonly grammars: readonly Grammar[];
}

const chemistryCommand = /\\(?:ce|pu)(?![A-Za-z])/u;

/** Detects what an answer needs. May include a grammar too many (text that looks like a fence), never one too few. */
export function answerToFeatures(answer: Answer): AnswerFeatures {
  const grammars = new Set<Grammar>();
  for (const language of answerToCodeLanguages(answer)) {
    const grammar = languageToGrammar(language);
    if (grammar !== undefined) grammars.add(grammar);
  }
  return {
    formulas: answer.formulas.length > 0,
    chemistry: answer.formulas.some(({ tex }) => chemistryCommand.test(tex)),
    grammars: [...grammars].sort(),
  };
}
