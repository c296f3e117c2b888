import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ByteReader, FrontCodedReader } from "../../../src/search/codec/byte-reader.ts";
import { ByteWriter, FrontCodedWriter } from "../../../src/search/codec/encode/byte-writer.ts";

describe("a byte stream", () => {
  test("decodes integers of up to 32 bits", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2 ** 32 - 1 })), (numbers) => {
        const writer = new ByteWriter();
        for (const number of numbers) writer.writeVarint(number);
        const reader = new ByteReader(writer.takeBytes());
        expect(numbers.map(() => reader.readVarint())).toEqual(numbers);
      }),
    );
  });

  test("decodes front-coded words of any script", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme" })), (words) => {
        const writer = new ByteWriter();
        const frontCoded = new FrontCodedWriter(writer);
        for (const word of words) frontCoded.write(word);
        const reader = new FrontCodedReader(new ByteReader(writer.takeBytes()));
        const read = words.map(() => reader.next());
        expect(read).toEqual(words);
      }),
    );
  });

  test("throws on truncated data, on too large a number, and on a shared prefix longer than the previous word", () => {
    expect(() => new ByteReader(Uint8Array.of(128)).readVarint()).toThrow(RangeError);
    expect(() => new ByteReader(Uint8Array.of(255, 255, 255, 255, 255, 1)).readVarint()).toThrow(RangeError);
    expect(() => new ByteReader(Uint8Array.of(1)).readBytes(2)).toThrow(RangeError);
    expect(() => new FrontCodedReader(new ByteReader(Uint8Array.of(3, 0))).next()).toThrow(RangeError);
  });
});
