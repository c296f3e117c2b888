import { describe, expect, test } from "vitest";
import { flagsToUsage, readFlags, toBase, toPort, UsageError } from "../../src/pack/flags.ts";

describe("a command's flags", () => {
  test("are read with their values", () => {
    expect(readFlags(["--content", "x", "--out=y", "--skip-bad"], ["content", "out", "skip-bad"])).toEqual({
      content: "x",
      out: "y",
      "skip-bad": true,
    });
  });

  test.each([[["--kontent", "x"]], [["--content"]], [["stray"]], [["--json=yes"]], [["--port", "1"]]])(
    "are refused where they are %j",
    (args) => {
      expect(() => readFlags(args, ["content", "json"])).toThrow(UsageError);
    },
  );

  test("are listed in the usage, each with its meaning", () => {
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
  ])("%s is used as %s", (flag, base) => {
    expect(toBase(flag)).toBe(base);
  });

  test.each(["docs", "/a b/", "/../", "/<script>/", "https://x.org/"])("is not %s", (flag) => {
    expect(() => toBase(flag)).toThrow(UsageError);
  });
});

test.each(["-1", "65536", "http", "", "80.5"])("a port is not %j", (flag) => {
  expect(() => toPort(flag)).toThrow(UsageError);
});
