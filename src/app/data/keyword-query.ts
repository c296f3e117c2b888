import { queryOptions } from "@tanstack/react-query";
import { keywordListSchema, keywordListToCounts } from "../../bundle/keyword-list.ts";
import { keywordPartPath } from "../../bundle/paths.ts";
import { fetchJson } from "./fetch-json.ts";
import { loadVersioned } from "./manifest-query.ts";

/** The keywords under a letter, `other`, or `most-used`. */
export function keywordPartQuery(part: string) {
  return queryOptions({
    queryKey: ["keywords", part],
    queryFn: ({ client, signal }) =>
      loadVersioned(client, async ({ keywords: { version } }) => {
        const list = await fetchJson(keywordPartPath(version, part), keywordListSchema, { signal });
        return keywordListToCounts(list);
      }),
  });
}
