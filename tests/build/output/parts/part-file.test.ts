import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type PartDescription, parsePart, partToText } from "../../../../src/build/output/parts/part-file.ts";

const part: PartDescription = { number: 2, count: 3, key: "abc", files: ["learn/physics.html"] };

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
});
