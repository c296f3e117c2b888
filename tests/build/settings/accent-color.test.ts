import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  accentBackgrounds,
  accentContrast,
  isReadableAccent,
  nearestReadableAccent,
} from "../../../src/build/settings/accent-color.ts";
import { contrastRatio, hexToOklch, oklchToHex } from "../../../src/build/settings/color.ts";

const hexColor = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, "0")}`);

describe("colors", () => {
  test("survive the way to OKLCH and back", () => {
    fc.assert(
      fc.property(hexColor, (hex) => {
        expect(oklchToHex(hexToOklch(hex))).toBe(hex);
      }),
    );
  });

  test.each([
    ["#000000", "#ffffff", 21],
    ["#777777", "#ffffff", 4.48],
    ["#ff0000", "#ffffff", 4],
  ])("%s on %s has a contrast of %d", (one, other, ratio) => {
    expect(contrastRatio(one, other)).toBeCloseTo(ratio, 2);
    expect(contrastRatio(other, one)).toBeCloseTo(ratio, 2);
  });
});

describe.each(["light", "dark"] as const)("an accent color of the %s scheme", (scheme) => {
  test("is checked against the backgrounds of tokens.css", () => {
    const file = new URL("../../../src/app/styles/tokens.css", import.meta.url);
    const tokens = readFileSync(fileURLToPath(file), "utf8");
    const surfaces = ["surface", "surface-raised", "surface-sunken"].map((name) => {
      const [, light = "", dark = ""] =
        new RegExp(`--color-${name}: light-dark\\(oklch\\(([^)]*)\\), oklch\\(([^)]*)\\)\\)`, "u").exec(
          tokens,
        ) ?? [];
      const [lightness, chroma, hue] = (scheme === "light" ? light : dark).split(" ").map(Number);
      return { lightness, chroma, hue };
    });
    expect(accentBackgrounds[scheme]).toEqual(surfaces);
  });

  test("that can't be read is answered with one that can, of the same hue", () => {
    fc.assert(
      fc.property(hexColor, (accent) => {
        const nearest = nearestReadableAccent(accent, scheme);
        expect(accentContrast(nearest, scheme)).toBeGreaterThanOrEqual(4.5);
        if (isReadableAccent(accent, scheme)) expect(nearest).toBe(accent);
      }),
    );
  });
});
