import { expect, test } from "vitest";
import { dataFileName, dataFilePathOf, fileListPath } from "../../../src/bundle/offline/file-list.ts";
import { articleShardPath, listPagePath, manifestPath, slugShardPath } from "../../../src/bundle/paths.ts";
import type { SubjectSlug } from "../../../src/content/url.ts";

const subject = "science/physics" as SubjectSlug;

test.each([
  [articleShardPath(subject, "abc", 12), "articles/12"],
  [listPagePath(subject, "abc", "newest", 3), "lists/newest-3"],
  [fileListPath(subject, "abc"), "lists/files"],
])("%s has the name %s in all versions, which leads back to it", (path, name) => {
  expect(dataFileName(path)).toBe(name);
  expect(dataFilePathOf(subject, "abc", name)).toBe(path);
});

test.each([manifestPath, slugShardPath("abc", 1), "assets/app.js", "attachments/a-0123456789ab.png"])(
  "%s is not a file of a subject",
  (path) => {
    expect(dataFileName(path)).toBeUndefined();
  },
);
