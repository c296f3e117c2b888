import { combineHashes } from "./combine-hashes.ts";
import { signatureLength } from "./min-hash.ts";

/**
 * Numbers of a signature that must be equal in a band. With 32 bands of three, two texts that share 0.7 of their shingles
 * meet in at least one with a probability of 0.999998, 0.6: 0.9996, 0.5: 0.986, 0.2: 0.23, 0.1: 0.03.
 */
const bandLength = 3;

/**
 * Pairs of indexes, the smaller one first, whose signatures agree in a band (locality-sensitive hashing). Of several that
 * agree, each is paired with the one before it: the time grows with the number of signatures, not with its square, and
 * a group of equal texts is still connected.
 */
export function* findCandidates(signatures: readonly Uint32Array[]): Generator<[number, number]> {
  const seen = new Set<number>();
  for (let start = 0; start < signatureLength; start += bandLength) {
    const latest = new Map<number, number>();
    for (const [index, signature] of signatures.entries()) {
      const band = signature.subarray(start, start + bandLength).reduce(combineHashes);
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
