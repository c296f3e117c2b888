/** A 32-bit hash of two 32-bit hashes in their order. */
export function combineHashes(one: number, other: number): number {
  const mixed = Math.imul(one ^ (one >>> 15), 0x85ebca6b) + other;
  return Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35) >>> 0;
}
