import fc from "fast-check";
import { expect, test } from "vitest";
import { findCandidates } from "../../../src/build/duplicates/find-candidates.ts";
import { estimateSimilarity, shinglesToSignature } from "../../../src/build/duplicates/min-hash.ts";
import { sharedShare, textToShingles } from "../../../src/build/duplicates/shingles.ts";
import { hashText } from "../../../src/search/codec/hash-text.ts";

/** Hashes that two sets share, and those that only one has. */
function createSets(shared: number, own: number, seed: number): [Uint32Array, Uint32Array] {
  const hashes = (name: string, length: number) =>
    Array.from({ length }, (_, index) => hashText(`${seed} ${name} ${index}`));
  const both = hashes("both", shared);
  return [
    Uint32Array.from([...both, ...hashes("one", own)]),
    Uint32Array.from([...both, ...hashes("other", own)]),
  ];
}

test("equal signatures estimate the share of equal shingles, within five standard deviations", () => {
  const sizes = fc.integer({ min: 0, max: 300 });
  const seeds = fc.integer({ min: 0, max: 1e6 });
  fc.assert(
    fc.property(sizes, sizes, seeds, (shared, own, seed) => {
      fc.pre(shared + own > 0);
      const [one, other] = createSets(shared, own, seed);
      const estimate = estimateSimilarity(shinglesToSignature(one), shinglesToSignature(other));
      expect(Math.abs(estimate - sharedShare(one, other))).toBeLessThan(5 * 0.0511);
    }),
    { seed: 1997 },
  );
});

test("the estimate is right on average", () => {
  const errors = Array.from({ length: 200 }, (_, seed) => {
    const [one, other] = createSets(100, 50, seed);
    return estimateSimilarity(shinglesToSignature(one), shinglesToSignature(other)) - 0.5;
  });
  const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length;
  expect(Math.abs(mean)).toBeLessThan(0.015);
});

test("a signature depends on the set alone", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(0xffff_ffff), { minLength: 1 }), (hashes) => {
      expect(shinglesToSignature(hashes.toReversed())).toEqual(shinglesToSignature([...hashes, ...hashes]));
    }),
  );
});

test("similar texts are candidates, different ones are not", () => {
  const signatures = [createSets(160, 20, 1), createSets(0, 200, 2)].flat().map(shinglesToSignature);
  expect([...findCandidates(signatures)]).toEqual([[0, 1]]);
});

test("of many equal texts, each is a candidate with the one before", () => {
  const signature = shinglesToSignature([1, 2, 3]);
  expect([...findCandidates(Array(4).fill(signature))]).toEqual([
    [0, 1],
    [1, 2],
    [2, 3],
  ]);
});

test.each([
  ["one two three four", "One, two; three: four!", 1],
  ["one two three four", "one two three five", 1 / 3],
  ["one two three four", "four three two one", 0],
  ["yes", "yes", 1],
  ["", "", 1],
  ["yes", "no", 0],
])("%j and %j share the right part of their runs of three words", (one, other, share) => {
  expect(sharedShare(textToShingles(one), textToShingles(other))).toBeCloseTo(share);
});
