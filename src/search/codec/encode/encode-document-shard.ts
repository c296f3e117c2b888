import { truncate } from "../../../content/text/truncate.ts";
import { type DocumentRow, defaultUrl } from "../document-shard.ts";

/** Maximum length of an excerpt in characters: two lines below a result's title. */
const maxExcerptLength = 140;

/** The start of a text on one line, cut at a word boundary. */
export function textToExcerpt(text: string): string {
  const line = text
    .slice(0, maxExcerptLength * 4)
    .replace(/\s+/gu, " ")
    .trim();
  return truncate(line, maxExcerptLength);
}

/** Converts a document to its row in a shard. */
export function documentToRow(document: {
  url: string;
  subject: string;
  question: string;
  keywords: readonly string[];
  text: string;
}): DocumentRow {
  const { url, subject, question } = document;
  const excerpt = textToExcerpt(document.text);
  const keywords = document.keywords.map((keyword) => keyword.replace(/\s+/gu, " ")).join("\n");
  return url === defaultUrl(subject, question)
    ? [question, keywords, excerpt]
    : [question, keywords, excerpt, url];
}

export function encodeDocumentShard(rows: readonly DocumentRow[]): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(rows));
}

/** Encodes the questions of rows, with those URLs that can't be derived from the question. */
export function encodeQuestions(rows: readonly DocumentRow[]): Uint8Array {
  const questions = rows.map(([question, , , url]) => (url === undefined ? question : [question, url]));
  return new TextEncoder().encode(JSON.stringify(questions));
}
