import { type QueryClient, queryOptions } from "@tanstack/react-query";
import * as v from "valibot";
import { bundleFormat } from "../bundle/format.ts";
import { type Manifest, manifestSchema, type Subject } from "../bundle/manifest.ts";
import { manifestPath } from "../bundle/paths.ts";
import { fetchJson } from "./fetch-json.ts";
import { DamagedError, NotFoundError, OutdatedError } from "./load-error.ts";

/** Any format has this much in common. */
const formatSchema = v.looseObject({ format: v.number() });

async function fetchManifest(signal: AbortSignal): Promise<Manifest> {
  const data = await fetchJson(manifestPath, formatSchema, { signal, isFresh: true });
  if (data.format !== bundleFormat) {
    throw new OutdatedError(
      `The site has format ${data.format}, this app knows ${bundleFormat}`,
      manifestPath,
    );
  }
  const checked = v.safeParse(manifestSchema, data);
  if (!checked.success) throw new DamagedError(checked.issues[0].message, manifestPath);
  return checked.output;
}

/** What the site is made of. */
export const manifestQuery = queryOptions({
  queryKey: ["manifest"],
  queryFn: ({ signal }) => fetchManifest(signal),
});

/** What the site is called: every page shows it, and a prerendered one has it without the manifest. */
export const siteQuery = queryOptions({
  queryKey: ["site"],
  queryFn: async ({ client }) => (await client.ensureQueryData(manifestQuery)).site,
});

/** The part of a subject that pages show. */
export type SubjectHead = Pick<Subject, "slug" | "name" | "count">;

/** A subject by its slug; null where the site has none of that name. */
export function subjectQuery(slug: string) {
  return queryOptions({
    queryKey: ["subject", slug],
    queryFn: async ({ client }): Promise<SubjectHead | null> => {
      const { subjects } = await client.ensureQueryData(manifestQuery);
      const subject = subjects.find((each) => each.slug === slug);
      return subject ? toSubjectHead(subject) : null;
    },
  });
}

export function toSubjectHead({ slug, name, count }: SubjectHead): SubjectHead {
  return { slug, name, count };
}

/**
 * Loads something that lies below a version. Where it is gone and the site has been published anew since, loads it
 * from the new version: a page that was open all the while goes on working.
 */
export async function loadVersioned<Found>(
  client: QueryClient,
  load: (manifest: Manifest) => Promise<Found>,
): Promise<Found> {
  const manifest = await client.ensureQueryData(manifestQuery);
  try {
    return await load(manifest);
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
    const renewed = await client.fetchQuery({ ...manifestQuery, staleTime: 0 });
    if (JSON.stringify(renewed) === JSON.stringify(manifest)) throw error;
    forgetEarlierVersion(client);
    return await load(renewed);
  }
}

/** Drops what was loaded of a site that has been published anew, so that no page mixes the two. */
function forgetEarlierVersion(client: QueryClient): void {
  const lasting: readonly unknown[] = ["manifest", "site", "answer-renderer"];
  client.removeQueries({
    type: "inactive",
    predicate: ({ queryKey, state }) => state.fetchStatus === "idle" && !lasting.includes(queryKey[0]),
  });
}
