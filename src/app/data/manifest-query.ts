import { type QueryClient, queryOptions } from "@tanstack/react-query";
import type { Manifest } from "../../bundle/manifest.ts";
import {
  childSubjects,
  findSubject,
  type SubjectSummary,
  type SubjectTotal,
  subjectToSummary,
} from "../../bundle/subject-tree.ts";
import type { SubjectSlug } from "../../content/url.ts";
import { loadSiteFiles } from "./files/load-site-files.ts";
import { NotFoundError } from "./load-error.ts";

/** The site's manifest. */
export const manifestQuery = queryOptions({
  queryKey: ["manifest"],
  queryFn: async ({ signal }) => (await loadSiteFiles()).loadManifest(signal),
});

/** The site's name and description: every page shows them, and a prerendered page has them without the manifest. */
export const siteQuery = queryOptions({
  queryKey: ["site"],
  queryFn: async ({ client }) => (await client.fetchQuery(manifestQuery)).site,
});

/** A subject by its slug; null if there is none. */
export function subjectQuery(slug: string) {
  return queryOptions({
    queryKey: ["subject", slug],
    queryFn: async ({ client }): Promise<SubjectSummary | null> => {
      const manifest = await client.fetchQuery(manifestQuery);
      const subject = findSubject(manifest, slug);
      return subject ? subjectToSummary(subject, manifest.subjects) : null;
    },
  });
}

/** The subjects directly within a subject, each with the number of all articles in it. */
export function childSubjectsQuery(slug: SubjectSlug) {
  return queryOptions({
    queryKey: ["child-subjects", slug],
    queryFn: async ({ client }): Promise<readonly SubjectTotal[]> =>
      childSubjects((await client.fetchQuery(manifestQuery)).subjects, slug),
  });
}

/**
 * Loads a file whose path contains a version. If it is missing because the site has been published again, loads it from
 * the new version: a page that was open in the meantime keeps working.
 */
export async function loadVersioned<Data>(
  client: QueryClient,
  load: (manifest: Manifest) => Promise<Data>,
): Promise<Data> {
  const manifest = await client.fetchQuery(manifestQuery);
  try {
    return await load(manifest);
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
    const refreshed = await client.fetchQuery({ ...manifestQuery, staleTime: 0 });
    if (JSON.stringify(refreshed) === JSON.stringify(manifest)) throw error;
    removeOutdatedQueries(client);
    return await load(refreshed);
  }
}

/** Removes data of an outdated version of the site from the cache, so that no page mixes versions. */
function removeOutdatedQueries(client: QueryClient): void {
  const versionIndependentKeys: readonly unknown[] = ["manifest", "site", "answer-renderer"];
  client.removeQueries({
    type: "inactive",
    predicate: ({ queryKey, state }) =>
      state.fetchStatus === "idle" && !versionIndependentKeys.includes(queryKey[0]),
  });
}
