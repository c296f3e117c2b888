import { describe, expect, test } from "vitest";
import type { NetworkInformation } from "../../../../src/app/data/network-information.ts";
import { downloadToStatus } from "../../../../src/app/features/offline/page/download-status.ts";
import type { SubjectDownload } from "../../../../src/app/features/offline/service-worker/service-worker-protocol.ts";
import { continuesByItself, maxAutomaticBytes } from "../../../../src/app/features/offline/update-policy.ts";
import type { SubjectSlug } from "../../../../src/content/url.ts";

const begun: SubjectDownload = {
  slug: "physics" as SubjectSlug,
  name: "Physics",
  bytes: 1_800_000,
  totalFiles: 150,
  completedFiles: 60,
  isRequested: true,
};
const complete: SubjectDownload = { ...begun, completedFiles: 150, complete: { bytes: 1_900_000, time: 0 } };
const small: SubjectDownload = {
  ...complete,
  completedFiles: 1,
  update: { isRequested: false, articles: 12, bytes: 84_000 },
};
const large: SubjectDownload = {
  ...small,
  update: { isRequested: false, articles: 900, bytes: maxAutomaticBytes + 1 },
};
const renamed: SubjectDownload = { ...small, update: { isRequested: false, articles: 0, bytes: 0 } };
const unknown: SubjectDownload = { ...small, update: { isRequested: false } };
const requested: SubjectDownload = { ...large, update: { isRequested: true, bytes: maxAutomaticBytes + 1 } };

const free: NetworkInformation = {};
const cellular: NetworkInformation = { type: "cellular", effectiveType: "4g" };
const slow: NetworkInformation = { effectiveType: "2g" };
const savesData: NetworkInformation = { saveData: true };

describe("without the reader", () => {
  test.each([
    ["a download that has begun", begun, free, true],
    ["a download that has begun, on a connection by volume", begun, cellular, true],
    ["a download that has begun, with the data saver on", begun, savesData, false],
    ["a download that was paused", { ...begun, stopped: "paused" as const }, free, false],
    ["a download without space", { ...begun, stopped: "full" as const }, free, false],
    ["what is up to date", complete, free, false],
    ["a small update", small, free, true],
    ["a small update on a connection by volume", small, cellular, false],
    ["a small update on a slow connection", small, slow, false],
    ["a small update on a connection that is not fast", small, { effectiveType: "3g" }, true],
    ["an update that only renames files, on a connection by volume", renamed, cellular, true],
    ["a small update with the data saver on", small, savesData, false],
    ["a large update", large, free, false],
    ["an update of unknown size", unknown, free, false],
    ["a large update that the reader has asked for", requested, free, true],
    ["the same on a connection by volume", requested, cellular, true],
    ["a small update that was paused", { ...small, stopped: "paused" as const }, free, false],
  ])("%s: %#", (_, download, connection, expected) => {
    expect(continuesByItself(download, connection)).toBe(expected);
  });
});

describe("the page of downloads says of a subject", () => {
  test.each([
    ["that it is complete", complete, true, { kind: "complete" }],
    ["how far it is", begun, true, { kind: "loading", share: 0.4 }],
    ["that it waits for a connection", begun, false, { kind: "waiting", share: 0.4 }],
    ["that it is paused", { ...begun, stopped: "paused" as const }, true, { kind: "paused", share: 0.4 }],
    ["that there is no space", { ...begun, stopped: "full" as const }, false, { kind: "full", share: 0.4 }],
    ["that a later version waits for the reader", large, true, { kind: "outdated", update: large.update }],
    ["that a small update is on its way", small, true, { kind: "loading", share: 0 }],
    [
      "that nothing is left to do, whatever stopped it before",
      { ...complete, stopped: "paused" as const },
      true,
      { kind: "complete" },
    ],
  ])("%s", (_, download, isOnline, expected) => {
    expect(downloadToStatus(download, isOnline)).toEqual(expected);
  });
});
