import { describe, expect, test } from "vitest";
import {
  DamagedError,
  errorToWords,
  isWorthRetrying,
  MissingPartError,
  NotFoundError,
  needsReload,
  OfflineError,
  OutdatedError,
} from "../../src/library/load-error.ts";

const url = "/data/x.json";

describe("what is done about an error", () => {
  test.each([
    [new OfflineError("x", url), "No connection", true, false],
    [new NotFoundError("x", url), "Part of this site is missing", false, false],
    [new DamagedError("x", url), "This page could not be loaded correctly", false, false],
    [new OutdatedError("x", url), "This site has been updated", false, true],
    [new MissingPartError("x", url), "No connection", false, true],
    [new Error("x"), "Something went wrong", false, false],
    ["no error at all", "Something went wrong", false, false],
  ])("%s: “%s”", (error, title, isRetried, isReloaded) => {
    expect(errorToWords(error).title).toBe(title);
    expect(isWorthRetrying(error)).toBe(isRetried);
    expect(needsReload(error)).toBe(isReloaded);
  });
});
