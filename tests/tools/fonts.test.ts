import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { codePointsToRange, difference, rangeToCodePoints } from "../../tools/code-points.ts";
import { basicSubset, createFontSubsets, type FontSubset, fontFamilies } from "../../tools/font-families.ts";
import { familyToFontStack, subsetToFileName } from "../../tools/fonts-to-css.ts";
import { createFontSubset, familyToSubsets, renderFontStylesheet } from "../../tools/make-fonts.ts";

const folder = new URL("../../src/app/styles/", import.meta.url);

/** A stylesheet without formatting differences. */
function withoutSpace(css: string): string {
  return css.replace(/\s+/gu, " ");
}

function readUiFile(name: string): string {
  return readFileSync(new URL(name, folder), "utf8");
}

describe("unicode-range", () => {
  test.each([
    ["U+0041", [0x41]],
    ["U+0041-0043,U+00E9", [0x41, 0x42, 0x43, 0xe9]],
    ["U+00E9, U+0041-0042, U+0042", [0x41, 0x42, 0xe9]],
  ])("%s is parsed into code points", (range, codePoints) => {
    expect(rangeToCodePoints(range)).toEqual(codePoints);
  });

  test("survives a round trip", () => {
    const range = "U+0020-007E,U+00A0,U+2010-2015";
    expect(codePointsToRange(rangeToCodePoints(range)).join(",")).toBe(range);
  });
});

describe("the fonts in src/app/styles", () => {
  test("match the generated stylesheet", () => {
    expect(withoutSpace(readUiFile("fonts.css"))).toBe(withoutSpace(renderFontStylesheet()));
  });

  test("are the files that the stylesheet references, and no others", () => {
    const named = [...readUiFile("fonts.css").matchAll(/url\("\.\/fonts\/([^"]+)"\)/gu)].map(
      ([, name]) => name,
    );
    const existing = readdirSync(new URL("fonts/", folder)).filter((name) => name.endsWith(".woff2"));
    expect(existing.sort()).toEqual([...new Set(named)].sort());
  });

  test.each(fontFamilies.map((family) => [family.name, family] as const))(
    "match the generated subset of %s",
    async (_, family) => {
      const subset = familyToSubsets(family).find(({ name }) => name === basicSubset) as FontSubset;
      const generated = await createFontSubset(family, subset, "normal");
      const committed = readFileSync(new URL(`fonts/${subsetToFileName(family, subset, "normal")}`, folder));
      expect(generated.equals(committed)).toBe(true);
    },
  );

  test.each(fontFamilies.map((family) => [family.name, family] as const))(
    "have the fallback fonts for %s that the styles use, in this order",
    (_, family) => {
      const names = familyToFontStack(family).map((name) => (name.includes(" ") ? `"${name}"` : name));
      expect(withoutSpace(readUiFile("tokens.css"))).toContain(`${names.join(", ")}, `);
    },
  );

  test("have ASCII only in the basic subset, accented letters in another, and no code points without a glyph", () => {
    const subsets = createFontSubsets({
      latin: "U+0000-00FF",
      "latin-ext": "U+0100-02BA",
      greek: "U+0370-0377",
    });
    const latin = subsets.find(({ name }) => name === "latin") as FontSubset;
    const basicFont = subsets.find(({ name }) => name === basicSubset) as FontSubset;
    expect(difference(latin.codePoints, basicFont.codePoints)).toEqual(latin.codePoints);
    expect(basicFont.codePoints).toContain("A".codePointAt(0));
    expect(latin.codePoints).toContain("é".codePointAt(0));
    expect(latin.codePoints.some((point) => point < 0xa0)).toBe(false);
  });
});
