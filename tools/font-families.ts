import { must } from "../src/content/must.ts";
import { type CodePoints, difference, rangeToCodePoints } from "./code-points.ts";

export type FontStyle = "normal" | "italic";

/** A font's vertical metrics and average widths, relative to its size. */
export interface FontMetrics {
  readonly ascent: number;
  readonly descent: number;
  readonly lineGap: number;
  /** Average character width of English prose including spaces: regular, bold, italic. */
  readonly widths: FontWidths;
}

export interface FontWidths {
  readonly regular: number;
  readonly bold: number;
  readonly italic: number;
}

/** A font that many devices have, with the names by which `local()` finds its styles. */
export interface LocalFont {
  readonly name: string;
  readonly regular: readonly string[];
  readonly bold: readonly string[];
  readonly italic: readonly string[];
  readonly metrics: FontMetrics;
}

/** A web font of the site. */
export interface FontFamily {
  readonly name: string;
  /** Its package below `@fontsource-variable/`; the package's files are named after it. */
  readonly source: string;
  readonly metrics: FontMetrics;
  /**
   * `font-display` of its basic subset. `optional`: used only if it is available at once, as it is preloaded; a late swap
   * would shift the layout. `fallback`: the reader has chosen it, and has it in the cache from then on.
   */
  readonly display: "optional" | "fallback";
  /** Fallback fonts until it has loaded: the first that the device has. */
  readonly fallbackFonts: readonly LocalFont[];
}

// Widths are measured over the prose of `content/`; Georgia, Times New Roman and Arial by the free
// fonts that are metric-compatible with them (Gelasio, Tinos, Arimo).

const georgia: LocalFont = {
  name: "Georgia",
  regular: ["Georgia", "Gelasio"],
  bold: ["Georgia Bold", "Georgia-Bold", "Gelasio Bold"],
  italic: ["Georgia Italic", "Georgia-Italic", "Gelasio Italic"],
  metrics: {
    ascent: 0.917,
    descent: 0.2192,
    lineGap: 0,
    widths: { regular: 0.4344, bold: 0.5044, italic: 0.4424 },
  },
};

const notoSerif: LocalFont = {
  name: "Noto Serif",
  regular: ["Noto Serif", "NotoSerif-Regular"],
  bold: ["Noto Serif Bold", "NotoSerif-Bold"],
  italic: ["Noto Serif Italic", "NotoSerif-Italic"],
  metrics: {
    ascent: 1.069,
    descent: 0.293,
    lineGap: 0,
    widths: { regular: 0.468, bold: 0.4966, italic: 0.4561 },
  },
};

const times: LocalFont = {
  name: "Times",
  regular: ["Liberation Serif", "Times New Roman"],
  bold: ["Liberation Serif Bold", "Times New Roman Bold"],
  italic: ["Liberation Serif Italic", "Times New Roman Italic"],
  metrics: {
    ascent: 0.8911,
    descent: 0.2163,
    lineGap: 0.0425,
    widths: { regular: 0.3973, bold: 0.4213, italic: 0.3987 },
  },
};

const dejaVuSerif: LocalFont = {
  name: "DejaVu Serif",
  regular: ["DejaVu Serif"],
  bold: ["DejaVu Serif Bold"],
  italic: ["DejaVu Serif Italic"],
  metrics: {
    ascent: 0.9282,
    descent: 0.2358,
    lineGap: 0,
    widths: { regular: 0.5062, bold: 0.5586, italic: 0.5062 },
  },
};

const roboto: LocalFont = {
  name: "Roboto",
  regular: ["Roboto", "Roboto-Regular"],
  bold: ["Roboto Bold", "Roboto-Bold"],
  italic: ["Roboto Italic", "Roboto-Italic"],
  metrics: {
    ascent: 0.9277,
    descent: 0.2441,
    lineGap: 0,
    widths: { regular: 0.4355, bold: 0.443, italic: 0.4234 },
  },
};

const arial: LocalFont = {
  name: "Arial",
  regular: ["Arial", "Liberation Sans"],
  bold: ["Arial Bold", "Liberation Sans Bold"],
  italic: ["Arial Italic", "Liberation Sans Italic"],
  metrics: {
    ascent: 0.9053,
    descent: 0.2119,
    lineGap: 0.0327,
    widths: { regular: 0.4375, bold: 0.4697, italic: 0.4375 },
  },
};

/** The text fonts. Neither has a reserved font name: a subset may keep the name. */
export const fontFamilies: readonly FontFamily[] = [
  {
    name: "Literata",
    source: "literata",
    metrics: {
      ascent: 1.177,
      descent: 0.308,
      lineGap: 0,
      widths: { regular: 0.4655, bold: 0.496, italic: 0.4391 },
    },
    display: "optional",
    fallbackFonts: [georgia, notoSerif, times, dejaVuSerif],
  },
  {
    name: "Inter",
    source: "inter",
    metrics: {
      ascent: 0.9688,
      descent: 0.2412,
      lineGap: 0,
      widths: { regular: 0.468, bold: 0.4809, italic: 0.4706 },
    },
    display: "fallback",
    fallbackFonts: [roboto, arial],
  },
];

/** The range of weights that the styles use; others would be downloaded for nothing. */
export const weights = { min: 400, max: 700 } as const;

/** What every English text uses: ASCII, dashes, quotation marks, and signs such as times, minus and degree. */
const basicRange = "U+0020-007E,U+00A0,U+00B0,U+00B7,U+00D7,U+2010-2015,U+2018-201E,U+2022,U+2026,U+2212";

/** Control characters and other code points without a glyph. */
const nonRenderingCodePoints = rangeToCodePoints(
  "U+0000-001F,U+007F-009F,U+00AD,U+200B-200F,U+2028-202E,U+2060-206F,U+FEFF",
);

/** The name of the subset with the basic range. */
export const basicSubset = "basic";

/** A subset of a font in one file: loaded if a page has a character of it. */
export interface FontSubset {
  readonly name: string;
  /** The package's subset that it is cut from. */
  readonly source: string;
  readonly codePoints: CodePoints;
}

/** The subsets of a font, from the ranges that its package declares. */
export function createFontSubsets(sourceRanges: Readonly<Record<string, string>>): readonly FontSubset[] {
  const basic = rangeToCodePoints(basicRange);
  const packageSubset = (name: string): FontSubset => ({
    name,
    source: name,
    codePoints: rangeToCodePoints(must(sourceRanges[name], `subset ${name} in the package`)),
  });
  const latin = packageSubset("latin");
  return [
    packageSubset("greek"),
    packageSubset("latin-ext"),
    { ...latin, codePoints: difference(latin.codePoints, [...basic, ...nonRenderingCodePoints]) },
    { name: basicSubset, source: "latin", codePoints: basic },
  ];
}
