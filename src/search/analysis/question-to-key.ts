import { countWords } from "../../content/text/count-words.ts";
import { foldText } from "./fold-text.ts";

const articles: ReadonlySet<string> = new Set(["a", "an", "the"]);

/** What stands around words. Signs such as `+`, `-`, `#` and `%` are part of what is asked. */
const punctuation = String.raw`[\s.,;:!?¿¡()\[\]{}"'’‘“”„«»…。、，；：！？「」]+`;
const hasPlainEnds = /^[a-z0-9](?:.*[a-z0-9])?$/u;
const outerPunctuation = new RegExp(`^${punctuation}|${punctuation}$`, "gu");

/**
 * Equal for questions that differ only in case, accents, spacing, English articles and the punctuation around words. Unlike
 * in a search, `what`, `why` and signs matter: "What is -1?" and "Why is 1?" differ. Empty if nothing else is left.
 */
export function questionToKey(question: string): string {
  return foldText(question)
    .split(/\s+/u)
    .map((word) => (hasPlainEnds.test(word) ? word : word.replace(outerPunctuation, "")))
    .filter((word) => word !== "" && !articles.has(word))
    .join(" ");
}

/** Shorter titles, such as "Before installing" or "Overview", say the same in each subject and mean something else. */
const minQuestionWords = 3;

/** Equal for articles in the same language that ask the same; undefined if a question has no words. */
export function articleToQuestionKey({
  question,
  subject,
}: {
  readonly question: string;
  readonly subject: string;
}): string | undefined {
  const key = questionToKey(question);
  if (key === "") return undefined;
  if (key.split(" ").length >= minQuestionWords) return key;
  // Letters of scripts without spaces count as part of a word, and each run of them as a word besides.
  return countWords(key) - 1 < minQuestionWords ? `${subject}\n${key}` : key;
}
