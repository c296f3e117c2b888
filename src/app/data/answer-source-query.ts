import { queryOptions } from "@tanstack/react-query";
import { articleShardSchema } from "../../bundle/article-shard.ts";
import { articleShardPath } from "../../bundle/paths.ts";
import { slugToShard } from "../../bundle/sharding.ts";
import type { Answer } from "../../content/answer.ts";
import type { Slug, SubjectSlug } from "../../content/url.ts";
import { articleQuery } from "./article-query.ts";
import { fetchJson } from "./fetch-json.ts";
import { NotFoundError } from "./load-error.ts";
import { loadVersioned } from "./manifest-query.ts";

/** The source of an answer. A prerendered page has only its HTML; this loads the source. */
export function answerSourceQuery(subject: SubjectSlug, slug: Slug) {
  return queryOptions({
    queryKey: ["answer-source", subject, slug],
    queryFn: async ({ client }): Promise<Answer> => {
      const cached = client.getQueryData(articleQuery(subject, slug).queryKey);
      if (cached?.kind === "found" && cached.article.answer.kind !== "rendered") return cached.article.answer;
      return await loadVersioned(client, async ({ subjects }) => {
        const subjectEntry = subjects.find((each) => each.slug === subject);
        if (subjectEntry === undefined) throw new NotFoundError("No such subject", subject);
        const path = articleShardPath(subject, subjectEntry.version, slugToShard(slug, subjectEntry.shards));
        const record = (await fetchJson(path, articleShardSchema)).find((each) => each.slug === slug);
        if (record === undefined) throw new NotFoundError("No such article", path);
        return record.answer;
      });
    },
  });
}
