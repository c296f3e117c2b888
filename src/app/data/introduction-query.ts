import { queryOptions } from "@tanstack/react-query";
import { type Introduction, introductionSchema } from "../../bundle/introduction.ts";
import { introductionPath } from "../../bundle/paths.ts";
import type { SubjectSlug } from "../../content/url.ts";
import type { PageAnswer } from "./article-query.ts";
import { fetchJson } from "./fetch-json.ts";
import { loadVersioned } from "./manifest-query.ts";
import { getSubject } from "./subject-queries.ts";

/** A subject's introduction as its page shows it; shaped like an article, whose prerendered HTML is hydrated the same way. */
export interface PageIntroduction {
  readonly article: Omit<Introduction, "answer"> & { readonly answer: PageAnswer };
}

/** The introduction of a subject; null if it has none. */
export function introductionQuery(slug: SubjectSlug) {
  return queryOptions({
    queryKey: ["introduction", slug],
    queryFn: ({ client, signal }): Promise<PageIntroduction | null> =>
      loadVersioned(client, async (manifest) => {
        const { version, hasIntroduction } = getSubject(manifest, slug);
        if (!hasIntroduction) return null;
        return {
          article: await fetchJson(introductionPath(slug, version), introductionSchema, { signal }),
        };
      }),
  });
}
