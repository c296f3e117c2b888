import { join } from "node:path";
import * as v from "valibot";
import { englishSynonyms } from "../../search/analysis/english-synonyms.ts";
import { jsonErrorToText } from "../explain-json-error.ts";
import { readIfPresent } from "../read-if-present.ts";
import { ContentFolderError } from "./list-files.ts";

/** The name of the file with a publisher's own groups of synonyms, in the content folder. */
export const searchSynonymsFile = "search-synonyms.json";

const schema = v.array(v.pipe(v.array(v.pipe(v.string(), v.trim(), v.nonEmpty())), v.minLength(2)));

function parseGroups(text: string, path: string): string[][] {
  let groups: unknown;
  try {
    groups = JSON.parse(text);
  } catch (cause) {
    throw new ContentFolderError(jsonErrorToText(cause, text, path), { cause });
  }
  const { success, output } = v.safeParse(schema, groups);
  if (success) return output;
  throw new ContentFolderError(
    `${path}: expected lists of two or more synonyms, such as [["heart attack", "infarction"]]`,
  );
}

/**
 * The groups of synonyms that a search may use: the publisher's own, and those of the language if there are any.
 * Throws `ContentFolderError` if the publisher's file is not a list of such groups.
 */
export function readSearchSynonyms(contentFolder: string, language: string): (readonly string[])[] {
  const path = join(contentFolder, searchSynonymsFile);
  const text = readIfPresent(path);
  const own = text === undefined ? [] : parseGroups(text, path);
  return /^en(?:-|$)/iu.test(language) ? [...own, ...englishSynonyms] : own;
}
