import { must } from "../../content/must.ts";
import { hashText } from "../../search/codec/hash-text.ts";

/** Numbers of a signature. Estimates of 0.5 are off by 0.051 (one standard deviation), others by less. */
export const signatureLength = 96;

/** Random, but the same in each run: an article's signature depends on its text alone. */
const multipliers = Uint32Array.from(
  { length: signatureLength },
  (_, index) => hashText(`multiplier ${index}`) | 1,
);
const summands = Uint32Array.from({ length: signatureLength }, (_, index) => hashText(`summand ${index}`));

/**
 * The MinHash signature of a set of 32-bit hashes (Broder, "On the resemblance and containment of documents", 1997): the
 * smallest value of each of 96 functions. Two sets have the same smallest value as often as their Jaccard index says.
 */
export function shinglesToSignature(shingles: Iterable<number>): Uint32Array {
  const signature = new Uint32Array(signatureLength).fill(0xffff_ffff);
  for (const shingle of shingles) {
    for (let index = 0; index < signatureLength; index += 1) {
      const value =
        (Math.imul(shingle, must(multipliers[index], "multiplier")) + must(summands[index], "summand")) >>> 0;
      if (value < must(signature[index], "signature")) signature[index] = value;
    }
  }
  return signature;
}

/** An estimate of the Jaccard index of the sets behind two signatures: 0 to 1. */
export function estimateSimilarity(one: Uint32Array, other: Uint32Array): number {
  let equal = 0;
  for (let index = 0; index < signatureLength; index += 1) if (one[index] === other[index]) equal += 1;
  return equal / signatureLength;
}
