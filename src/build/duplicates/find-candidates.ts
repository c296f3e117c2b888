import { signatureLength } from "./min-hash.ts";

/**
 * Numbers of a signature that must be equal in a band. With 32 bands of four, two texts that share 0.7 of their shingles
 * meet in at least one with a probability of 0.9998, 0.6: 0.988, 0.4: 0.56, 0.2: 0.05.
 */
const bandLength = 4;

/**
 * Pairs of indexes, the smaller one first, whose signatures agree in a band (locality-sensitive hashing). Of several that
 * agree, each is paired with the one before it: the time grows with the number of signatures, not with its square, and
 * a group of equal texts is still connected.
 */
export function* findCandidates(signatures: readonly Uint32Array[]): Generator<[number, number]> {
  const seen = new Set<number>();
  for (let start = 0; start < signatureLength; start += bandLength) {
    const latest = new Map<string, number>();
    for (const [index, signature] of signatures.entries()) {
      const band = signature.subarray(start, start + bandLength).join();
      const before = latest.get(band);
      latest.set(band, index);
      if (before === undefined) continue;
      const pair = before * signatures.length + index;
      if (seen.has(pair)) continue;
      seen.add(pair);
      yield [before, index];
    }
  }
}
