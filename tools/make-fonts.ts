import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import subsetFont from "subset-font";
import {
  createFontSubsets,
  type FontFamily,
  type FontStyle,
  type FontSubset,
  fontFamilies,
  weights,
} from "./font-families.ts";
import { familyToCss, subsetToFileName } from "./fonts-to-css.ts";
import { createPlaceholderFont } from "./placeholder-font.ts";

const { resolve } = createRequire(import.meta.url);

function readPackageFile(family: FontFamily, path: string): Buffer {
  return readFileSync(resolve(`@fontsource-variable/${family.source}/${path}`));
}

/** The subsets of a family. */
export function familyToSubsets(family: FontFamily): readonly FontSubset[] {
  return createFontSubsets(JSON.parse(readPackageFile(family, "unicode.json").toString("utf8")));
}

/** Kerning, ligatures and what accents need; no alternates. */
const features = ["ccmp", "kern", "liga", "locl", "mark", "mkmk"] as const;

/** The name records that the license requires: copyright and license. */
const licenseNameIds = [0, 13, 14] as const;

/** Creates a subset of a font as WOFF2. */
export async function createFontSubset(
  family: FontFamily,
  subset: FontSubset,
  style: FontStyle,
): Promise<Buffer> {
  const fullFont = readPackageFile(family, `files/${family.source}-${subset.source}-wght-${style}.woff2`);
  return await subsetFont(fullFont, String.fromCodePoint(...subset.codePoints), {
    targetFormat: "woff2",
    variationAxes: { wght: weights },
    keepFeatures: features,
    noHinting: true,
    preserveNameIds: licenseNameIds,
  });
}

/** The stylesheet with all @font-face rules. */
export function renderFontStylesheet(): string {
  const families = fontFamilies.map((family) => familyToCss(family, familyToSubsets(family)));
  return ["/* Made by `npm run fonts` out of tools/font-families.ts. */", ...families].join("\n\n");
}

/** The folder of KaTeX's fonts. */
export const formulaFontFolder = new URL("fonts/", pathToFileURL(resolve("katex/dist/katex.min.css")));

/** The files of KaTeX's fonts. */
export function listFormulaFonts(): readonly string[] {
  return readdirSync(formulaFontFolder).filter((name) => name.endsWith(".woff2"));
}

/** Where the placeholders for KaTeX's fonts are, by the names of the latter. */
export const placeholderFolder = new URL(
  "../src/build/output/app/formulas/placeholder-fonts/",
  import.meta.url,
);

function logFont(name: string, font: Buffer): void {
  console.log(`${name} ${(font.length / 1000).toFixed(1)} KB`);
}

async function writePlaceholderFonts(): Promise<void> {
  mkdirSync(placeholderFolder, { recursive: true });
  for (const name of listFormulaFonts()) {
    const placeholder = await createPlaceholderFont(readFileSync(new URL(name, formulaFontFolder)));
    writeFileSync(new URL(name, placeholderFolder), placeholder);
    logFont(`placeholder for ${name}`, placeholder);
  }
}

/** Writes the fonts and their stylesheet into `src/app/styles`. */
async function writeFonts(): Promise<void> {
  const folder = new URL("../src/app/styles/", import.meta.url);
  writeFileSync(new URL("fonts.css", folder), renderFontStylesheet());
  for (const family of fontFamilies) {
    writeFileSync(new URL(`fonts/${family.source}-license.txt`, folder), readPackageFile(family, "LICENSE"));
    for (const subset of familyToSubsets(family)) {
      for (const style of ["normal", "italic"] as const) {
        const font = await createFontSubset(family, subset, style);
        const name = subsetToFileName(family, subset, style);
        writeFileSync(new URL(`fonts/${name}`, folder), font);
        logFont(name, font);
      }
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await writeFonts();
  await writePlaceholderFonts();
}
