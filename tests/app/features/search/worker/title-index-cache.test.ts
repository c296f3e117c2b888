import { expect, test } from "vitest";
import { shouldPrefetch } from "../../../../../src/app/features/search/worker/title-index-cache.ts";

test.each([
  ["a good connection", true, { effectiveType: "4g", saveData: false }],
  ["a good connection with the data saver on", false, { effectiveType: "4g", saveData: true }],
  ["a slow connection", false, { effectiveType: "3g" }],
  ["a very slow connection", false, { effectiveType: "slow-2g" }],
  ["an unknown connection", false, undefined],
])("over %s the title index is prefetched: %s", (_, expected, connection) => {
  expect(shouldPrefetch(connection)).toBe(expected);
});
