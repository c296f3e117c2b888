import { contrastRatio, hexToOklch, type Oklch, oklchToHex } from "./color.ts";

export type ColorScheme = "light" | "dark";

/** The backgrounds of an accent color in `tokens.css`, apart from the tint of the accent itself. */
export const accentBackgrounds: Readonly<Record<ColorScheme, readonly Oklch[]>> = {
  light: [
    { lightness: 0.985, chroma: 0.004, hue: 85 },
    { lightness: 1, chroma: 0, hue: 0 },
    { lightness: 0.96, chroma: 0.006, hue: 85 },
  ],
  dark: [
    { lightness: 0.185, chroma: 0.008, hue: 265 },
    { lightness: 0.225, chroma: 0.01, hue: 265 },
    { lightness: 0.15, chroma: 0.008, hue: 265 },
  ],
};

/** What `tokens.css` makes of the accent for surfaces: lightness, and the most chroma. */
const tints: Readonly<Record<ColorScheme, Omit<Oklch, "hue">>> = {
  light: { lightness: 0.95, chroma: 0.025 },
  dark: { lightness: 0.28, chroma: 0.045 },
};

/** What text of normal size needs (https://www.w3.org/TR/WCAG22/#contrast-minimum). */
const minContrast = 4.5;

/** The tint of an accent color for surfaces, in which the accent can be read. */
export function accentToTint(accent: string, scheme: ColorScheme): string {
  const { hue, chroma } = hexToOklch(accent);
  const tint = tints[scheme];
  return oklchToHex({ ...tint, chroma: Math.min(tint.chroma, chroma), hue });
}

/** The least contrast of an accent color with the backgrounds of a color scheme. */
export function accentContrast(accent: string, scheme: ColorScheme): number {
  const backgrounds = [...accentBackgrounds[scheme].map(oklchToHex), accentToTint(accent, scheme)];
  return Math.min(...backgrounds.map((background) => contrastRatio(accent, background)));
}

/** True if an accent color can be read on every background. */
export function isReadableAccent(accent: string, scheme: ColorScheme): boolean {
  return accentContrast(accent, scheme) >= minContrast;
}

/** The readable color that is nearest to an accent color: of the same hue, darker or lighter. */
export function nearestReadableAccent(accent: string, scheme: ColorScheme): string {
  const color = hexToOklch(accent);
  const step = scheme === "light" ? -0.005 : 0.005;
  for (let { lightness } = color; lightness >= 0 && lightness <= 1; lightness += step) {
    const candidate = oklchToHex({ ...color, lightness });
    if (isReadableAccent(candidate, scheme)) return candidate;
  }
  return scheme === "light" ? "#000000" : "#ffffff";
}
