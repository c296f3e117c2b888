import { queryOptions } from "@tanstack/react-query";
import type { SubjectSlug } from "../../../content/url.ts";
import { readUserData } from "../../data/user-data/user-data.ts";
import type { ArticleReference } from "../../data/user-data/user-data-schema.ts";
import { maxHistoryEntries, sortVisits } from "../../data/user-data/visits.ts";
import type { OfflineSource } from "./service-worker/service-worker-protocol.ts";
import { getActiveWorker, postRequest } from "./service-worker-client.ts";

/** A question that is available offline. */
export interface OfflineQuestion extends ArticleReference {
  readonly source: OfflineSource;
}

/** The content that is available offline. */
export interface OfflineContent {
  /** How the requested path is available; undefined if it isn't. */
  readonly current: OfflineSource | undefined;
  readonly subjects: readonly { readonly slug: SubjectSlug; readonly name: string }[];
  readonly saved: readonly OfflineQuestion[];
  /** Read before and not saved, latest first. */
  readonly visited: readonly OfflineQuestion[];
}

async function findOfflineContent(path: string): Promise<OfflineContent> {
  const empty: OfflineContent = { current: undefined, subjects: [], saved: [], visited: [] };
  const worker = await getActiveWorker();
  if (worker === undefined) return empty;
  // Without storage, nothing was saved or visited that could be available.
  const [lists, visits] = await Promise.all([readUserData("lists"), readUserData("visits")]).catch(
    (error: unknown) => {
      console.warn("The user data can't be read.", error);
      return [[], []] as const;
    },
  );
  const saved = new Map(lists.flatMap(({ items }) => items.map((item) => [item.url, item.question])));
  const visited = sortVisits(visits)
    .filter(({ url }) => !saved.has(url))
    .slice(0, maxHistoryEntries);
  const paths = [path, ...saved.keys(), ...visited.map(({ url }) => url)];
  const [sources, downloads] = await Promise.all([
    postRequest(worker, { kind: "findAvailable", paths }),
    postRequest(worker, { kind: "listDownloads" }),
  ]);
  const toOfflineQuestion = ({ url, question }: ArticleReference): OfflineQuestion[] => {
    const source = sources[url];
    return source ? [{ url, question, source }] : [];
  };
  return {
    current: sources[path],
    subjects: downloads
      .filter(({ completedFiles }) => completedFiles > 0)
      .map(({ slug, name }) => ({ slug, name })),
    saved: [...saved].flatMap(([url, question]) => toOfflineQuestion({ url, question })),
    visited: visited.flatMap(toOfflineQuestion),
  };
}

/** The content that is available offline, and whether a path (without the site's base) is. */
export function offlineContentQuery(path: string) {
  return queryOptions({
    queryKey: ["offline", "content", path],
    queryFn: () => findOfflineContent(path),
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
}
