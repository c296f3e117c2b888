import { type CodePoints, codePointsToRange } from "./code-points.ts";
import {
  basicSubset,
  type FontFamily,
  type FontMetrics,
  type FontStyle,
  type FontSubset,
  type FontWidths,
  type LocalFont,
  weights,
} from "./font-families.ts";

/** The file name of a subset. */
export function subsetToFileName(
  { source }: FontFamily,
  subset: Pick<FontSubset, "name">,
  style: FontStyle,
): string {
  return `${source}-${subset.name}${style === "italic" ? "-italic" : ""}.woff2`;
}

/** A stylesheet with the @font-face rules of a web font and of its fallback fonts. */
export function familyToCss(family: FontFamily, subsets: readonly FontSubset[]): string {
  const webFontFaces = (["normal", "italic"] as const).flatMap((style) =>
    subsets.map((subset) => renderWebFontFace(family, subset, style)),
  );
  return [
    ...webFontFaces,
    ...family.fallbackFonts.flatMap((fallbackFont) => renderFallbackFaces(family, fallbackFont)),
  ].join("\n");
}

/** The `font-family` names of a web font and its fallback fonts. */
export function familyToFontStack({ name, fallbackFonts }: FontFamily): readonly string[] {
  return [name, ...fallbackFonts.map((fallbackFont) => fallbackFontName(name, fallbackFont))];
}

function fallbackFontName(name: string, fallbackFont: LocalFont): string {
  return `${fallbackFont.name} for ${name}`;
}

function renderWebFontFace(family: FontFamily, subset: FontSubset, style: FontStyle): string {
  return renderFontFace({
    "font-family": `"${family.name}"`,
    "font-style": style,
    "font-weight": `${weights.min} ${weights.max}`,
    // The other subsets are for single words and characters: loading them late hardly shifts anything.
    "font-display": subset.name === basicSubset ? family.display : "swap",
    src: `url("./fonts/${subsetToFileName(family, subset, style)}") format("woff2")`,
    "unicode-range": codePointsToCss(subset.codePoints),
  });
}

function codePointsToCss(points: CodePoints): string {
  return codePointsToRange(points).join(", ");
}

const cuts = [
  { cut: "regular", style: "normal", weight: 400 },
  { cut: "bold", style: "normal", weight: 700 },
  { cut: "italic", style: "italic", weight: 400 },
] as const satisfies readonly { cut: keyof FontWidths; style: FontStyle; weight: number }[];

/** A local font adjusted to the web font's metrics, so that swapping them doesn't move lines. */
function renderFallbackFaces({ name, metrics }: FontFamily, fallbackFont: LocalFont): readonly string[] {
  return cuts.map(({ cut, style, weight }) => {
    const sizeAdjust = metrics.widths[cut] / fallbackFont.metrics.widths[cut];
    return renderFontFace({
      "font-family": `"${fallbackFontName(name, fallbackFont)}"`,
      "font-style": style,
      "font-weight": String(weight),
      src: fallbackFont[cut].map((each) => `local("${each}")`).join(", "),
      "size-adjust": percent(sizeAdjust),
      ...metricOverrides(metrics, sizeAdjust),
    });
  });
}

/** Metrics relative to the fallback font's size, which `size-adjust` scales. */
function metricOverrides(
  { ascent, descent, lineGap }: FontMetrics,
  sizeAdjust: number,
): Record<string, string> {
  return {
    "ascent-override": percent(ascent / sizeAdjust),
    "descent-override": percent(descent / sizeAdjust),
    "line-gap-override": percent(lineGap / sizeAdjust),
  };
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(2))}%`;
}

function renderFontFace(descriptors: Readonly<Record<string, string>>): string {
  const lines = Object.entries(descriptors).map(([name, value]) => `  ${name}: ${value};`);
  return ["@font-face {", ...lines, "}", ""].join("\n");
}
