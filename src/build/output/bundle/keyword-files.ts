import { topKeywordCount } from "../../../bundle/format.ts";
import { groupKeywords } from "../../../bundle/keywords/group-keywords.ts";
import type { KeywordList } from "../../../bundle/keywords/keyword-list.ts";
import type { SubjectKeywords } from "../../../bundle/keywords/subject-keywords.ts";
import type { Manifest } from "../../../bundle/manifest.ts";
import { mostUsedPart } from "../../../bundle/pages/route-paths.ts";
import { keywordPartPath } from "../../../bundle/paths.ts";
import { createTitleCollator } from "../../../content/title/title-collator.ts";
import type { Slug } from "../../../content/url.ts";
import { rankKeywords } from "../../collect/rank-keywords.ts";
import type { SubjectIndex } from "../../collect/subject-index.ts";
import { lazy } from "../../lazy.ts";
import { createCacheKey } from "../cache/cache-store.ts";
import { hashContents, type OutputWriter } from "../output-writer.ts";

/** Keywords in the "most used" part: about 4 KB compressed. */
const mostUsedCount = topKeywordCount * 20;

/** Keyword lists by part name, computed on request: the most used ones first, then by initial. */
export type KeywordParts = ReadonlyMap<string, () => KeywordList>;

/** All keywords of the collection, split into parts that are loaded separately; sorted for the site's language. */
export function subjectsToKeywordParts(subjects: readonly SubjectIndex[], language: string): KeywordParts {
  const all = rankKeywords(subjects.flatMap(({ newest }) => newest));
  const parts = groupKeywords(all, createTitleCollator(language));
  const toList = (keywords: SubjectKeywords): KeywordList =>
    keywords.map(({ keyword, count }) => [keyword, count]);
  return new Map([
    [mostUsedPart, () => toList(all.slice(0, mostUsedCount))],
    ...[...parts].map(([part, keywords]) => [part, () => toList(keywords)] as const),
  ]);
}

/** The names of the parts by initial. */
export function keywordPartNames(keywords: KeywordParts): Manifest["keywords"]["parts"] {
  // Letters and `other` are valid slugs.
  return [...keywords.keys()].filter((part) => part !== mostUsedPart) as Slug[];
}

/** Writes the keyword lists, unless they are those of the previous output. Returns their version with them. */
export async function writeKeywords(
  subjects: readonly SubjectIndex[],
  language: string,
  output: OutputWriter,
): Promise<{ readonly version: string; readonly keywords: KeywordParts }> {
  const getParts = lazy(() => subjectsToKeywordParts(subjects, language));
  const counted = subjects.map(({ newest }) => newest.map(({ keywords }) => keywords));
  const key = createCacheKey("keywords", language, JSON.stringify(counted));
  const { version, names } = await output.steps.run({ name: "keywords", key }, (step) => {
    const files = [...getParts()].map(([part, getList]) => [part, JSON.stringify(getList())] as const);
    const version = hashContents(files.map(([, content]) => content));
    for (const [part, content] of files) step.write(keywordPartPath(version, part), content);
    return { version, names: files.map(([part]) => part) };
  });
  const keywords = new Map(names.map((name) => [name, () => getParts().get(name)?.() ?? []]));
  return { version, keywords };
}
