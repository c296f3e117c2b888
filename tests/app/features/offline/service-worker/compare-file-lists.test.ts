import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareFileLists } from "../../../../../src/app/features/offline/service-worker/compare-file-lists.ts";
import { dataFilePathOf, type FileList } from "../../../../../src/bundle/offline/file-list.ts";
import type { SubjectSlug } from "../../../../../src/content/url.ts";

const toPath = (name: string): string => dataFilePathOf("physics" as SubjectSlug, "new", name);
const toPaths = ({ files }: FileList): string[] => files.map(([name]) => toPath(name));

const older: FileList = {
  files: [
    ["articles/0", "aaa", 100],
    ["articles/1", "bbb", 200],
    ["lists/newest-1", "ccc", 40],
  ],
  articles: ["x1", "y1", "z1"],
};

describe("a later version", () => {
  test("needs only the files with another content", () => {
    const newest: FileList = {
      files: [
        ["articles/0", "aaa", 100],
        ["articles/1", "bb2", 210],
        ["lists/newest-1", "ccc", 40],
      ],
      articles: ["x1", "y2", "z1"],
    };
    const { articles, bytes, sameFiles } = compareFileLists(older, newest, toPaths(newest));
    expect([articles, bytes]).toEqual([1, 210]);
    expect([...sameFiles]).toEqual([
      ["articles/0", "articles/0"],
      ["lists/newest-1", "lists/newest-1"],
    ]);
  });

  test("finds a content under another name: a list whose pages have moved, more shards", () => {
    const newest: FileList = { ...older, files: [["articles/2", "bbb", 200]] };
    expect([...compareFileLists(older, newest, toPaths(newest)).sameFiles]).toEqual([
      ["articles/2", "articles/1"],
    ]);
  });

  test("counts only files that a download needs", () => {
    const newest: FileList = { ...older, files: [...older.files, ["lists/translations-0", "ttt", 900]] };
    expect(compareFileLists(older, newest, toPaths(older)).bytes).toBe(0);
  });

  test("has to be loaded as a whole if the older one has no list", () => {
    expect(compareFileLists(undefined, older, toPaths(older))).toEqual({
      articles: 0,
      bytes: 340,
      sameFiles: new Map(),
    });
  });

  test.each([
    ["changed", ["x2", "y1", "z1"], 1],
    ["added", ["w1", "x1", "y1", "z1"], 1],
    ["removed", ["x1"], 2],
    ["changed and added", ["w1", "x2", "y1", "z1"], 2],
    ["the same", ["x1", "y1", "z1"], 0],
  ])("counts articles that are %s", (_, articles, count) => {
    expect(compareFileLists(older, { ...older, articles }, []).articles).toBe(count);
  });

  test("is loaded and copied in parts that add up to all of it", () => {
    const lists = fc.uniqueArray(
      fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 9 }), fc.nat(1_000)),
      { selector: ([name]) => name },
    );
    fc.assert(
      fc.property(lists, lists, (one, other) => {
        const toList = (entries: typeof one): FileList => ({
          files: entries.map(([name, hash, bytes]) => [`articles/${name}`, `hash${hash}`, bytes]),
          articles: [],
        });
        const newest = toList(other);
        const hashes = new Set(one.map(([, hash]) => `hash${hash}`));
        const { bytes, sameFiles } = compareFileLists(toList(one), newest, toPaths(newest));
        const loaded = newest.files.filter(([, hash]) => !hashes.has(hash));
        expect(bytes).toBe(loaded.reduce((sum, [, , size]) => sum + size, 0));
        expect(sameFiles.size + loaded.length).toBe(newest.files.length);
      }),
    );
  });
});
