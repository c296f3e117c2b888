import * as v from "valibot";
import type { ArticleUrl, SubjectSlug } from "../../article/address.ts";
import { articleUrlSchema, subjectSlugSchema } from "../../bundle/checks.ts";
import { type Manifest, manifestSchema, type Subject } from "../../bundle/manifest.ts";
import { manifestPath } from "../../bundle/paths.ts";
import { articleToFile, fileToTwinKey, subjectToFiles } from "../kept-files.ts";
import type { KeepFailure, KeptSubject, WorkerReply, WorkerRequest } from "../messages.ts";
import { fetchFile, forEachOf, MissingFileError } from "./shell.ts";
import type { Store } from "./store.ts";

/** Files fetched for one request to keep a subject: little enough that the worker is not stopped in the midst of it. */
const filesAtOnce = 40;

const keptFile = ".quire/kept.json";

/** What a reader wants kept. */
const keptSchema = v.object({
  saved: v.array(articleUrlSchema),
  subjects: v.array(subjectSlugSchema),
});

type Kept = v.InferOutput<typeof keptSchema>;

async function readKept(store: Store): Promise<Kept> {
  const stored: unknown = await (await store.readState(keptFile))?.json().catch(() => undefined);
  const checked = v.safeParse(keptSchema, stored);
  return checked.success ? checked.output : { saved: [], subjects: [] };
}

async function writeKept(store: Store, kept: Kept): Promise<void> {
  await store.writeState(keptFile, Response.json(kept));
}

/** The manifest as it is here, or else as the host has it; undefined where there is none. */
export async function readManifest(store: Store): Promise<Manifest | undefined> {
  const known = await store.readState(manifestPath);
  const response = known ?? (await fetchFile(store.toUrl(manifestPath), "no-cache").catch(() => undefined));
  const checked = v.safeParse(manifestSchema, await response?.json().catch(() => undefined));
  return checked.success ? checked.output : undefined;
}

/** Loads the manifest anew: what it named is gone. */
async function renewManifest(store: Store): Promise<void> {
  const manifest = await fetchFile(store.toUrl(manifestPath), "no-cache").catch(() => undefined);
  if (manifest) await store.writeState(manifestPath, manifest);
}

