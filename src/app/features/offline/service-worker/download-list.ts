import * as v from "valibot";
import { type Subject, subjectSchema } from "../../../../bundle/manifest.ts";
import {
  articleUrlSchema,
  countSchema,
  subjectSlugSchema,
  versionSchema,
} from "../../../../bundle/schemas.ts";
import type { SubjectSlug } from "../../../../content/url.ts";
import type { SiteCaches } from "./site-caches.ts";

const downloadListPath = ".quire/downloads.json";

/** The version of a subject that is on the device as a whole. */
const completeVersionSchema = v.object({
  /** As the manifest listed it. */
  subject: subjectSchema,
  /** When it was complete, in milliseconds since 1970. */
  time: countSchema,
  /** The size of the pictures that its articles show, in bytes. */
  pictureBytes: countSchema,
});

const subjectStateSchema = v.object({
  slug: subjectSlugSchema,
  complete: v.exactOptional(completeVersionSchema),
  /** Why the download doesn't go on by itself: the reader has paused it, or there was no space. */
  stopped: v.exactOptional(v.picklist(["paused", "full"])),
  /** The version that the reader has asked for, whatever its size. */
  requestedVersion: v.exactOptional(versionSchema),
});

/** What is known of a subject that a reader wants to be downloaded. */
export type SubjectState = v.InferOutput<typeof subjectStateSchema>;

/** What a reader wants to be downloaded. */
const downloadListSchema = v.object({
  saved: v.array(articleUrlSchema),
  subjects: v.array(subjectSlugSchema),
  // Earlier versions of the app wrote none.
  states: v.optional(v.array(subjectStateSchema), []),
});

export type DownloadList = v.InferOutput<typeof downloadListSchema>;

/** What the reader wants to be downloaded; nothing if that was never stored, or can't be read. */
export async function readDownloadList(siteCaches: SiteCaches): Promise<DownloadList> {
  const stored: unknown = await (await siteCaches.readState(downloadListPath))?.json().catch(() => undefined);
  const checked = v.safeParse(downloadListSchema, stored);
  return checked.success ? checked.output : { saved: [], subjects: [], states: [] };
}

/** Rejects if storage is full. */
export async function writeDownloadList(siteCaches: SiteCaches, downloadList: DownloadList): Promise<void> {
  await siteCaches.writeState(downloadListPath, Response.json(downloadList));
}

/** The state of a subject. */
export function findSubjectState({ states }: Pick<DownloadList, "states">, slug: SubjectSlug): SubjectState {
  return states.find((state) => state.slug === slug) ?? { slug };
}

/** True if a version of a subject is there as a whole, but not the newest one, which is given. */
export function isOutdated({ version }: Subject, { complete }: SubjectState): boolean {
  return complete !== undefined && complete.subject.version !== version;
}

/** The list with another state of a subject. */
export function setSubjectState(downloadList: DownloadList, state: SubjectState): DownloadList {
  const others = downloadList.states.filter(({ slug }) => slug !== state.slug);
  return { ...downloadList, states: [...others, state] };
}

/** The list with a subject that wasn't on it, or without one that was. */
export function setRequested(
  downloadList: DownloadList,
  slug: SubjectSlug,
  isRequested: boolean,
): DownloadList {
  const subjects = downloadList.subjects.filter((each) => each !== slug);
  return isRequested
    ? { ...downloadList, subjects: [...subjects, slug] }
    : { ...downloadList, subjects, states: downloadList.states.filter((state) => state.slug !== slug) };
}
