import { topKeywordCount } from "../../../bundle/format.ts";
import { groupKeywords } from "../../../bundle/group-keywords.ts";
import { type KeywordList, mostUsedPart } from "../../../bundle/keyword-list.ts";
import type { Manifest } from "../../../bundle/manifest.ts";
import { keywordPartPath } from "../../../bundle/paths.ts";
import type { SubjectKeywords } from "../../../bundle/subject-keywords.ts";
import { createTitleCollator } from "../../../content/title/title-collator.ts";
import type { Slug } from "../../../content/url.ts";
import { rankKeywords } from "../../collect/rank-keywords.ts";
import type { SubjectIndex } from "../../collect/subject-index.ts";
import { hashContents, type OutputWriter } from "../output-writer.ts";

/** Keywords in the "most used" part: about 4 KB compressed. */
const mostUsedCount = topKeywordCount * 20;

/** Keyword lists by part name: the most used ones first, then by initial. */
export type KeywordParts = ReadonlyMap<string, KeywordList>;

/** All keywords of the collection, split into parts that are loaded separately; sorted for the site's language. */
export function subjectsToKeywordParts(subjects: readonly SubjectIndex[], language: string): KeywordParts {
  const all = rankKeywords(subjects.flatMap(({ newest }) => newest));
  const parts = groupKeywords(all, createTitleCollator(language));
  const toList = (keywords: SubjectKeywords): KeywordList =>
    keywords.map(({ keyword, count }) => [keyword, count]);
  return new Map([
    [mostUsedPart, toList(all.slice(0, mostUsedCount))],
    ...[...parts].map(([part, keywords]) => [part, toList(keywords)] as const),
  ]);
}

/** The names of the parts by initial. */
export function keywordPartNames(keywords: KeywordParts): Manifest["keywords"]["parts"] {
  // Letters and `other` are valid slugs.
  return [...keywords.keys()].filter((part) => part !== mostUsedPart) as Slug[];
}

/** Writes the keyword lists. */
export function writeKeywords(keywords: KeywordParts, output: OutputWriter): Manifest["keywords"] {
  const files = [...keywords].map(([part, list]) => [part, JSON.stringify(list)] as const);
  const version = hashContents(files.map(([, content]) => content));
  for (const [part, content] of files) output.write(keywordPartPath(version, part), content);
  return { version, parts: keywordPartNames(keywords) };
}
