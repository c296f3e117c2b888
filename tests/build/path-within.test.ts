import { join, sep } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pathWithin } from "../../src/build/path-within.ts";

describe("a path within a folder", () => {
  test.each([
    ["/site", "/site", ""],
    ["/site", "/site/a/b.md", "a/b.md"],
    ["/site/", "/site/a", "a"],
    ["/", "/a", "a"],
    ["/site", "/site/..a", "..a"],
    ["/site", "/site-2/a", undefined],
    ["/site", "/", undefined],
    ["/site/a", "/site/b", undefined],
    ["site", "site/a", "a"],
    ["site", "../site", undefined],
  ])("of %s is for %s: %s", (folder, path, inside) => {
    expect(pathWithin(folder, path)).toBe(inside);
  });

  test("joined to the folder is the path again", () => {
    const names = fc.array(
      fc.stringMatching(/^[^/\\]{1,8}$/u).filter((name) => name !== "." && name !== ".."),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(names, names, (folder, path) => {
        const root = sep + folder.join(sep);
        expect(pathWithin(root, join(root, ...path))).toBe(path.join("/"));
      }),
    );
  });
});
