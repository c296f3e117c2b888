import { describe, expect, test, vi } from "vitest";
import { errorToMessage } from "../../../src/app/data/error-to-message.ts";
import {
  ChunkLoadError,
  DamagedError,
  isRetryable,
  NotFoundError,
  needsReload,
  OfflineError,
  OutdatedError,
  UnavailableError,
} from "../../../src/app/data/load-error.ts";

const url = "/data/x.json";

describe("an error", () => {
  test.each([
    [new OfflineError("x", url), "No connection", true, false],
    [new UnavailableError("x", url), "The server can’t send this page right now", true, false],
    [new NotFoundError("x", url), "Part of this site is missing", false, false],
    [new DamagedError("x", url), "This page could not be loaded correctly", false, false],
    [new OutdatedError("x", url), "This site has been updated", false, true],
    [new ChunkLoadError("x", url), "This site has been updated", false, true],
    [new Error("x"), "Something went wrong", false, false],
    ["no error at all", "Something went wrong", false, false],
  ])("%s: “%s”", (error, title, isRetried, isReloaded) => {
    expect(errorToMessage(error).title).toBe(title);
    expect(isRetryable(error)).toBe(isRetried);
    expect(needsReload(error)).toBe(isReloaded);
  });
});

test("a chunk that is missing while offline is not a sign of an update", () => {
  vi.stubGlobal("navigator", { onLine: false });
  expect(errorToMessage(new ChunkLoadError("x", url)).title).toBe("No connection");
  vi.unstubAllGlobals();
});
