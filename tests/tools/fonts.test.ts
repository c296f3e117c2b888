import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { codePointsToRange, rangeToCodePoints, without } from "../../tools/code-points.ts";
import { basicPart, type FontPart, fontFamilies, toFontParts } from "../../tools/font-families.ts";
import { familyToNames, toFileName } from "../../tools/fonts-to-css.ts";
import { allFaces, cutFont, familyToParts } from "../../tools/make-fonts.ts";

const folder = new URL("../../src/ui/", import.meta.url);

/** A stylesheet without what a formatter may change. */
function withoutSpace(css: string): string {
  return css.replace(/\s+/gu, " ");
}

function read(name: string): string {
  return readFileSync(new URL(name, folder), "utf8");
}

describe("unicode-range", () => {
  test.each([
    ["U+0041", [0x41]],
    ["U+0041-0043,U+00E9", [0x41, 0x42, 0x43, 0xe9]],
    ["U+00E9, U+0041-0042, U+0042", [0x41, 0x42, 0xe9]],
  ])("%s is read as what it holds", (range, points) => {
    expect(rangeToCodePoints(range)).toEqual(points);
  });

  test("is written as it was read", () => {
    const range = "U+0020-007E,U+00A0,U+2010-2015";
    expect(codePointsToRange(rangeToCodePoints(range)).join(",")).toBe(range);
  });
});

describe("the fonts in src/ui", () => {
  test("have the stylesheet that the tool makes", () => {
    expect(withoutSpace(read("fonts.css"))).toBe(withoutSpace(allFaces()));
  });

  test("are the files that the stylesheet names, and no others", () => {
    const named = [...read("fonts.css").matchAll(/url\("\.\/fonts\/([^"]+)"\)/gu)].map(([, name]) => name);
    const there = readdirSync(new URL("fonts/", folder)).filter((name) => name.endsWith(".woff2"));
    expect(there.sort()).toEqual([...new Set(named)].sort());
  });

  test.each(fontFamilies.map((family) => [family.name, family] as const))(
    "hold of %s what the tool cuts out of its package",
    async (_, family) => {
      const part = familyToParts(family).find(({ name }) => name === basicPart) as FontPart;
      const cut = await cutFont(family, part, "normal");
      const kept = readFileSync(new URL(`fonts/${toFileName(family, part, "normal")}`, folder));
      expect(cut.equals(kept)).toBe(true);
    },
  );

  test.each(fontFamilies.map((family) => [family.name, family] as const))(
    "name stand-ins for %s that the styles ask for, in this order",
    (_, family) => {
      const names = familyToNames(family).map((name) => (name.includes(" ") ? `"${name}"` : name));
      expect(withoutSpace(read("tokens.css"))).toContain(`${names.join(", ")}, `);
    },
  );

  test("have ASCII in the basic part alone, accented letters in another, and nothing without a shape", () => {
    const parts = toFontParts({ latin: "U+0000-00FF", "latin-ext": "U+0100-02BA", greek: "U+0370-0377" });
    const latin = parts.find(({ name }) => name === "latin") as FontPart;
    const basic = parts.find(({ name }) => name === basicPart) as FontPart;
    expect(without(latin.points, basic.points)).toEqual(latin.points);
    expect(basic.points).toContain("A".codePointAt(0));
    expect(latin.points).toContain("é".codePointAt(0));
    expect(latin.points.some((point) => point < 0xa0)).toBe(false);
  });
});
