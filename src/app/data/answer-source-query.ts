import { queryOptions } from "@tanstack/react-query";
import type { Answer } from "../../content/answer.ts";
import type { Slug, SubjectSlug } from "../../content/url.ts";
import { articleQuery } from "./article-query.ts";
import { loadSiteFiles } from "./files/load-site-files.ts";
import { NotFoundError } from "./load-error.ts";
import { loadVersioned } from "./manifest-query.ts";
import { getSubject } from "./subject-queries.ts";

/** The source of an answer. A prerendered page has only its HTML; this loads the source. */
export function answerSourceQuery(subject: SubjectSlug, slug: Slug) {
  return queryOptions({
    queryKey: ["answer-source", subject, slug],
    queryFn: async ({ client }): Promise<Answer> => {
      const cached = client.getQueryData(articleQuery(subject, slug).queryKey);
      if (cached?.kind === "found" && cached.article.answer.kind !== "rendered") return cached.article.answer;
      return await loadVersioned(client, async (manifest) => {
        const { loadArticleRecord } = await loadSiteFiles();
        const record = await loadArticleRecord(getSubject(manifest, subject), slug);
        if (record === undefined) throw new NotFoundError("No such article", `${subject}/${slug}`);
        return record.answer;
      });
    },
  });
}
