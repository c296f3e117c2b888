import { queryOptions } from "@tanstack/react-query";
import type { KeywordList } from "../../bundle/keywords/keyword-list.ts";
import { mostUsedPart } from "../../bundle/pages/route-paths.ts";
import { loadSiteFiles } from "./files/load-site-files.ts";
import { loadVersioned } from "./manifest-query.ts";

/** A keyword with the number of its articles. */
export interface CountedKeyword {
  readonly keyword: string;
  readonly count: number;
}

/** A part of the keyword index. */
export interface KeywordPart {
  readonly keywords: readonly CountedKeyword[];
  /** The names of all parts by initial. */
  readonly parts: readonly string[];
}

export function createKeywordPart(list: KeywordList, parts: readonly string[]): KeywordPart {
  return { keywords: list.map(([keyword, count]) => ({ keyword, count })), parts };
}

/** The keywords under an initial, `other`, or `most-used`; null if there is no such part. */
export function keywordPartQuery(part: string) {
  return queryOptions({
    queryKey: ["keywords", part],
    queryFn: ({ client, signal }) =>
      loadVersioned(client, async ({ keywords: { version, parts } }): Promise<KeywordPart | null> => {
        if (part !== mostUsedPart && !parts.some((each) => each === part)) return null;
        const { loadKeywordList } = await loadSiteFiles();
        return createKeywordPart(await loadKeywordList(version, part, signal), parts);
      }),
  });
}
