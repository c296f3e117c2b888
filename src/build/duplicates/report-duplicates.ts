import { countOf, formatCount } from "../count-of.ts";
import { type DescribedArticle, type DescribedGroup, leastSharedShare } from "./describe-duplicates.ts";

/** Texts that differ in a word of thousands aren't "100% equal". */
const formatShare = (share: number): string => `${Math.floor(share * 100)}%`;

/** The groups, one paragraph each: how they are alike, what differs, and a line or two per article. */
export function duplicatesToText(groups: readonly DescribedGroup[]): string {
  return groups.map((group) => groupToLines(group).join("\n")).join("\n\n");
}

function groupToLines(group: DescribedGroup): string[] {
  const { kind, articles } = group;
  const isSameQuestion = kind === "same-question";
  const isSameText = leastSharedShare(group) === 1;
  const heading = isSameQuestion
    ? `Same question: ${articles[0]?.question}`
    : `${isSameText ? "The same" : "Nearly the same"} text`;
  return [
    heading,
    `  ${differencesToText(group)}`,
    ...articles.flatMap((article) => [
      `  ${articleToText(article)}`,
      ...(isSameQuestion ? [] : [`    ${article.question}`]),
    ]),
  ];
}

/** `differs: subject, date, length (312 to 640 words), text (43% equal)`. */
function differencesToText(group: DescribedGroup): string {
  const words = group.articles.map((article) => article.words);
  const parts = group.differences.map((difference) => {
    switch (difference) {
      case "length":
        return `length (${formatCount(Math.min(...words))} to ${formatCount(Math.max(...words))} words)`;
      case "text":
        return `text (${formatShare(leastSharedShare(group))} equal)`;
      default:
        return difference;
    }
  });
  return parts.length === 0 ? "nothing differs" : `differs: ${parts.join(", ")}`;
}

/** `learn/a/b.md: Biology, 2024-12-05, 312 words`. */
function articleToText({ path, subjectName, subject, date, words }: DescribedArticle): string {
  const facts = [subjectName === "" ? subject : subjectName, date ?? "no date", countOf(words, "word")];
  return `${path}: ${facts.join(", ")}`;
}

/** `412 groups of duplicate questions`. */
export function groupCountToText(count: number): string {
  return `${countOf(count, "group")} of duplicate questions`;
}

/**
 * The closing line: `412 groups of duplicate questions (900 of 26,891 articles): 380 with the same question, 32 with
 * nearly the same text`.
 */
export function duplicatesToSummary(groups: readonly DescribedGroup[], articleCount: number): string {
  if (groups.length === 0) return `No duplicate questions in ${countOf(articleCount, "article")}`;
  const duplicates = groups.reduce((sum, { articles }) => sum + articles.length, 0);
  const sameQuestions = groups.filter(({ kind }) => kind === "same-question").length;
  const similarTexts = groups.length - sameQuestions;
  const shares = `${formatCount(duplicates)} of ${countOf(articleCount, "article")}`;
  return `${groupCountToText(groups.length)} (${shares}): ${formatCount(sameQuestions)} with the same question, ${formatCount(similarTexts)} with nearly the same text`;
}
