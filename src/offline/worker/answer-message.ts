import { type ArticleUrl, parseArticleUrl } from "../../article/address.ts";
import { articleToFile, fileToTwinKey } from "../kept-files.ts";
import type { ReadableHow, WorkerReplies, WorkerRequest } from "../messages.ts";
import { isLasting, isStorable, toPagePath } from "../request-plan.ts";
import { dropSubject, findKept, keepSaved, keepSubject, listKept, readManifest } from "./keep.ts";
import { dropEarlierShells, fetchFile, fillShell, forEachOf } from "./shell.ts";
import type { Store } from "./store.ts";

/** Stores a page that was opened before the worker was there, with the files that it used: a reload finds them. */
async function storeOpened(
  store: Store,
  { page, files }: Extract<WorkerRequest, { kind: "opened" }>,
): Promise<void> {
  // A browser that is short of room may have taken the shell away; or a reader has, and now comes back.
  if (!(await caches.has(store.names.shell))) await fillShell(store);
  store.reopen();
  const path = toPagePath(store.toPath(page).replace(/[?#].*$/su, ""));
  const response = await fetch(store.toUrl(path));
  const { status, type, redirected: isRedirected, headers } = response;
  const facts = { status, type, isRedirected, contentType: headers.get("content-type") ?? "" };
  if (isStorable({ kind: "page", path }, facts)) await store.putUsed(path, response);
  const paths = files.map((url) => store.toPath(url)).filter(isLasting);
  await forEachOf(paths, async (file) => {
    if ((await store.find(file)) === undefined) {
      await store.putUsed(file, await fetchFile(store.toUrl(file), "default"));
    }
  });
  await store.settle();
}

/** Which addresses can be read without a connection, and how. Those that can't are left out. */
async function findReadable(
  store: Store,
  addresses: readonly string[],
): Promise<Readonly<Record<string, ReadableHow>>> {
  const [manifest, used, kept] = await Promise.all([
    readManifest(store),
    store.pathsIn("used"),
    store.pathsIn("kept"),
  ]);
  const paths = new Set([...used, ...kept]);
  const twins = new Set([...paths].map(fileToTwinKey));
  const readable: [string, ReadableHow][] = [];
  for (const address of addresses) {
    const file = manifest && parseArticleUrl(address) && articleToFile(manifest, address as ArticleUrl);
    if (file !== undefined && twins.has(fileToTwinKey(file))) readable.push([address, "data"]);
    else if (paths.has(toPagePath(address.slice(1)))) readable.push([address, "page"]);
  }
  return Object.fromEntries(readable);
}

let last: Promise<unknown> = Promise.resolve();

/** Changes to what is kept wait for each other: each reads what the one before has written. */
async function inTurn<Result>(run: () => Promise<Result>): Promise<Result> {
  const result = last.then(run);
  last = result.catch(() => undefined);
  return await result;
}

/** Does what a page asks for. */
export async function answerMessage(
  store: Store,
  request: WorkerRequest,
): Promise<WorkerReplies[WorkerRequest["kind"]]> {
  switch (request.kind) {
    case "opened":
      await storeOpened(store, request);
      return null;
    case "save":
      return await inTurn(() => keepSaved(store, request.urls));
    case "keep":
      return await inTurn(() => keepSubject(store, request));
    case "drop":
      await inTurn(() => dropSubject(store, request.subject));
      return null;
    case "subject":
      return await findKept(store, request.subject);
    case "kept":
      // A page that asks is at rest: now is the time for what no request should wait for.
      await dropEarlierShells(store);
      return await listKept(store);
    case "readable":
      return await findReadable(store, request.addresses);
    case "forget":
      await store.forget();
      return null;
    default:
      // A page of another version may ask for what this worker doesn't know.
      return null;
  }
}
