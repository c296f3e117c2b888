import { type QueryClient, queryOptions } from "@tanstack/react-query";
import type { SubjectSlug } from "../article/address.ts";
import { entriesPerPage } from "../bundle/format.ts";
import { type ListEntry, type ListOrder, listPageSchema, listPageToEntries } from "../bundle/list-page.ts";
import type { Manifest, Subject } from "../bundle/manifest.ts";
import { listPagePath, subjectKeywordsPath } from "../bundle/paths.ts";
import { subjectKeywordsSchema } from "../bundle/subject-keywords.ts";
import { fetchJson } from "./fetch-json.ts";
import { NotFoundError } from "./load-error.ts";
import { loadVersioned } from "./manifest-query.ts";

/** The orders a reader may choose. */
export const sortOrders = ["newest", "oldest", "title"] as const;
export type SortOrder = (typeof sortOrders)[number];

/** The subject of that slug. Throws `NotFoundError` where the site has none. */
export function subjectOf({ subjects }: Manifest, slug: SubjectSlug): Subject {
  const subject = subjects.find((each) => each.slug === slug);
  if (subject === undefined) throw new NotFoundError("No such subject", slug);
  return subject;
}

/** Pages of a list of that many entries; an empty list has one. */
export function pageCount(entries: number): number {
  return Math.max(1, Math.ceil(entries / entriesPerPage));
}

/** One page, counting from 1, of a subject's list as it lies on the host. */
function listPageQuery(slug: SubjectSlug, order: ListOrder, page: number) {
  return queryOptions({
    queryKey: ["list", slug, order, page],
    queryFn: ({ client, signal }) =>
      loadVersioned(client, async (manifest) => {
        const { version } = subjectOf(manifest, slug);
        return listPageToEntries(
          await fetchJson(listPagePath(slug, version, order, page), listPageSchema, { signal }),
        );
      }),
  });
}

/** One page, counting from 1, of a subject's list as a reader asked for it. */
export function sortedPageQuery(slug: SubjectSlug, order: SortOrder, page: number) {
  return queryOptions({
    queryKey: ["sorted", slug, order, page],
    queryFn: ({ client }) =>
      order === "oldest"
        ? loadOldest(client, slug, page)
        : client.ensureQueryData(listPageQuery(slug, order, page)),
  });
}

/** The oldest first are the newest first, read from the end: at most two of their pages make one of these. */
async function loadOldest(client: QueryClient, slug: SubjectSlug, page: number): Promise<ListEntry[]> {
  return await loadVersioned(client, async (manifest) => {
    const { count } = subjectOf(manifest, slug);
    const end = count - (page - 1) * entriesPerPage;
    const start = Math.max(0, end - entriesPerPage);
    if (end <= 0) return [];
    const first = Math.floor(start / entriesPerPage);
    const last = Math.floor((end - 1) / entriesPerPage);
    const pages = await Promise.all(
      Array.from({ length: last - first + 1 }, (_, index) =>
        client.ensureQueryData(listPageQuery(slug, "newest", first + index + 1)),
      ),
    );
    const offset = first * entriesPerPage;
    return pages
      .flat()
      .slice(start - offset, end - offset)
      .reverse();
  });
}

/** A subject's most used keywords. */
export function subjectKeywordsQuery(slug: SubjectSlug) {
  return queryOptions({
    queryKey: ["subject-keywords", slug],
    queryFn: ({ client, signal }) =>
      loadVersioned(client, (manifest) =>
        fetchJson(subjectKeywordsPath(slug, subjectOf(manifest, slug).version), subjectKeywordsSchema, {
          signal,
        }),
      ),
  });
}
