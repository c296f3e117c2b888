import { queryOptions } from "@tanstack/react-query";
import type { Slug, SubjectSlug } from "../article/address.ts";
import type { Answer } from "../article/answer.ts";
import { articleShardSchema } from "../bundle/article-shard.ts";
import { articleShardPath } from "../bundle/paths.ts";
import { slugToShard } from "../bundle/shard-number.ts";
import { articleQuery } from "./article-queries.ts";
import { fetchJson } from "./fetch-json.ts";
import { NotFoundError } from "./load-error.ts";
import { loadVersioned } from "./manifest-query.ts";

/** An answer as its author wrote it. A prerendered page has only its HTML; this loads what that was made of. */
export function answerSourceQuery(subject: SubjectSlug, slug: Slug) {
  return queryOptions({
    queryKey: ["answer-source", subject, slug],
    queryFn: async ({ client }): Promise<Answer> => {
      const known = client.getQueryData(articleQuery(subject, slug).queryKey);
      if (known?.kind === "found" && known.article.answer.kind === "source") return known.article.answer;
      return await loadVersioned(client, async ({ subjects }) => {
        const found = subjects.find((each) => each.slug === subject);
        if (found === undefined) throw new NotFoundError("No such subject", subject);
        const path = articleShardPath(subject, found.version, slugToShard(slug, found.shards));
        const record = (await fetchJson(path, articleShardSchema)).find((each) => each.slug === slug);
        if (record === undefined) throw new NotFoundError("No such article", path);
        return record.answer;
      });
    },
  });
}
