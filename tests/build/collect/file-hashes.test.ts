import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { FileHashes } from "../../../src/build/collect/file-hashes.ts";
import { createTempFolder } from "../../support/temp-folder.ts";
import { createMemoryCacheStore } from "../output/cache/memory-cache-store.ts";

vi.mock("node:fs", async (importOriginal) => {
  const original = await importOriginal<typeof import("node:fs")>();
  return { ...original, readFileSync: vi.fn(original.readFileSync) };
});

/** The files that were read since the last call. */
function takeReads(): string[] {
  const reads = vi.mocked(readFileSync).mock.calls.map(([path]) => String(path));
  vi.mocked(readFileSync).mockClear();
  return reads;
}

/** Files that are old enough for their times to be trusted. */
const laterMs = 10_000;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + laterMs });
  takeReads();
});

afterEach(() => void vi.useRealTimers());

function hashFiles(store: ReturnType<typeof createMemoryCacheStore>, files: string[], trustTimes = true) {
  const hashes = new FileHashes(store, { trustTimes });
  const found = files.map((file) => hashes.hash(file));
  hashes.save();
  return found;
}

describe("the hash of a file", () => {
  test("is found without reading it if its size and times are the same", () => {
    const file = join(createTempFolder({ "a.md": "one" }), "a.md");
    const store = createMemoryCacheStore();
    const first = hashFiles(store, [file]);
    expect(takeReads()).toEqual([file]);
    expect(hashFiles(store, [file])).toEqual(first);
    expect(takeReads()).toEqual([]);
  });

  test("is remembered for each language of a site", () => {
    const folder = createTempFolder({ "a.md": "one", "b.md": "two" });
    const store = createMemoryCacheStore();
    const hashOf = (name: string, language: string): void => {
      const hashes = new FileHashes(store, { language });
      hashes.hash(join(folder, name));
      hashes.save();
    };
    hashOf("a.md", "en");
    hashOf("b.md", "es");
    takeReads();
    hashOf("a.md", "en");
    hashOf("b.md", "es");
    expect(takeReads()).toEqual([]);
  });

  test("is that of its bytes if times aren't trusted", () => {
    const file = join(createTempFolder({ "a.md": "one" }), "a.md");
    const store = createMemoryCacheStore();
    hashFiles(store, [file]);
    takeReads();
    hashFiles(store, [file], false);
    expect(takeReads()).toEqual([file]);
  });

  test.each<[string, (file: string) => void]>([
    ["an edit", (file) => writeFileSync(file, "another")],
    ["an edit of the same size", (file) => writeFileSync(file, "two")],
    [
      "an edit of the same size with the time set back",
      (file) => {
        const { atime, mtime } = statSync(file);
        writeFileSync(file, "two");
        utimesSync(file, atime, mtime);
      },
    ],
    [
      "another file in its place",
      (file) => {
        rmSync(file);
        writeFileSync(file, "two");
      },
    ],
  ])("is new after %s", (_, edit) => {
    const file = join(createTempFolder({ "a.md": "one" }), "a.md");
    const store = createMemoryCacheStore();
    const first = hashFiles(store, [file]);
    edit(file);
    expect(hashFiles(store, [file])).not.toEqual(first);
  });

  test("is the same for the same bytes in a fresh copy", () => {
    const store = createMemoryCacheStore();
    const [one, other] = [createTempFolder({ "a.md": "one" }), createTempFolder({ "a.md": "one" })];
    expect(hashFiles(store, [join(one, "a.md")])).toEqual(hashFiles(store, [join(other, "a.md")]));
  });

  test("of a file that was changed a moment ago isn't trusted the next time", () => {
    vi.useRealTimers();
    const file = join(createTempFolder({ "a.md": "one" }), "a.md");
    const store = createMemoryCacheStore();
    hashFiles(store, [file]);
    takeReads();
    hashFiles(store, [file]);
    expect(takeReads()).toEqual([file]);
  });

  test("is undefined for a file that is gone", () => {
    expect(hashFiles(createMemoryCacheStore(), [join(createTempFolder({}), "b.md")])).toEqual([undefined]);
  });
});
