import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { createIndexedDbStore } from "../../../../src/app/data/user-data/indexed-db-store.ts";

const append =
  (item: string) =>
  (stored: unknown): unknown => [...(Array.isArray(stored) ? stored : []), item];

describe("the store of readers' data", () => {
  beforeEach(() => {
    vi.stubGlobal("indexedDB", new IDBFactory());
    return () => vi.unstubAllGlobals();
  });

  test("has nothing at first, and reading doesn't create a database", async () => {
    expect(await createIndexedDbStore().read("lists")).toBeUndefined();
    expect(await indexedDB.databases()).toEqual([]);
  });

  test("keeps what is written, also for another tab", async () => {
    await createIndexedDbStore().update("lists", append("a"));
    expect(await createIndexedDbStore().read("lists")).toEqual(["a"]);
  });

  test("keeps what is written while the first read is still looking for the database", async () => {
    const store = createIndexedDbStore();
    const reads = [store.read("lists"), store.read("visits")];
    const updates = [
      store.update("lists", append("a")),
      store.update("lists", append("b")),
      store.update("visits", append("c")),
    ];
    expect(await Promise.all(reads)).toEqual([undefined, undefined]);
    await Promise.all(updates);
    expect(await store.read("lists")).toEqual(["a", "b"]);
    expect(await store.read("visits")).toEqual(["c"]);
  });

  test("says what has changed once it can be read", async () => {
    const store = createIndexedDbStore();
    const read = new Promise((resolve) => {
      store.subscribe((key) => resolve(store.read("lists").then((value) => ({ key, value }))));
    });
    void store.read("lists");
    await store.update("lists", append("a"));
    expect(await read).toEqual({ key: "lists", value: ["a"] });
  });

  test("is gone after it was deleted, and can be written again", async () => {
    const store = createIndexedDbStore();
    await store.update("lists", append("a"));
    await store.destroy();
    expect(await indexedDB.databases()).toEqual([]);
    await store.update("lists", append("b"));
    expect(await store.read("lists")).toEqual(["b"]);
  });
});
