import { queryOptions } from "@tanstack/react-query";
import type { Introduction } from "../../bundle/introduction.ts";
import type { SubjectSlug } from "../../content/url.ts";
import type { PageAnswer } from "./article-result.ts";
import { loadSiteFiles } from "./files/load-site-files.ts";
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
        const subject = getSubject(manifest, slug);
        if (!subject.hasIntroduction) return null;
        const { loadIntroduction } = await loadSiteFiles();
        return { article: await loadIntroduction(subject, signal) };
      }),
  });
}
