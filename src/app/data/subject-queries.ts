import { type QueryClient, queryOptions } from "@tanstack/react-query";
import { entriesPerPage } from "../../bundle/format.ts";
import type { ListEntry, ListOrder } from "../../bundle/list-page.ts";
import type { Manifest, Subject } from "../../bundle/manifest.ts";
import { listPagePath } from "../../bundle/paths.ts";
import { findSubject } from "../../bundle/subject-tree.ts";
import type { SubjectSlug } from "../../content/url.ts";
import { loadSiteFiles } from "./files/load-site-files.ts";
import type { SortOrder } from "./list-view.ts";
import { NotFoundError } from "./load-error.ts";
import { loadVersioned } from "./manifest-query.ts";

/** The subject with this slug. Throws `NotFoundError` if there is none. */
export function getSubject(manifest: Manifest, slug: SubjectSlug): Subject {
  const subject = findSubject(manifest, slug);
  if (subject === undefined) throw new NotFoundError("No such subject", slug);
  return subject;
}

/** The number of pages of a list with this many entries; an empty list has one. */
export function countPages(entries: number): number {
  return Math.max(1, Math.ceil(entries / entriesPerPage));
}

/** One page, counting from 1, of a subject's list as published. */
function listPageQuery(slug: SubjectSlug, order: ListOrder, page: number) {
  return queryOptions({
    queryKey: ["list", slug, order, page],
    queryFn: ({ client, signal }) =>
      loadVersioned(client, async (manifest) => {
        const { version } = getSubject(manifest, slug);
        const { loadListPage } = await loadSiteFiles();
        return await loadListPage(listPagePath(slug, version, order, page), signal);
      }),
  });
}

/** One page, counting from 1, of a subject's list in the chosen order. */
export function sortedListPageQuery(slug: SubjectSlug, order: SortOrder, page: number) {
  return queryOptions({
    queryKey: ["sorted-list", slug, order, page],
    queryFn: ({ client }) =>
      order === "oldest"
        ? loadOldestFirst(client, slug, page)
        : client.fetchQuery(listPageQuery(slug, order, page)),
  });
}

/** Oldest first is newest first in reverse: at most two pages of that list make one page of this. */
async function loadOldestFirst(client: QueryClient, slug: SubjectSlug, page: number): Promise<ListEntry[]> {
  return await loadVersioned(client, async (manifest) => {
    const { count } = getSubject(manifest, slug);
    const end = count - (page - 1) * entriesPerPage;
    const start = Math.max(0, end - entriesPerPage);
    if (end <= 0) return [];
    const first = Math.floor(start / entriesPerPage);
    const last = Math.floor((end - 1) / entriesPerPage);
    const pages = await Promise.all(
      Array.from({ length: last - first + 1 }, (_, index) =>
        client.fetchQuery(listPageQuery(slug, "newest", first + index + 1)),
      ),
    );
    const offset = first * entriesPerPage;
    return pages
      .flat()
      .slice(start - offset, end - offset)
      .reverse();
  });
}

/** The most used keywords of a subject. */
export function subjectKeywordsQuery(slug: SubjectSlug) {
  return queryOptions({
    queryKey: ["subject-keywords", slug],
    queryFn: ({ client, signal }) =>
      loadVersioned(client, async (manifest) => {
        const { loadSubjectKeywords } = await loadSiteFiles();
        return await loadSubjectKeywords(getSubject(manifest, slug), signal);
      }),
  });
}
