import { foldText } from "../../search/analysis/fold-text.ts";

const articles: ReadonlySet<string> = new Set(["a", "an", "the"]);

/** What stands around words. Signs such as `+`, `-`, `#` and `%` are part of what is asked. */
const punctuation = String.raw`[\s.,;:!?¿¡()\[\]{}"'’‘“”„«»…。、，；：！？「」]+`;
const outerPunctuation = new RegExp(`^${punctuation}|${punctuation}$`, "gu");

/**
 * Equal for questions that differ only in case, accents, spacing, English articles and the punctuation around words. Unlike
 * in a search, `what`, `why` and signs matter: "What is -1?" and "Why is 1?" differ. Empty if nothing else is left.
 */
export function questionToKey(question: string): string {
  return foldText(question)
    .split(/\s+/u)
    .map((word) => word.replace(outerPunctuation, ""))
    .filter((word) => word !== "" && !articles.has(word))
    .join(" ");
}
