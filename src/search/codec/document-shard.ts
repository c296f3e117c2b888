import { questionToSlug } from "../../content/slug/text-to-slug.ts";
import { articleUrl, type Slug, type SubjectSlug } from "../../content/url.ts";
import { decodeJson } from "./decode-json.ts";
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

export function defaultUrl(subject: string, question: string): string {
  return articleUrl(subject as SubjectSlug, questionToSlug(question) as Slug);
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
