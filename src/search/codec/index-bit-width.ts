/** Bits needed for an index below `count`. */
export function indexBitWidth(count: number): number {
  return count < 2 ? 0 : 32 - Math.clz32(count - 1);
}
