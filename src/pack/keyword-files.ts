import { chipCount } from "../bundle/format.ts";
import { type KeywordList, keywordParts, keywordToPart, mostUsedPart } from "../bundle/keyword-list.ts";
import type { Manifest } from "../bundle/manifest.ts";
import { keywordPartPath } from "../bundle/paths.ts";
import type { SubjectKeywords } from "../bundle/subject-keywords.ts";
import { countKeywords } from "./count-keywords.ts";
import { type OutputFiles, toVersion } from "./output-files.ts";
import type { Shelf } from "./shelves.ts";

/** How many keywords that part has: some 4 KB compressed. */
const mostUsedCount = chipCount * 20;

const byName = new Intl.Collator("en", { numeric: true });

function toList(keywords: SubjectKeywords): KeywordList {
  return { keywords: keywords.map(({ keyword }) => keyword), counts: keywords.map(({ count }) => count) };
}

/** Lists of keywords by the name of their part. */
export type KeywordParts = ReadonlyMap<string, KeywordList>;

/** All keywords of the collection, in parts that are loaded one at a time. */
export function shelvesToKeywordParts(shelves: readonly Shelf[]): KeywordParts {
  const all = countKeywords(shelves.flatMap(({ newest }) => newest));
  const parts = new Map<string, SubjectKeywords>(keywordParts.map((part) => [part, []]));
  for (const keyword of all) parts.get(keywordToPart(keyword.keyword))?.push(keyword);
  const lists = [...parts].map(([part, keywords]): [string, KeywordList] => [
    part,
    toList(keywords.sort((one, other) => byName.compare(one.keyword, other.keyword))),
  ]);
  return new Map([[mostUsedPart, toList(all.slice(0, mostUsedCount))], ...lists]);
}

/** Writes the lists of keywords. */
export function writeKeywords(keywords: KeywordParts, output: OutputFiles): Manifest["keywords"] {
  const parts = [...keywords].map(([part, list]) => [part, JSON.stringify(list)] as const);
  const version = toVersion(parts.map(([, content]) => content));
  for (const [part, content] of parts) output.write(keywordPartPath(version, part), content);
  return { version };
}
