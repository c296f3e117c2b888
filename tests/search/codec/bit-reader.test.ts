import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BitReader } from "../../../src/search/codec/bit-reader.ts";
import { BitWriter } from "../../../src/search/codec/encode/bit-writer.ts";

const uint32 = fc.integer({ min: 0, max: 2 ** 32 - 1 });

describe("a bit stream", () => {
  test("gives back the bits written, whatever their widths", () => {
    const fields = fc.array(
      fc
        .integer({ min: 0, max: 32 })
        .chain((width) =>
          fc.record({ width: fc.constant(width), value: fc.integer({ min: 0, max: 2 ** width - 1 }) }),
        ),
    );
    fc.assert(
      fc.property(fields, (written) => {
        const writer = new BitWriter();
        for (const { value, width } of written) writer.writeBits(value, width);
        const reader = new BitReader(writer.takeBytes());
        expect(written.map(({ width }) => reader.readBits(width))).toEqual(written.map(({ value }) => value));
      }),
    );
  });

  test("gives back numbers written as gamma and Rice codes", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 ** 32 - 2 }),
        fc.integer({ min: 20, max: 31 }),
        uint32,
        (gamma, shift, rice) => {
          const writer = new BitWriter();
          writer.writeGamma(gamma);
          writer.writeRice(rice, shift);
          const reader = new BitReader(writer.takeBytes());
          expect([reader.readGamma(), reader.readRice(shift)]).toEqual([gamma, rice]);
        },
      ),
    );
  });

  test("gives back Rice codes of many ones", () => {
    for (const value of [0, 1, 15, 16, 17, 31, 32, 33, 100, 1000]) {
      const writer = new BitWriter();
      writer.writeRice(value, 0);
      writer.writeRice(value, 1);
      const reader = new BitReader(writer.takeBytes());
      expect([reader.readRice(0), reader.readRice(1)]).toEqual([value, value]);
    }
  });

  test("throws past the end instead of reading zeros", () => {
    expect(() => new BitReader(Uint8Array.of(0)).readBits(9)).toThrow(RangeError);
    expect(() => new BitReader(Uint8Array.of(0, 0)).readGamma()).toThrow(RangeError);
    expect(() => new BitReader(Uint8Array.of(255)).readRice(3)).toThrow(RangeError);
  });

  test("refuses a gamma code of more than 32 bits", () => {
    expect(() => new BitReader(Uint8Array.of(0, 0, 0, 0, 0, 1, 255, 255, 255, 255, 255)).readGamma()).toThrow(
      RangeError,
    );
  });
});
