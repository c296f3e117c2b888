import subsetFont from "subset-font";
import { must } from "../src/content/must.ts";
import { rangeToCodePoints } from "./code-points.ts";
import { readTables, writeTables } from "./sfnt.ts";

/** All characters that one of KaTeX's fonts may have. Without surrogates, which are not characters. */
const codePoints = rangeToCodePoints("U+0020-D7FF,U+E000-FFFF");

/** One contour with a single point, which draws nothing: browsers reject a font without any outline. */
const emptyGlyph = Buffer.from([0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x31, 0]);

/** Tables that a font needs for its widths and its lines. */
const keptTables = ["OS/2", "cmap", "hhea", "hmtx", "maxp", "post"] as const;

/** No names: version 0, none, and where their texts would start. */
const noNames = Buffer.from([0, 0, 0, 0, 0, 6]);

function removeOutlines(font: Buffer): Buffer {
  const tables = readTables(font);
  const getTable = (tag: string): Buffer => Buffer.from(must(tables.get(tag), `table ${tag} in the font`));
  const glyphs = getTable("maxp").readUInt16BE(4);
  // Offsets in units of two bytes: the glyph after `.notdef`, whose outline HarfBuzz removes, has one; all others are empty.
  const locations = Buffer.alloc(2 * (glyphs + 1));
  for (let index = 2; index <= glyphs; index += 1) locations.writeUInt16BE(emptyGlyph.length / 2, 2 * index);
  const head = getTable("head");
  const locationFormat = 50;
  head.writeInt16BE(0, locationFormat);
  return writeTables(
    new Map([
      ...keptTables.map((tag) => [tag, getTable(tag)] as const),
      ["head", head],
      ["name", noNames],
      ["loca", locations],
      ["glyf", emptyGlyph],
    ]),
  );
}

/** A WOFF2 font that draws nothing, with the widths and the metrics of another one. */
export async function createPlaceholderFont(font: Buffer): Promise<Buffer> {
  const text = codePoints.map((point) => String.fromCodePoint(point)).join("");
  const options = { keepFeatures: [], noHinting: true, preserveNameIds: [] } as const;
  const subset = await subsetFont(font, text, { ...options, targetFormat: "truetype" });
  return await subsetFont(removeOutlines(subset), text, { ...options, targetFormat: "woff2" });
}
