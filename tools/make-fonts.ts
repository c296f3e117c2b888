import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import subsetFont from "subset-font";
import {
  type FontFamily,
  type FontPart,
  type FontStyle,
  fontFamilies,
  toFontParts,
  weights,
} from "./font-families.ts";
import { familyToCss, toFileName } from "./fonts-to-css.ts";

const { resolve } = createRequire(import.meta.url);

function readPackaged(family: FontFamily, path: string): Buffer {
  return readFileSync(resolve(`@fontsource-variable/${family.source}/${path}`));
}

/** The parts of a family. */
export function familyToParts(family: FontFamily): readonly FontPart[] {
  return toFontParts(JSON.parse(readPackaged(family, "unicode.json").toString("utf8")));
}

/** Kerning, ligatures and what accents need; none of the many alternates. */
const features = ["ccmp", "kern", "liga", "locl", "mark", "mkmk"] as const;

/** What its licence wants to stay with a font: copyright and licence. */
const licenceNames = [0, 13, 14] as const;

/** Cuts a part out of a font: a file of WOFF2. */
export async function cutFont(family: FontFamily, part: FontPart, style: FontStyle): Promise<Buffer> {
  const whole = readPackaged(family, `files/${family.source}-${part.source}-wght-${style}.woff2`);
  return await subsetFont(whole, String.fromCodePoint(...part.points), {
    targetFormat: "woff2",
    variationAxes: { wght: weights },
    keepFeatures: features,
    noHinting: true,
    preserveNameIds: licenceNames,
  });
}

/** The stylesheet with all faces. */
export function allFaces(): string {
  const families = fontFamilies.map((family) => familyToCss(family, familyToParts(family)));
  return ["/* Made by `npm run fonts` out of tools/font-families.ts. */", ...families].join("\n\n");
}

/** Writes the fonts and their stylesheet into `src/ui`. */
async function makeFonts(): Promise<void> {
  const folder = new URL("../src/ui/", import.meta.url);
  writeFileSync(new URL("fonts.css", folder), allFaces());
  for (const family of fontFamilies) {
    writeFileSync(new URL(`fonts/${family.source}-licence.txt`, folder), readPackaged(family, "LICENSE"));
    for (const part of familyToParts(family)) {
      for (const style of ["normal", "italic"] as const) {
        const font = await cutFont(family, part, style);
        const name = toFileName(family, part, style);
        writeFileSync(new URL(`fonts/${name}`, folder), font);
        console.log(`${name} ${(font.length / 1000).toFixed(1)} KB`);
      }
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await makeFonts();
