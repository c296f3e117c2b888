import { articleUrl, questionToSlug, type Slug, type SubjectSlug } from "../article/address.ts";
import { DamagedIndexError } from "./search-error.ts";

/** What a result shows of its document. */
export interface ShownDocument {
  readonly question: string;
  readonly url: string;
  readonly keywords: readonly string[];
  /** The first words of the answer. */
  readonly lead: string;
}

/** Question, keywords (a line each) and lead, and the address where it doesn't follow from subject and question. */
export type DocumentRow = readonly [question: string, keywords: string, lead: string, url?: string];

/** Characters of an answer's beginning: two lines below a result's title. */
const leadLength = 140;

/** The beginning of a text, on one line, cut between two words. */
export function textToLead(text: string): string {
  const line = text
    .slice(0, leadLength * 4)
    .replace(/\s+/gu, " ")
    .trim();
  if (line.length <= leadLength) return line;
  const cut = line.slice(0, leadLength + 1);
  const space = cut.lastIndexOf(" ");
  return `${space > leadLength / 2 ? cut.slice(0, space) : [...cut].slice(0, -1).join("")}…`;
}

function ruledUrl(subject: string, question: string): string {
  return articleUrl(subject as SubjectSlug, questionToSlug(question) as Slug);
}

/** One document as its row in a shard. */
export function documentToRow(document: {
  url: string;
  subject: string;
  question: string;
  keywords: readonly string[];
  text: string;
}): DocumentRow {
  const { url, subject, question } = document;
  const lead = textToLead(document.text);
  const keywords = document.keywords.map((keyword) => keyword.replace(/\s+/gu, " ")).join("\n");
  return url === ruledUrl(subject, question) ? [question, keywords, lead] : [question, keywords, lead, url];
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

/** The rows of a shard, checked. Throws `DamagedIndexError`. */
export function decodeDocumentShard(bytes: Uint8Array, path: string): readonly DocumentRow[] {
  const rows = decodeJson(bytes, path);
  if (!Array.isArray(rows) || !rows.every(isRow)) throw new DamagedIndexError(path);
  return rows;
}

/** The questions of rows, with the addresses that follow from no rule. */
export function encodeQuestions(rows: readonly DocumentRow[]): Uint8Array {
  const questions = rows.map(([question, , , url]) => (url === undefined ? question : [question, url]));
  return new TextEncoder().encode(JSON.stringify(questions));
}

/** Reads back `encodeQuestions`, as rows without keywords and lead. Throws `DamagedIndexError`. */
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

export function rowToDocument(row: DocumentRow, subject: string): ShownDocument {
  const [question, keywords, lead, url] = row;
  return {
    question,
    keywords: keywords === "" ? [] : keywords.split("\n"),
    lead,
    url: url ?? ruledUrl(subject, question),
  };
}

function decodeJson(bytes: Uint8Array, path: string): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    throw new DamagedIndexError(path, cause);
  }
}
