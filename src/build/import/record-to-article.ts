import { isMapping } from "../../content/front-matter/mapping.ts";
import { parseDate } from "../../content/front-matter/parse-date.ts";
import { createArticle, type ImportedAnswer, type ImportResult, sortAnswers } from "./imported-article.ts";

/** A row of a table or an object of JSON, by the names of its fields. */
export type SourceRecord = Readonly<Record<string, unknown>>;

/** The names that a field may have; the first that is there and not empty counts. */
const fieldNames = {
  question: ["question", "title", "front", "q", "prompt", "heading", "term", "instruction"],
  answer: ["answer", "back", "a", "response", "reply", "solution", "definition", "output", "content", "text"],
  body: ["body", "details", "description", "context", "input"],
  answers: ["answers", "replies", "responses"],
  keywords: ["keywords", "tags", "tag", "labels", "topics"],
  subject: ["subject", "category", "deck", "section", "topic", "course"],
  date: ["date", "created", "createdat", "creationdate", "published"],
  author: ["author", "user", "owner", "username"],
  url: ["url", "link", "source", "permalink"],
  license: ["license", "licence", "contentlicense"],
  name: ["slug", "name", "id"],
  score: ["score", "votes", "upvotes"],
  isAccepted: ["accepted", "isaccepted", "best"],
} as const;

type FieldName = keyof typeof fieldNames;

/** All names by which fields are known, to tell the first line of a table from its rows. */
const knownNames: ReadonlySet<string> = new Set(Object.values(fieldNames).flat());

function normalizeName(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/gu, "");
}

/** True if at least two cells of a row, or its only one, are names of fields. */
export function isHeaderRow(cells: readonly string[]): boolean {
  const known = cells.filter((cell) => knownNames.has(normalizeName(cell.trim()))).length;
  return known >= Math.min(2, cells.length);
}

function normalizeRecord(record: SourceRecord): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(record).map(([name, value]) => [normalizeName(name), value]));
}

function toText(value: unknown): string {
  if (isMapping(value)) return toText(value["name"] ?? value["displayName"] ?? value["display_name"]);
  return typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
}

function toList(value: unknown, separator: RegExp): string[] {
  const items = Array.isArray(value) ? value.map(toText) : toText(value).split(separator);
  return items.map((item) => item.trim()).filter((item) => item !== "");
}

function createReader(record: SourceRecord): (name: FieldName) => unknown {
  const fields = normalizeRecord(record);
  return (name) =>
    fieldNames[name]
      .map((each) => fields.get(each))
      .find((value) => value !== undefined && value !== null && value !== "");
}

function toAnswer(value: unknown): ImportedAnswer {
  const read = createReader(isMapping(value) ? value : { answer: value });
  const score = Number(read("score") ?? Number.NaN);
  const [author, url, license] = [toText(read("author")), toText(read("url")), toText(read("license"))];
  return {
    markdown: toText(read("answer") ?? read("body")),
    id: "",
    isAccepted: read("isAccepted") === true || read("isAccepted") === "true",
    score: Number.isFinite(score) ? score : null,
    attribution: author + url + license === "" ? null : { author, url, license },
  };
}

/** Reads a record with the usual names of fields. One without a question or without an answer is skipped. */
export function recordToArticle(record: SourceRecord, location: string): ImportResult {
  const read = createReader(record);
  const question = toText(read("question")).replace(/\s+/gu, " ");
  const listed = read("answers");
  const several = Array.isArray(listed) ? listed.map(toAnswer) : [];
  const single = toText(read("answer"));
  const body = toText(read("body"));
  // A text beside the question is its answer if there is no other.
  const answers = several.length > 0 ? several : single !== "" ? [toAnswer(single)] : [toAnswer(body)];
  const given = sortAnswers(answers.filter(({ markdown }) => markdown !== ""));
  if (question === "") return { kind: "skipped", location, reason: "it has no question" };
  if (given.length === 0) return { kind: "skipped", location, reason: "it has no answer" };
  const [author, url, license] = [toText(read("author")), toText(read("url")), toText(read("license"))];
  const article = createArticle(question, "", {
    body: several.length > 0 || single !== "" ? body : "",
    subject: toList(read("subject"), /::|\//u),
    name: toText(read("name")),
    keywords: toList(read("keywords"), /[,;]/u),
    date: parseDate(toText(read("date"))) ?? null,
    attribution: author + url + license === "" ? null : { author, url, license },
  });
  return { kind: "article", article: { ...article, answers: given } };
}
