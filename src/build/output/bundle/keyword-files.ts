import { topKeywordCount } from "../../../bundle/format.ts";
import { type KeywordList, keywordParts, keywordToPart, mostUsedPart } from "../../../bundle/keyword-list.ts";
import type { Manifest } from "../../../bundle/manifest.ts";
import { keywordPartPath } from "../../../bundle/paths.ts";
import type { SubjectKeywords } from "../../../bundle/subject-keywords.ts";
import { rankKeywords } from "../../collect/rank-keywords.ts";
import type { SubjectIndex } from "../../collect/subject-index.ts";
import { hashContents, type OutputWriter } from "../output-writer.ts";

/** Keywords in the "most used" part: about 4 KB compressed. */
const mostUsedCount = topKeywordCount * 20;

const nameCollator = new Intl.Collator("en", { numeric: true });

function keywordsToList(keywords: SubjectKeywords): KeywordList {
  return { keywords: keywords.map(({ keyword }) => keyword), counts: keywords.map(({ count }) => count) };
}

/** Keyword lists by part name. */
export type KeywordParts = ReadonlyMap<string, KeywordList>;

/** All keywords of the collection, split into parts that are loaded separately. */
export function subjectsToKeywordParts(subjects: readonly SubjectIndex[]): KeywordParts {
  const all = rankKeywords(subjects.flatMap(({ newest }) => newest));
  const parts = new Map<string, SubjectKeywords>(keywordParts.map((part) => [part, []]));
  for (const keyword of all) parts.get(keywordToPart(keyword.keyword))?.push(keyword);
  const lists = [...parts].map(([part, keywords]): [string, KeywordList] => [
    part,
    keywordsToList(keywords.sort((one, other) => nameCollator.compare(one.keyword, other.keyword))),
  ]);
  return new Map([[mostUsedPart, keywordsToList(all.slice(0, mostUsedCount))], ...lists]);
}

/** Writes the keyword lists. */
export function writeKeywords(keywords: KeywordParts, output: OutputWriter): Manifest["keywords"] {
  const parts = [...keywords].map(([part, list]) => [part, JSON.stringify(list)] as const);
  const version = hashContents(parts.map(([, content]) => content));
  for (const [part, content] of parts) output.write(keywordPartPath(version, part), content);
  return { version };
}
