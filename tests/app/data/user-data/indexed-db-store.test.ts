import { IDBDatabase, IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { createIndexedDbStore } from "../../../../src/app/data/user-data/indexed-db-store.ts";

const append =
  (item: string) =>
  (stored: unknown): unknown => [...(Array.isArray(stored) ? stored : []), item];

/** The databases of a browser, which can or can't list them, as older versions of Firefox. */
function createFactory(canList: boolean): IDBFactory {
  const factory = new IDBFactory();
  return canList ? factory : Object.assign(factory, { databases: undefined });
}

describe.each([
  ["where databases can be listed", true],
  ["where databases can't be listed", false],
])("the store of readers' data, %s", (_where, canList) => {
  beforeEach(() => {
    vi.stubGlobal("indexedDB", createFactory(canList));
    return () => vi.unstubAllGlobals();
  });

  const listDatabases = () => IDBFactory.prototype.databases.call(indexedDB);

  test("has nothing at first, and reading doesn't create a database", async () => {
    expect(await createIndexedDbStore().read("lists")).toBeUndefined();
    expect(await listDatabases()).toEqual([]);
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
    await Promise.all([...reads, ...updates]);
    expect(await store.read("lists")).toEqual(["a", "b"]);
    expect(await store.read("visits")).toEqual(["c"]);
  });

  test("is open only while it is used", async () => {
    const close = vi.spyOn(IDBDatabase.prototype, "close");
    onTestFinished(() => close.mockRestore());
    const store = createIndexedDbStore();
    await store.update("lists", append("a"));
    await store.read("lists");
    expect(close).toHaveBeenCalledTimes(2);
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
    expect(await listDatabases()).toEqual([]);
    await store.update("lists", append("b"));
    expect(await store.read("lists")).toEqual(["b"]);
  });
});
