import { readdirSync, readFileSync } from "node:fs";
import subsetFont from "subset-font";
import { describe, expect, test } from "vitest";
import { formulaFontFolder, listFormulaFonts, placeholderFolder } from "../../tools/make-fonts.ts";
import { createPlaceholderFont } from "../../tools/placeholder-font.ts";
import { readTables, writeTables } from "../../tools/sfnt.ts";

function readFormulaFont(name: string): Buffer {
  return readFileSync(new URL(name, formulaFontFolder));
}

/** The tables of a WOFF2 font with these characters. */
async function fontToTables(font: Buffer, text: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const options = { keepFeatures: [], noHinting: true, preserveNameIds: [] } as const;
  return readTables(await subsetFont(font, text, { ...options, targetFormat: "truetype" }));
}

const names = listFormulaFonts();

test("a font that is taken apart and put together again is the same", async () => {
  const tables = await fontToTables(readFormulaFont("KaTeX_Main-Regular.woff2"), "abc");
  expect(readTables(writeTables(tables))).toEqual(
    new Map([...tables].sort(([one], [two]) => (one < two ? -1 : 1))),
  );
});

describe("the placeholders for KaTeX's fonts", () => {
  test("are one for each font", () => {
    expect(readdirSync(placeholderFolder).sort()).toEqual([...names].sort());
  });

  test.each(names)("are what the tool makes of %s, in at most 1,500 bytes", async (name) => {
    const committed = readFileSync(new URL(name, placeholderFolder));
    expect((await createPlaceholderFont(readFormulaFont(name))).equals(committed)).toBe(true);
    expect(committed.length).toBeLessThanOrEqual(1_500);
  });

  test.each(names)("have the widths and the lines of %s", async (name) => {
    const text = "2xyzαβ(+)−=∑∫√ℝ";
    const font = await fontToTables(readFormulaFont(name), text);
    const placeholder = await fontToTables(readFileSync(new URL(name, placeholderFolder)), text);
    // The advance width of each glyph is followed by its left side bearing, which moves only what is drawn.
    const toWidths = (table: Uint8Array = new Uint8Array()): readonly number[] => {
      const bytes = Buffer.from(table);
      return Array.from({ length: bytes.length >> 2 }, (_, glyph) => bytes.readUInt16BE(4 * glyph));
    };
    expect(toWidths(placeholder.get("hmtx"))).toEqual(toWidths(font.get("hmtx")));
    const toLine = (table: Uint8Array = new Uint8Array()): Uint8Array => table.slice(4, 10);
    expect(toLine(placeholder.get("hhea"))).toEqual(toLine(font.get("hhea")));
  });
});
