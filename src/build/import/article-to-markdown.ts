import { stringify } from "yaml";
import type { Attribution, ImportedAnswer, ImportedArticle } from "./imported-article.ts";

const licenseUrls: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "CC BY-SA 2.5": "https://creativecommons.org/licenses/by-sa/2.5/",
    "CC BY-SA 3.0": "https://creativecommons.org/licenses/by-sa/3.0/",
    "CC BY-SA 4.0": "https://creativecommons.org/licenses/by-sa/4.0/",
  }),
);

function link(text: string, url: string): string {
  const label = text.replace(/[[\]\\*_`<>]/gu, "\\$&");
  return url === "" ? label : `[${label}](<${url.replace(/[<>\s]/gu, encodeURIComponent)}>)`;
}

/** `Asked by Ada, CC BY-SA 4.0`; undefined if there is nothing to say. */
function attributionToText(
  label: string,
  { author, url, license }: Attribution,
  score: number | null,
): string | undefined {
  const parts = [
    author === "" && url === "" ? "" : link(author === "" ? label : `${label} by ${author}`, url),
    score === null ? "" : `score ${score}`,
    license === "" ? "" : link(license, licenseUrls.get(license) ?? ""),
  ].filter((part) => part !== "");
  return parts.length === 0 ? undefined : parts.join(", ");
}

function answerToMarkdown(answer: ImportedAnswer, index: number, count: number): string {
  const { markdown, id, isAccepted, score, attribution } = answer;
  const source = attribution && attributionToText("Answer", attribution, score);
  const title = isAccepted ? "Accepted answer" : count === 1 ? "Answer" : `Answer ${index + 1}`;
  return [`## ${title} {#answer-${id || index + 1}}`, markdown.trim(), source ?? ""]
    .filter((part) => part !== "")
    .join("\n\n");
}

/**
 * The file of an article: front matter, then the question's body and the answers. A single answer to a question without a
 * body needs no heading; otherwise each has one with an anchor.
 */
export function importedArticleToMarkdown(article: ImportedArticle): string {
  const { question, body, answers, keywords, date, order, attribution } = article;
  const author = attribution?.author ?? "";
  const fields = {
    question,
    ...(keywords.length > 0 && { keywords: [...keywords] }),
    ...(date !== null && { date }),
    ...(order !== null && { order }),
    ...(author !== "" && { author }),
  };
  const source = attribution && attributionToText("Question", attribution, null);
  const [only] = answers;
  const isPlain = answers.length === 1 && body.trim() === "" && only !== undefined && !only.attribution;
  const parts = isPlain
    ? [only.markdown.trim(), source ?? ""]
    : [
        body.trim(),
        source ?? "",
        ...answers.map((answer, index) => answerToMarkdown(answer, index, answers.length)),
      ];
  const text = parts.filter((part) => part !== "").join("\n\n");
  return `---\n${stringify(fields, { lineWidth: 0 })}---\n\n${text}\n`;
}
