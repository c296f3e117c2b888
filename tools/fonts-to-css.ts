import { type CodePoints, codePointsToRange } from "./code-points.ts";
import {
  basicPart,
  type FontFamily,
  type FontMetrics,
  type FontPart,
  type FontStyle,
  type FontWidths,
  type LocalFont,
  weights,
} from "./font-families.ts";

/** The name of a part's file. */
export function toFileName({ source }: FontFamily, part: Pick<FontPart, "name">, style: FontStyle): string {
  return `${source}-${part.name}${style === "italic" ? "-italic" : ""}.woff2`;
}

/** A stylesheet with the faces of a font and of all that stands in for it. */
export function familyToCss(family: FontFamily, parts: readonly FontPart[]): string {
  const own = (["normal", "italic"] as const).flatMap((style) =>
    parts.map((part) => ownFace(family, part, style)),
  );
  return [...own, ...family.standIns.flatMap((local) => standInFaces(family, local))].join("\n");
}

/** The value of `font-family` by which a font and its stand-ins are asked for. */
export function familyToNames({ name, standIns }: FontFamily): readonly string[] {
  return [name, ...standIns.map((local) => standInName(name, local))];
}

function standInName(name: string, local: LocalFont): string {
  return `${local.name} for ${name}`;
}

function ownFace(family: FontFamily, part: FontPart, style: FontStyle): string {
  return face({
    "font-family": `"${family.name}"`,
    "font-style": style,
    "font-weight": `${weights.min} ${weights.max}`,
    // The other parts are for single words and letters: these may come late, and hardly move anything.
    "font-display": style === "normal" && part.name === basicPart ? family.display : "swap",
    src: `url("./fonts/${toFileName(family, part, style)}") format("woff2")`,
    "unicode-range": rangeToCss(part.points),
  });
}

function rangeToCss(points: CodePoints): string {
  return codePointsToRange(points).join(", ");
}

const cuts = [
  { cut: "regular", style: "normal", weight: 400 },
  { cut: "bold", style: "normal", weight: 700 },
  { cut: "italic", style: "italic", weight: 400 },
] as const satisfies readonly { cut: keyof FontWidths; style: FontStyle; weight: number }[];

/** A local font made to take as much room as the family does: lines break and lie where they will. */
function standInFaces({ name, metrics }: FontFamily, local: LocalFont): readonly string[] {
  return cuts.map(({ cut, style, weight }) => {
    const size = metrics.widths[cut] / local.metrics.widths[cut];
    return face({
      "font-family": `"${standInName(name, local)}"`,
      "font-style": style,
      "font-weight": String(weight),
      src: local[cut].map((each) => `local("${each}")`).join(", "),
      "size-adjust": percent(size),
      ...overrides(metrics, size),
    });
  });
}

/** Sizes are those of the stand-in, which is scaled: what is given here is scaled along. */
function overrides({ ascent, descent, lineGap }: FontMetrics, size: number): Record<string, string> {
  return {
    "ascent-override": percent(ascent / size),
    "descent-override": percent(descent / size),
    "line-gap-override": percent(lineGap / size),
  };
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(2))}%`;
}

function face(descriptors: Readonly<Record<string, string>>): string {
  const lines = Object.entries(descriptors).map(([name, value]) => `  ${name}: ${value};`);
  return ["@font-face {", ...lines, "}", ""].join("\n");
}
