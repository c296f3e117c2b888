import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  intersectPhraseStarts,
  packedPositionToDocument,
  packPosition,
  positionsToPhraseStarts,
} from "../../../src/search/codec/bigram-positions.ts";

describe("packed bigram positions", () => {
  test("contain their document", () => {
    fc.assert(
      fc.property(fc.nat(4_000_000), fc.nat(), (document, position) => {
        expect(packedPositionToDocument(packPosition(document, position))).toBe(document);
      }),
    );
  });

  test("detect a phrase wherever it starts", () => {
    fc.assert(
      fc.property(
        fc.nat(1000),
        fc.nat(100_000),
        fc.integer({ min: 1, max: 20 }),
        (document, start, length) => {
          const bigrams = Array.from({ length }, (_, offset) =>
            positionsToPhraseStarts([packPosition(document, start + offset)], offset),
          );
          expect([...intersectPhraseStarts(bigrams)]).toEqual([document]);
        },
      ),
    );
  });

  test("detect bigrams of one document that don't follow one another", () => {
    const bigrams = [
      positionsToPhraseStarts([packPosition(7, 10)], 0),
      positionsToPhraseStarts([packPosition(7, 13)], 1),
    ];
    expect([...intersectPhraseStarts(bigrams)]).toEqual([]);
  });
});
