import { queryOptions } from "@tanstack/react-query";
import {
  countTranslationShards,
  translationShardPath,
  translationShardSchema,
} from "../../../bundle/languages/translations.ts";
import { slugToShard } from "../../../bundle/sharding.ts";
import type { SubjectSlug } from "../../../content/url.ts";
import { fetchJson } from "../../data/files/fetch-json.ts";
import { loadVersioned } from "../../data/manifest-query.ts";
import { getSubject } from "../../data/subject-queries.ts";

/**
 * The translations of a subject and of its articles that are in one shard with this slug; any slug will do for those of the subject
 * alone. Throws `NotFoundError` if there is no such subject.
 */
export function translationShardQuery(subject: SubjectSlug, slug: string) {
  return queryOptions({
    queryKey: ["translations", subject, slug],
    queryFn: ({ client, signal }) =>
      loadVersioned(client, async (manifest) => {
        const { version, shards } = getSubject(manifest, subject);
        const path = translationShardPath(
          subject,
          version,
          slugToShard(slug, countTranslationShards(shards)),
        );
        return await fetchJson(path, translationShardSchema, { signal });
      }),
  });
}
