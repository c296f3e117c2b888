import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { isMapping } from "../../content/front-matter/mapping.ts";
import { jsonErrorToText } from "../explain-json-error.ts";
import { ImportError, type ImportResult } from "./imported-article.ts";
import { encodingError, hasLostLetters, readTextFile } from "./read-text-file.ts";
import { recordToArticle } from "./record-to-article.ts";

function toResult(value: unknown, location: string): ImportResult {
  return isMapping(value)
    ? recordToArticle(value, location)
    : { kind: "skipped", location, reason: "it is not an object" };
}

/** The records of a JSON file: a list, an object with a list in one of its fields, or an object with an answer per question. */
function toRecords(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (!isMapping(value)) return [];
  const list = Object.values(value).find(Array.isArray);
  if (list !== undefined) return list;
  return Object.entries(value).map(([question, answer]) =>
    isMapping(answer) ? { question, ...answer } : { question, answer },
  );
}

/** Reads a JSON file. Throws `ImportError` if it isn't JSON. */
export async function readJson(file: string): Promise<ImportResult[]> {
  const text = (await readTextFile(file)).replace(/^\uFEFF/u, "");
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new ImportError(jsonErrorToText(cause, text, file), { cause });
  }
  return toRecords(value).map((record, index) => toResult(record, `${file}[${index}]`));
}

/** Reads JSON Lines, one object per line, without holding the file in memory. Throws `ImportError` if it isn't UTF-8. */
export async function* readJsonLines(file: string): AsyncGenerator<ImportResult> {
  let line = 0;
  for await (const text of createInterface({ input: createReadStream(file, "utf8"), crlfDelay: Infinity })) {
    line += 1;
    if (text.trim() === "") continue;
    if (hasLostLetters(text)) throw encodingError(file, line);
    const location = `${file}:${line}`;
    try {
      yield toResult(JSON.parse(text.replace(/^\uFEFF/u, "")), location);
    } catch {
      yield { kind: "skipped", location, reason: "it is not valid JSON" };
    }
  }
}
