import { queryOptions } from "@tanstack/react-query";
import type { OwnPageData } from "../../../bundle/own-page.ts";
import type { Slug } from "../../../content/url.ts";
import type { PageAnswer } from "../../data/article-result.ts";
import { loadSiteFiles } from "../../data/files/load-site-files.ts";
import { loadVersioned } from "../../data/manifest-query.ts";

/** One of the publisher's own pages; shaped like an article, whose prerendered HTML is hydrated the same way. */
export interface LoadedOwnPage {
  readonly article: Omit<OwnPageData, "answer"> & { readonly answer: PageAnswer };
}

/** One of the publisher's own pages by its name; null if there is none. */
export function ownPageQuery(name: Slug) {
  return queryOptions({
    queryKey: ["own-page", name],
    queryFn: ({ client, signal }): Promise<LoadedOwnPage | null> =>
      loadVersioned(client, async ({ pages }) => {
        if (!pages?.names.includes(name)) return null;
        const { loadOwnPage } = await loadSiteFiles();
        return { article: await loadOwnPage(pages.version, name, signal) };
      }),
  });
}
