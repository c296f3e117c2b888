// @vitest-environment happy-dom
import { beforeEach, expect, test } from "vitest";
import { moveOldKeys } from "../../../../src/app/data/storage/move-old-keys.ts";
import { isEnabled } from "../../../../src/app/data/storage/preferences.ts";
import { storagePrefix } from "../../../../src/app/data/storage/storage-prefix.ts";
import { loadAppearance } from "../../../../src/app/features/preferences/appearance-settings.ts";
import { readRecentSearches } from "../../../../src/app/features/search/dialog/recent-searches.ts";

beforeEach(() => localStorage.clear());

test("what an earlier version stored is still known, under keys with the base path only", () => {
  localStorage.setItem("quire:reading", '{"theme":"dark"}');
  localStorage.setItem("quire:has-unfinished", "1");
  localStorage.setItem("quire:no-single-keys", "off");
  localStorage.setItem("quire:no-previews", "off");
  localStorage.setItem("quire:recent-searches", '["ice"]');
  moveOldKeys();
  expect(loadAppearance().theme).toBe("dark");
  expect(isEnabled("single-keys")).toBe(false);
  expect(isEnabled("previews")).toBe(false);
  expect(readRecentSearches()).toEqual(["ice"]);
  expect(Object.keys(localStorage).filter((key) => !key.startsWith(storagePrefix))).toEqual([]);
});

test("what the site has stored since is kept", () => {
  localStorage.setItem("quire:recent-searches", '["ice"]');
  localStorage.setItem(`${storagePrefix}recent-searches`, '["rain"]');
  moveOldKeys();
  expect(readRecentSearches()).toEqual(["rain"]);
  expect(localStorage).toHaveLength(1);
});

test("what another site of the origin has stored is left alone", () => {
  localStorage.setItem("quire:/other/:recent-searches", '["ice"]');
  moveOldKeys();
  expect(Object.keys(localStorage)).toEqual(["quire:/other/:recent-searches"]);
});
