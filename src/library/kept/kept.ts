import { browserStore } from "./browser-store.ts";
import { type Kept, type KeptPart, toKeptPart } from "./kept-data.ts";
import { type KeptStore, memoryStore } from "./kept-store.ts";

let current: KeptStore | undefined;

/** The store in use: the browser's, or where there is none one that lasts as long as the page. */
export function keptStore(): KeptStore {
  current ??= typeof indexedDB === "undefined" ? memoryStore() : browserStore();
  return current;
}

/** Uses another store from now on: a test's. */
export function setKeptStore(store: KeptStore): void {
  current = store;
}

/** One part of what is kept, checked. Rejects where the browser keeps nothing. */
export async function readKept<Part extends KeptPart>(part: Part): Promise<Kept[Part]> {
  return toKeptPart(part, await keptStore().read(part));
}

/** Everything that is kept. */
export async function readAllKept(): Promise<Kept> {
  const [visits, lists, read] = await Promise.all([readKept("visits"), readKept("lists"), readKept("read")]);
  return { visits, lists, read };
}

/** Changes one part. Rejects where the browser keeps nothing, or has no room left. */
export async function changeKept<Part extends KeptPart>(
  part: Part,
  change: (kept: Kept[Part]) => Kept[Part],
): Promise<void> {
  await keptStore().update(part, (stored) => change(toKeptPart(part, stored)));
}
