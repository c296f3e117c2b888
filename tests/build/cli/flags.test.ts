import { describe, expect, test } from "vitest";
import {
  flagsToUsage,
  parseBasePath,
  parseFlags,
  parsePort,
  UsageError,
} from "../../../src/build/cli/flags.ts";

describe("a command's flags", () => {
  test("are parsed with their values", () => {
    expect(parseFlags(["--content", "x", "--out=y", "--skip-bad"], ["content", "out", "skip-bad"])).toEqual({
      content: "x",
      out: "y",
      "skip-bad": true,
    });
  });

  test.each([[["--kontent", "x"]], [["--content"]], [["stray"]], [["--json=yes"]], [["--port", "1"]]])(
    "are rejected: %j",
    (args) => {
      expect(() => parseFlags(args, ["content", "json"])).toThrow(UsageError);
    },
  );

  test("are listed in the usage, each with its description", () => {
    expect(flagsToUsage(["content"]).split("\n")).toEqual([
      "  --content DIR  content folder with the articles (default: content)",
      "  --help         show this help",
    ]);
  });
});

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
