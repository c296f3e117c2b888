import { type QueryClient, queryOptions } from "@tanstack/react-query";
import type { SubjectSlug } from "../../article/address.ts";
import { subjectToFiles } from "../../offline/kept-files.ts";
import type { KeepFailure, KeptSubject } from "../../offline/messages.ts";
import { manifestQuery } from "../manifest-query.ts";
import { savesData } from "../prefetch-article.ts";
import { siteBase } from "../site-base.ts";
import { askWorker, findWorker, startWorker, wantWorker } from "./offline-worker.ts";

/** Times that a subject is asked for anew where its files have gone: the site was published in between. */
const maxRenewals = 2;

/** One tab at a time keeps subjects. */
const lockName = `quire:${siteBase}:keep`;

async function readSubject(client: QueryClient, slug: SubjectSlug): Promise<KeptSubject | null> {
  const worker = await wantWorker();
  if (worker) return (await askWorker(worker, { kind: "subject", subject: slug })) ?? null;
  // Who saves data has no worker until they ask for one; what that would take is told before.
  if (!savesData()) return null;
  const subject = (await client.ensureQueryData(manifestQuery)).subjects.find((each) => each.slug === slug);
  if (subject === undefined) return null;
  const { name, bytes } = subject;
  return { slug, name, bytes, files: subjectToFiles(subject).length, done: 0, isWanted: false };
}

/** What is kept of a subject for reading offline; null where nothing can be. */
export function keptSubjectQuery(slug: SubjectSlug) {
  return queryOptions({
    queryKey: ["offline", "subject", slug],
    queryFn: ({ client }) => readSubject(client, slug),
    staleTime: 0,
    retry: false,
  });
}

/** The subjects that are kept. */
export const keptSubjectsQuery = queryOptions({
  queryKey: ["offline", "subjects"],
  queryFn: async (): Promise<readonly KeptSubject[]> => {
    const worker = await findWorker();
    return (worker && (await askWorker(worker, { kind: "kept" }))) ?? [];
  },
  staleTime: 0,
  retry: false,
});

/**
 * Goes on until a subject is kept or is no longer wanted; whoever shows it is told through the cache. Resolves with why
 * it stopped before, or undefined.
 */
export async function keepGoing(
  client: QueryClient,
  worker: ServiceWorker,
  slug: SubjectSlug,
  isNew = false,
): Promise<KeepFailure | undefined> {
  let renewals = 0;
  const keepAll = async (): Promise<KeepFailure | undefined> => {
    for (let isFirst = isNew; ; isFirst = false) {
      const reply = await askWorker(worker, { kind: "keep", subject: slug, isNew: isFirst });
      if (reply === undefined) return "offline";
      const { subject, failure } = reply;
      if (subject) client.setQueryData(keptSubjectQuery(slug).queryKey, subject);
      if (failure === "missing" && renewals < maxRenewals) renewals += 1;
      else if (failure) return failure;
      else if (!subject?.isWanted || subject.done >= subject.files) return undefined;
    }
  };
  return await navigator.locks.request(lockName, keepAll);
}

/** Keeps a subject for reading offline, because the reader asks for it. Resolves with why it can't be, or undefined. */
export async function keepSubject(client: QueryClient, slug: SubjectSlug): Promise<KeepFailure | undefined> {
  const worker = await startWorker();
  if (worker === undefined) return "offline";
  // Else the browser may delete it where it runs short of room.
  void navigator.storage?.persist?.().catch(() => false);
  return await keepGoing(client, worker, slug, true);
}

/** Keeps a subject no longer. */
export async function dropSubject(client: QueryClient, slug: SubjectSlug): Promise<void> {
  const worker = await findWorker();
  if (worker) await askWorker(worker, { kind: "drop", subject: slug });
  await client.invalidateQueries({ queryKey: ["offline"] });
}
