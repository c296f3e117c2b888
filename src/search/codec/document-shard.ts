import { articleUrl, questionToSlug, type Slug, type SubjectSlug } from "../../content/url.ts";
import { DamagedIndexError } from "./index-errors.ts";

/** The stored fields of a document: what a result shows. */
export interface StoredDocument {
  readonly question: string;
  readonly url: string;
  readonly keywords: readonly string[];
  /** The start of the answer. */
  readonly excerpt: string;
}

/** Question, keywords (one per line) and excerpt; the URL only if it differs from the one derived from the question. */
export type DocumentRow = readonly [question: string, keywords: string, excerpt: string, url?: string];

/** Maximum length of an excerpt in characters: two lines below a result's title. */
const maxExcerptLength = 140;

/** The start of a text on one line, cut at a word boundary. */
export function textToExcerpt(text: string): string {
  const line = text
    .slice(0, maxExcerptLength * 4)
    .replace(/\s+/gu, " ")
    .trim();
  if (line.length <= maxExcerptLength) return line;
  const cut = line.slice(0, maxExcerptLength + 1);
  const space = cut.lastIndexOf(" ");
  return `${space > maxExcerptLength / 2 ? cut.slice(0, space) : [...cut].slice(0, -1).join("")}…`;
}

function defaultUrl(subject: string, question: string): string {
  return articleUrl(subject as SubjectSlug, questionToSlug(question) as Slug);
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

function isRow(value: unknown): value is DocumentRow {
  return (
    Array.isArray(value) &&
    (value.length === 3 || value.length === 4) &&
    value.every((item) => typeof item === "string")
  );
}

/** Decodes and validates the rows of a shard. Throws `DamagedIndexError`. */
export function decodeDocumentShard(bytes: Uint8Array, path: string): readonly DocumentRow[] {
  const rows = decodeJson(bytes, path);
  if (!Array.isArray(rows) || !rows.every(isRow)) throw new DamagedIndexError(path);
  return rows;
}

/** Encodes the questions of rows, with those URLs that can't be derived from the question. */
export function encodeQuestions(rows: readonly DocumentRow[]): Uint8Array {
  const questions = rows.map(([question, , , url]) => (url === undefined ? question : [question, url]));
  return new TextEncoder().encode(JSON.stringify(questions));
}

/** Decodes `encodeQuestions` into rows without keywords and excerpt. Throws `DamagedIndexError`. */
export function decodeQuestions(bytes: Uint8Array, path: string): readonly DocumentRow[] {
  const questions = decodeJson(bytes, path);
  const rows = Array.isArray(questions) ? questions.map(questionToRow) : [];
  if (!rows.every(isRow)) throw new DamagedIndexError(path);
  return rows;
}

function questionToRow(value: unknown): unknown {
  if (!Array.isArray(value)) return [value, "", ""];
  const [question, url] = value;
  return [question, "", "", url];
}

export function rowToDocument(row: DocumentRow, subject: string): StoredDocument {
  const [question, keywords, excerpt, url] = row;
  return {
    question,
    keywords: keywords === "" ? [] : keywords.split("\n"),
    excerpt,
    url: url ?? defaultUrl(subject, question),
  };
}

function decodeJson(bytes: Uint8Array, path: string): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    throw new DamagedIndexError(path, cause);
  }
}
