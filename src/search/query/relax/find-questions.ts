import { type Constraint, satisfies } from "../constraint.ts";
import type { IndexReader } from "../index-reader.ts";
import type { QueryMatches } from "../query-matches.ts";
import { unmatchedDocument } from "../ranking.ts";

const apostrophes = /['’ʼ]/gu;
const nonWords = /[^\p{L}\p{M}\p{N}]+/gu;

/** Whether a text, with a space before and after each word, has words in order, each with the space after it, if any. */
function containsInOrder(text: string, words: readonly string[]): boolean {
  let end = 0;
  return words.every((word) => {
    const start = text.indexOf(` ${word}`, end);
    end = start + word.length;
    return start >= 0;
  });
}

/**
 * The documents whose question contains the words of `start` (see `ParsedQuery`) in order, without what `-words` exclude:
 * first those that start with them, shortest first. None if the questions are not known.
 */
export async function findQuestions(
  reader: IndexReader,
  start: string,
  constraint: Constraint,
): Promise<number[]> {
  const words = start.match(/\S+ ?/gu) ?? [];
  const questions = await reader.questions();
  return questions
    .map(([question], document) => ({
      question: ` ${question.toLowerCase().replace(apostrophes, "").replace(nonWords, " ")} `,
      document,
    }))
    .filter(
      ({ question, document }) =>
        containsInOrder(question, words) && satisfies({ ...constraint, phrases: [] }, document),
    )
    .map((found) => ({ ...found, isStart: found.question.startsWith(` ${start}`) }))
    .sort(
      (one, other) =>
        Number(other.isStart) - Number(one.isStart) ||
        one.question.length - other.question.length ||
        one.document - other.document,
    )
    .map(({ document }) => document);
}

/**
 * Adds the documents whose question the query begins (`how does o`). They come first, unless one of them has the letter as
 * a word (`what is c`); those that only have it in their texts come last.
 */
export function withQuestions(matches: QueryMatches, questions: readonly number[]): QueryMatches {
  const { ranked, requiredMask: mask } = matches;
  const found = new Map(ranked.map((each) => [each.document, each]));
  const hasWord = questions.some((document) => found.get(document)?.titleMask === mask);
  const first = hasWord ? ranked.filter(({ titleOrKeywordMask }) => titleOrKeywordMask === mask) : [];
  const documents = new Set([...first.map(({ document }) => document), ...questions, ...found.keys()]);
  const asMatch = { ...unmatchedDocument, matchedMask: mask, titleOrKeywordMask: mask, titleMask: mask };
  return {
    ...matches,
    ranked: [...documents].map((document) => found.get(document) ?? { ...asMatch, document }),
  };
}
