import { queryOptions } from "@tanstack/react-query";
import { keywordListSchema } from "../../bundle/keyword-list.ts";
import { keywordPartPath } from "../../bundle/paths.ts";
import { fetchJson } from "./fetch-json.ts";
import { DamagedError } from "./load-error.ts";
import { loadVersioned } from "./manifest-query.ts";

/** A keyword with the number of its articles. */
export interface CountedKeyword {
  readonly keyword: string;
  readonly count: number;
}

/** The keywords under a letter, `other`, or `most-used`. */
export function keywordPartQuery(part: string) {
  return queryOptions({
    queryKey: ["keywords", part],
    queryFn: ({ client, signal }) =>
      loadVersioned(client, async ({ keywords: { version } }): Promise<CountedKeyword[]> => {
        const { keywords, counts } = await fetchJson(keywordPartPath(version, part), keywordListSchema, {
          signal,
        });
        return keywords.map((keyword, index) => {
          const count = counts[index];
          if (count === undefined)
            throw new DamagedError("A keyword has no count", keywordPartPath(version, part));
          return { keyword, count };
        });
      }),
  });
}
