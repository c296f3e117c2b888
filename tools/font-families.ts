import { type CodePoints, rangeToCodePoints, without } from "./code-points.ts";

export type FontStyle = "normal" | "italic";

/** How much room a font's letters take, as shares of its size. */
export interface FontMetrics {
  readonly ascent: number;
  readonly descent: number;
  readonly lineGap: number;
  /** Of a letter of English prose, spaces counted: upright, bold, italic. */
  readonly widths: FontWidths;
}

export interface FontWidths {
  readonly regular: number;
  readonly bold: number;
  readonly italic: number;
}

/** A font that many devices have, under the names by which `local()` finds its cuts. */
export interface LocalFont {
  readonly name: string;
  readonly regular: readonly string[];
  readonly bold: readonly string[];
  readonly italic: readonly string[];
  readonly metrics: FontMetrics;
}

/** A font that comes with the site. */
export interface FontFamily {
  readonly name: string;
  /** The package that has it, below `@fontsource-variable/`; its files are named after it. */
  readonly source: string;
  readonly metrics: FontMetrics;
  /**
   * How most of its text waits for it. `optional`: shown where it is there at once, as pages preload it; a line that
   * broke elsewhere later would move the page. `fallback`: who chose it wants it, and has it in the cache from then on.
   */
  readonly display: "optional" | "fallback";
  /** What stands in until it is there: the first that the device has. */
  readonly standIns: readonly LocalFont[];
}

// Widths are measured over the prose of `content/`, letter by letter; Georgia, Times New Roman and Arial by the free
// fonts that were made to take just their room (Gelasio, Tinos, Arimo).

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

/** The fonts for texts. Neither reserves its name: what is cut out of one may be called as the whole. */
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
    standIns: [georgia, notoSerif, times, dejaVuSerif],
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
    standIns: [roboto, arial],
  },
];

/** Weights that styles ask for lie between these; what lies outside would be downloaded for nothing. */
export const weights = { min: 400, max: 700 } as const;

/** What every English text has: ASCII, dashes, quotation marks, the signs for times, minus, degrees and the like. */
const basicRange = "U+0020-007E,U+00A0,U+00B0,U+00B7,U+00D7,U+2010-2015,U+2018-201E,U+2022,U+2026,U+2212";

/** Controls and the like: nothing that a file would be loaded for. */
const shapeless = rangeToCodePoints(
  "U+0000-001F,U+007F-009F,U+00AD,U+200B-200F,U+2028-202E,U+2060-206F,U+FEFF",
);

/** The part that holds the basic range. */
export const basicPart = "basic";

/** One file's worth of a font: loaded where a page has a character of it. */
export interface FontPart {
  readonly name: string;
  /** The package's part that it is cut out of. */
  readonly source: string;
  readonly points: CodePoints;
}

/** Parts of a font, by what its package says that its own hold. */
export function toFontParts(sourceRanges: Readonly<Record<string, string>>): readonly FontPart[] {
  const basic = rangeToCodePoints(basicRange);
  const whole = (name: string): FontPart => ({
    name,
    source: name,
    points: rangeToCodePoints(sourceRanges[name] ?? ""),
  });
  const latin = whole("latin");
  return [
    whole("greek"),
    whole("latin-ext"),
    { ...latin, points: without(latin.points, [...basic, ...shapeless]) },
    { name: basicPart, source: "latin", points: basic },
  ];
}
