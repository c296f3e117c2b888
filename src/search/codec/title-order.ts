import { BitReader } from "./bit-reader.ts";
import { indexBitWidth } from "./index-bit-width.ts";

/** Decodes `count` ranks. Throws `RangeError` if the data is too short. */
export function decodeTitleOrder(bytes: Uint8Array, count: number): Uint32Array {
  const reader = new BitReader(bytes);
  return Uint32Array.from({ length: count }, () => reader.readBits(indexBitWidth(count)));
}
