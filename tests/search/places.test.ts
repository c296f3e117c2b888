import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { commonRuns, placesToBeginnings, placeToDocument, toPlace } from "../../src/search/places.ts";

describe("places of pairs", () => {
  test("keep their document", () => {
    fc.assert(
      fc.property(fc.nat(4_000_000), fc.nat(), (document, position) => {
        expect(placeToDocument(toPlace(document, position))).toBe(document);
      }),
    );
  });

  test("tell a run wherever it begins", () => {
    fc.assert(
      fc.property(
        fc.nat(1000),
        fc.nat(100_000),
        fc.integer({ min: 1, max: 20 }),
        (document, begin, length) => {
          const pairs = Array.from({ length }, (_, offset) =>
            placesToBeginnings([toPlace(document, begin + offset)], offset),
          );
          expect([...commonRuns(pairs)]).toEqual([document]);
        },
      ),
    );
  });

  test("tell pairs of one document that don't follow one another", () => {
    const pairs = [placesToBeginnings([toPlace(7, 10)], 0), placesToBeginnings([toPlace(7, 13)], 1)];
    expect([...commonRuns(pairs)]).toEqual([]);
  });
});
