import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { OutputWriter } from "../../../../src/build/output/output-writer.ts";
import {
  type PartDescription,
  parsePart,
  partFileName,
  partToText,
  writePartFile,
} from "../../../../src/build/output/parts/part-file.ts";
import { createTempFolder } from "../../../support/temp-folder.ts";

const part: PartDescription = { number: 2, count: 3, key: "abc", files: [["learn/physics.html", 120]] };

describe("the file of a part", () => {
  test("is read as it was written", () => {
    expect(parsePart(partToText(part))).toEqual(part);
  });

  test.each([
    ["no JSON", "{"],
    ["no object", "null"],
    ["a number past the last part", JSON.stringify({ ...part, number: 4 })],
    ["a part 0", JSON.stringify({ ...part, number: 0 })],
    ["half a part", JSON.stringify({ ...part, number: 1.5 })],
    ["files that aren't paths", JSON.stringify({ ...part, files: [1] })],
    ["no key", JSON.stringify({ ...part, key: undefined })],
  ])("can't be read with %s", (_, text) => {
    expect(parsePart(text)).toBeUndefined();
  });

  test("is never mistaken for something else", () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(parsePart(text)).toBeUndefined();
      }),
    );
  });

  test("names all files of the output with their sizes", () => {
    const output = new OutputWriter(createTempFolder());
    output.write("learn/physics.html", "page");
    writePartFile({ number: 2, count: 3 }, output, ["one", "two"]);
    const { key, ...written } = parsePart(output.read(partFileName).toString()) ?? part;
    expect(written).toEqual({ number: 2, count: 3, files: [["learn/physics.html", 4]] });
    expect(key).not.toBe(part.key);
  });

  test("is not written if it isn't known what the part is made from", () => {
    const output = new OutputWriter(createTempFolder());
    expect(() => writePartFile({ number: 2, count: 3 }, output, ["one", undefined])).toThrow("build cache");
    expect(output.files).toEqual([]);
  });
});
