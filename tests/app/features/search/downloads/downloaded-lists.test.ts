import { expect, test } from "vitest";
import { pathsToDownloadedLists } from "../../../../../src/app/features/search/downloads/downloaded-lists.ts";
import { listPagePath, searchFieldsPath } from "../../../../../src/bundle/paths.ts";
import type { SubjectSlug } from "../../../../../src/content/url.ts";

const fields = (subject: string, version: string) => searchFieldsPath(subject as SubjectSlug, version);
const page = (subject: string, version: string, number: number) =>
  listPagePath(subject as SubjectSlug, version, "newest", number);

test.each<[string, string[], unknown[]]>([
  ["no files", [], []],
  [
    "a subject, and one within it",
    [
      fields("art", "v1"),
      page("art", "v1", 1),
      page("art", "v1", 2),
      fields("art/music", "v7"),
      page("art/music", "v7", 1),
      "data/articles/art/v1/0.json",
      "data/lists/art/v1/title-1.json",
    ],
    [
      { subject: "art", version: "v1", pages: 2 },
      { subject: "art/music", version: "v7", pages: 1 },
    ],
  ],
  ["only saved articles of a subject", ["data/articles/art/v1/3.json"], []],
  ["a subject that an earlier version of the app has downloaded", [page("art", "v1", 1)], []],
  [
    "a download that has only begun",
    [fields("art", "v1"), page("art", "v1", 1), page("art", "v1", 3)],
    [{ subject: "art", version: "v1", pages: 1 }],
  ],
  [
    "a new version that is not complete yet",
    [
      fields("art", "v1"),
      page("art", "v1", 1),
      page("art", "v1", 2),
      fields("art", "v2"),
      page("art", "v2", 1),
    ],
    [{ subject: "art", version: "v1", pages: 2 }],
  ],
  [
    "a new version that is complete, beside the old one",
    [fields("art", "v1"), page("art", "v1", 1), fields("art", "v2"), page("art", "v2", 1)],
    [{ subject: "art", version: "v2", pages: 1 }],
  ],
])("of %s, the lists that can be searched are found", (_, paths, expected) => {
  expect(pathsToDownloadedLists(paths)).toEqual(expected);
});
