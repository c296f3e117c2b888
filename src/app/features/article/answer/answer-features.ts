import type { Answer } from "../../../../content/answer.ts";
import { answerToCodeLanguages } from "../../../../content/answer-code.ts";

/** What rendering an answer needs beyond plain text: determines which code is loaded for it. */
export interface AnswerFeatures {
  readonly formulas: boolean;
  /** Formulas with mhchem commands: 14 articles in 36,000, so it is a separate chunk. */
  readonly chemistry: boolean;
  /** The languages of its code blocks, as their authors wrote them, sorted. */
  readonly codeLanguages: readonly string[];
}

const chemistryCommand = /\\(?:ce|pu)(?![A-Za-z])/u;

/** Detects what an answer needs. May include a language too many (text that looks like a fence), never one too few. */
export function answerToFeatures(answer: Answer): AnswerFeatures {
  return {
    formulas: answer.formulas.length > 0,
    chemistry: answer.formulas.some(({ tex }) => chemistryCommand.test(tex)),
    codeLanguages: [...new Set(answerToCodeLanguages(answer))].sort(),
  };
}
