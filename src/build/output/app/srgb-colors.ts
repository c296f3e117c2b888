import type { CSSOptions } from "vite";
import { oklchToHex } from "../../settings/color.ts";

export type PostcssPlugin = NonNullable<
  Exclude<CSSOptions["postcss"], string | undefined>["plugins"]
>[number];

const number = String.raw`\d*\.?\d+`;
/** `oklch(0.45 0.13 262)` or `oklch(0.45 0.13 262 / 0.5)`. */
const oklchPattern = new RegExp(
  String.raw`oklch\((${number}) (${number}) (${number})(?: / (${number}))?\)`,
  "gu",
);

/** Writes the colors of a value that have no variables as `#rrggbb` or `#rrggbbaa`. */
export function oklchToSrgb(value: string): string {
  return value.replace(oklchPattern, (_, lightness, chroma, hue, alpha) => {
    const hex = oklchToHex({ lightness: Number(lightness), chroma: Number(chroma), hue: Number(hue) });
    if (alpha === undefined) return hex;
    return (
      hex +
      Math.round(Number(alpha) * 255)
        .toString(16)
        .padStart(2, "0")
    );
  });
}

/**
 * The colors of the app are in sRGB. Otherwise, each has to be written twice: for browsers that know OKLCH, and for those that don't
 * (Chrome before 111).
 */
export const srgbColors: PostcssPlugin = {
  postcssPlugin: "quire:srgb-colors",
  Declaration(declaration) {
    const value = oklchToSrgb(declaration.value);
    // PostCSS visits what was changed once more.
    if (value !== declaration.value) declaration.value = value;
  },
};
