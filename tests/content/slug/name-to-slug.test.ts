import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nameToSlug } from "../../../src/content/slug/name-to-slug.ts";
import { parseSlug } from "../../../src/content/url.ts";

describe("the slug of a name", () => {
  test.each([
    ["why-is--ice-light", "why-is--ice-light"],
    ["0001.Two Sum", "0001.two-sum"],
    ["User interface", "user-interface"],
    ["a & b", "a-b"],
    ["v1.2 notes (draft)", "v1.2-notes-draft"],
    ["e.g. this", "e.g-this"],
    ["C", "c"],
    ["C++", "c-plus-plus"],
    ["C#", "c-sharp"],
    ["数据库", "数据库"],
    ["می\u200Cشود", "میشود"],
    ["__init__", "init__"],
    ["$", "dollar"],
    ["[[", "left-bracket-left-bracket"],
    [".", "dot"],
    ["💡", "u1f4a1"],
    ["old page.html", "old-page-html"],
    ["../../etc/passwd", "etc-passwd"],
  ])("%j is %j", (name, slug) => {
    expect(nameToSlug(name)).toBe(slug);
  });

  test("is valid for any name, and the slug of itself", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1, maxLength: 300 }), (name) => {
        const slug = nameToSlug(name);
        expect(parseSlug(slug)).toBe(slug);
        expect(nameToSlug(slug)).toBe(slug);
      }),
    );
  });
});