/** Puts files among the kept ones, and what the answers in them need. */
async function keepFiles(store: Store, paths: readonly string[]): Promise<void> {
  const cache = await caches.open(store.names.kept);
  const needed = new Set<string>();
  const { fonts, grammars } = store.build.answers;
  await forEachOf(paths, async (path) => {
    const response = (await store.find(path)) ?? (await fetchFile(store.toUrl(path), "default"));
    const text = path.startsWith("data/articles/") ? await response.clone().text() : "";
    if (/"formulas":\[\{/u.test(text)) for (const font of fonts) needed.add(font);
    if (/```|~~~/u.test(text)) for (const grammar of grammars) needed.add(grammar);
    await cache.put(store.toUrl(path), response);
  });
  const known = new Set(await store.pathsIn("kept"));
  await forEachOf(
    [...needed].filter((path) => !known.has(path)),
    async (path) => {
      const response = (await store.find(path)) ?? (await fetchFile(store.toUrl(path), "default"));
      await cache.put(store.toUrl(path), response);
    },
  );
}

/**
 * Deletes the kept data files that nothing wants any more. A file of an older version stays until the newest one's is
 * here; what answers need stays until nothing at all is kept.
 */
async function dropUnwanted(store: Store, manifest: Manifest, { saved, subjects }: Kept): Promise<void> {
  const wanted = new Set(saved.flatMap((url) => articleToFile(manifest, url) ?? []));
  for (const subject of manifest.subjects) {
    if (subjects.includes(subject.slug)) for (const path of subjectToFiles(subject)) wanted.add(path);
  }
  const [cache, paths] = await Promise.all([caches.open(store.names.kept), store.pathsIn("kept")]);
  const known = new Set(paths);
  const awaited = new Set([...wanted].filter((path) => !known.has(path)).map(fileToTwinKey));
  for (const path of paths) {
    const isData = path.startsWith("data/");
    const isWanted = isData ? wanted.has(path) || awaited.has(fileToTwinKey(path)) : wanted.size > 0;
    if (!isWanted) await cache.delete(store.toUrl(path));
  }
}

/** Runs something that keeps files; says why where it can't. */
async function tryKeeping(
  store: Store,
  run: () => Promise<void>,
): Promise<{ readonly failure?: KeepFailure }> {
  try {
    await run();
    return {};
  } catch (error) {
    if (error instanceof MissingFileError) {
      await renewManifest(store);
      return { failure: "missing" };
    }
    return {
      failure: error instanceof DOMException && error.name === "QuotaExceededError" ? "full" : "offline",
    };
  }
}

/** Keeps the articles that are saved, and no others. */
export async function keepSaved(store: Store, urls: readonly ArticleUrl[]): Promise<WorkerReply<"save">> {
  const manifest = await readManifest(store);
  if (manifest === undefined || !(await store.isOpen())) return { failure: "offline" };
  const kept = { ...(await readKept(store)), saved: [...urls] };
  await writeKept(store, kept);
  return await tryKeeping(store, async () => {
    const known = new Set(await store.pathsIn("kept"));
    const files = new Set(urls.flatMap((url) => articleToFile(manifest, url) ?? []));
    await keepFiles(
      store,
      [...files].filter((path) => !known.has(path)),
    );
    await dropUnwanted(store, manifest, kept);
  });
}

function toKeptSubject(subject: Subject, known: ReadonlySet<string>, isWanted: boolean): KeptSubject {
  const { slug, name, bytes } = subject;
  const files = subjectToFiles(subject);
  const done = files.filter((path) => known.has(path)).length;
  return { slug, name, bytes, files: files.length, done, isWanted };
}

/** What is kept of a subject; null where the site has none of that name. */
export async function findKept(store: Store, slug: SubjectSlug): Promise<KeptSubject | null> {
  const manifest = await readManifest(store);
  const subject = manifest?.subjects.find((each) => each.slug === slug);
  if (subject === undefined) return null;
  const { subjects } = await readKept(store);
  return toKeptSubject(subject, new Set(await store.pathsIn("kept")), subjects.includes(slug));
}

/** All subjects that are kept. */
export async function listKept(store: Store): Promise<KeptSubject[]> {
  const [manifest, { subjects }] = await Promise.all([readManifest(store), readKept(store)]);
  if (manifest === undefined || subjects.length === 0) return [];
  const known = new Set(await store.pathsIn("kept"));
  return manifest.subjects
    .filter(({ slug }) => subjects.includes(slug))
    .map((subject) => toKeptSubject(subject, known, true));
}

/** Keeps some more files of a subject. An older version of it goes when the newest is complete. */
export async function keepSubject(
  store: Store,
  { subject: slug, isNew }: Pick<Extract<WorkerRequest, { kind: "keep" }>, "subject" | "isNew">,
): Promise<WorkerReply<"keep">> {
  const manifest = await readManifest(store);
  if (manifest === undefined || !(await store.isOpen())) return { failure: "offline" };
  const subject = manifest.subjects.find((each) => each.slug === slug);
  if (subject === undefined) return { failure: "missing" };
  const before = await readKept(store);
  const isWanted = before.subjects.includes(slug);
  const kept = isWanted ? before : { ...before, subjects: [...before.subjects, slug] };
  if (!isWanted) {
    // The reader changed their mind, here or in another tab.
    if (!isNew) return { subject: toKeptSubject(subject, new Set(), false) };
    await writeKept(store, kept);
  }
  const result = await tryKeeping(store, async () => {
    const known = new Set(await store.pathsIn("kept"));
    const missing = subjectToFiles(subject).filter((path) => !known.has(path));
    await keepFiles(store, missing.slice(0, filesAtOnce));
    if (missing.length <= filesAtOnce) await dropUnwanted(store, manifest, kept);
  });
  const found = await findKept(store, slug);
  return { ...result, ...(found && { subject: found }) };
}

/** Keeps a subject no longer. Its saved articles stay. */
export async function dropSubject(store: Store, slug: SubjectSlug): Promise<void> {
  const [manifest, before] = await Promise.all([readManifest(store), readKept(store)]);
  const kept = { ...before, subjects: before.subjects.filter((each) => each !== slug) };
  await writeKept(store, kept);
  if (manifest && (await store.isOpen())) await dropUnwanted(store, manifest, kept);
}
