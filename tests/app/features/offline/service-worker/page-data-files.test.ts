import { describe, expect, test } from "vitest";
import { withDownloadedVersions } from "../../../../../src/app/features/offline/service-worker/cached-manifest.ts";
import { pageToDataFiles } from "../../../../../src/app/features/offline/service-worker/page-data-files.ts";
import type { Manifest, Subject } from "../../../../../src/bundle/manifest.ts";
import { fixedPages } from "../../../../../src/bundle/pages/fixed-pages.ts";
import type { Slug, SubjectSlug } from "../../../../../src/content/url.ts";

const physics: Subject = {
  slug: "physics" as SubjectSlug,
  name: "Physics",
  count: 230,
  version: "v2",
  shards: 1,
  bytes: 1_000,
  topicPages: 2,
};
const art: Subject = {
  slug: "art" as SubjectSlug,
  name: "Art",
  count: 3,
  version: "a1",
  shards: 1,
  bytes: 10,
  isOrdered: true,
  hasIntroduction: true,
};
const subjects = [physics, art];
const keywords = { version: "k1", parts: ["a", "b"] as Slug[] };

describe("what the app needs to show a page", () => {
  test("is known for each page that every site has", () => {
    const paths = Object.values(fixedPages).flatMap(({ path, isErrorPage }) => (isErrorPage ? [] : [path]));
    const unknown = paths.filter((path) => pageToDataFiles({ subjects, keywords }, path) === undefined);
    expect(unknown).toEqual([]);
  });

  test.each([
    ["/", []],
    ["/learn", []],
    ["/offline", []],
    ["/keywords", ["data/keywords/k1/most-used.json"]],
    ["/keywords/b", ["data/keywords/k1/b.json"]],
    [
      "/learn/physics",
      [
        "data/lists/physics/v2/keywords.json",
        "data/lists/physics/v2/topics.json",
        "data/lists/physics/v2/newest-1.json",
      ],
    ],
    ["/learn/physics/page/3", ["data/lists/physics/v2/keywords.json", "data/lists/physics/v2/newest-3.json"]],
    [
      "/learn/physics/topics/ice",
      [
        "data/lists/physics/v2/topics.json",
        "data/lists/physics/v2/topic-list-1.json",
        "data/lists/physics/v2/topic-list-2.json",
      ],
    ],
    [
      "/learn/art",
      [
        "data/lists/art/a1/keywords.json",
        "data/lists/art/a1/introduction.json",
        "data/lists/art/a1/publisher-1.json",
      ],
    ],
    ["/learn/physics/questions/why-is-it-blue", ["data/articles/physics/v2/0.json"]],
  ])("%s: %j", (path, files) => {
    expect(pageToDataFiles({ subjects, keywords }, path)).toEqual(files);
  });

  test.each(["/learn/chess", "/learn/chess/questions/what-is-a-fork", "/about", "/attachments/a.png"])(
    "is not known for %s",
    (path) => {
      expect(pageToDataFiles({ subjects, keywords }, path)).toBeUndefined();
    },
  );
});

describe("without a connection", () => {
  test("a downloaded subject has the version that is there as a whole, the others the newest", () => {
    const older: Subject = { ...physics, version: "v1", count: 220 };
    const complete = { subject: older, time: 0, pictureBytes: 0 };
    const manifest = { subjects } as unknown as Manifest;
    const states = [{ slug: physics.slug, complete }, { slug: art.slug }];
    expect(withDownloadedVersions(manifest, { states }).subjects).toEqual([older, art]);
  });
});
