import * as v from "valibot";
import { type Manifest, manifestSchema } from "../../../../bundle/manifest.ts";
import { manifestPath } from "../../../../bundle/paths.ts";
import { type DownloadList, readDownloadList } from "./download-list.ts";
import { fetchCacheable } from "./fetch-cacheable.ts";
import type { SiteCaches } from "./site-caches.ts";

/** The newest manifest that is known: the cached one, or else the host's; undefined if there is neither. */
export async function readManifest(siteCaches: SiteCaches): Promise<Manifest | undefined> {
  const cached = await siteCaches.readState(manifestPath);
  const response =
    cached ?? (await fetchCacheable(siteCaches.pathToUrl(manifestPath), "no-cache").catch(() => undefined));
  const checked = v.safeParse(manifestSchema, await response?.json().catch(() => undefined));
  return checked.success ? checked.output : undefined;
}

/** Refetches the manifest, after a file that it named was missing. */
export async function refreshManifest(siteCaches: SiteCaches): Promise<void> {
  const manifest = await fetchCacheable(siteCaches.pathToUrl(manifestPath), "no-cache").catch(
    () => undefined,
  );
  if (manifest) await siteCaches.writeState(manifestPath, manifest);
}

/**
 * A manifest in which each downloaded subject has the version that is on the device as a whole: while a later one is being
 * downloaded, no page without a connection mixes the two.
 */
export function withDownloadedVersions(
  manifest: Manifest,
  { states }: Pick<DownloadList, "states">,
): Manifest {
  const complete = new Map(states.map((state) => [state.slug, state.complete?.subject]));
  return {
    ...manifest,
    subjects: manifest.subjects.map((subject) => complete.get(subject.slug) ?? subject),
  };
}

/** The manifest as pages read it without a connection; undefined if none is cached. */
export async function readOfflineManifest(siteCaches: SiteCaches): Promise<Response | undefined> {
  const cached = await siteCaches.readState(manifestPath);
  const checked = v.safeParse(
    manifestSchema,
    await cached
      ?.clone()
      .json()
      .catch(() => undefined),
  );
  // One of another format is for the page to refuse.
  if (!checked.success) return cached;
  return Response.json(withDownloadedVersions(checked.output, await readDownloadList(siteCaches)));
}
