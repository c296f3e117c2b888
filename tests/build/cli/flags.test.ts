import { describe, expect, test } from "vitest";
import { parseBasePath, parsePort, UsageError } from "../../../src/build/cli/flags.ts";

describe("a base path", () => {
  test.each([
    ["/", "/"],
    ["/docs", "/docs/"],
    ["/a//b/", "/a/b/"],
  ])("%s is normalized to %s", (flag, base) => {
    expect(parseBasePath(flag)).toBe(base);
  });

  test.each(["docs", "/a b/", "/../", "/<script>/", "https://x.org/"])("is not %s", (flag) => {
    expect(() => parseBasePath(flag)).toThrow(UsageError);
  });
});

test.each(["-1", "65536", "http", "", "80.5"])("%j is not a port", (flag) => {
  expect(() => parsePort(flag)).toThrow(UsageError);
});
