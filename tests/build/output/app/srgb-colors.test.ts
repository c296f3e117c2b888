import { describe, expect, test } from "vitest";
import { oklchToSrgb } from "../../../../src/build/output/app/srgb-colors.ts";

describe("colors of the app", () => {
  test.each([
    ["light-dark(oklch(0.985 0.004 85), oklch(0.185 0.008 265))", "light-dark(#fbfaf7, #111316)"],
    ["oklch(1 0 0)", "#ffffff"],
    ["oklch(0 0 0 / 0.5)", "#00000080"],
    ["oklch(0 0 0 / 0)", "#00000000"],
  ])("are written in sRGB: %s", (value, expected) => {
    expect(oklchToSrgb(value)).toBe(expected);
  });

  test.each(["color-mix(in oklab, var(--a), oklch(0.65 0.17 var(--hue)) 18%)", "#fff", "none"])(
    "stay as they are if they depend on a variable, or are others: %s",
    (value) => {
      expect(oklchToSrgb(value)).toBe(value);
    },
  );
});
