import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalPagePath, encodePath } from "../../../src/bundle/pages/page-path.ts";
import { decodeOrKeep } from "../../../src/content/text/decode-or-keep.ts";

describe("the canonical path of a page", () => {
  test.each([
    ["learn/", "learn"],
    ["/learn/", "/learn"],
    ["/learn.html", "/learn"],
    ["learn/physics.html", "learn/physics"],
    ["learn/فيزياء.html", "learn/فيزياء"],
    ["index.html", ""],
    ["/index.html", "/"],
    ["/", "/"],
    ["index", ""],
    ["learn/physics/questions/what-is-an-index", "learn/physics/questions/what-is-an-index"],
    ["learn/physics/questions/index", "learn/physics/questions/index"],
    ["learn/python/questions/version-3.12", "learn/python/questions/version-3.12"],
  ])("of %j is %j", (path, canonical) => {
    expect(canonicalPagePath(path)).toBe(canonical);
    expect(canonicalPagePath(canonical)).toBe(canonical);
  });
});

describe("the encoding of a path", () => {
  test("is undone by decoding it", () => {
    const path = fc.string({ unit: "binary" }).filter((text) => !/\p{Surrogate}/u.test(text));
    fc.assert(fc.property(path, (text) => decodeOrKeep(encodePath(text)) === text));
  });

  test("is that of browsers", () => {
    const path = "/learn/فيزياء/questions/warum-größe";
    expect(new URL(path, "https://example.org").pathname).toBe(encodePath(path));
  });

  test("stays as it is if it is not proper UTF-8", () => {
    expect(decodeOrKeep("/learn/%ff")).toBe("/learn/%ff");
  });
});
