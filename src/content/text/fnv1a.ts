/** The hash of an empty text, and what it is multiplied by with each code unit. */
export const offsetBasis = 0x811c9dc5;
export const prime = 0x01000193;

/**
 * FNV-1a over UTF-16 code units, 32 bits, signed: short, and the same everywhere. Not cryptographic, and its bits are not
 * evenly distributed: mix them. `start` is the hash of the text before; by default there is none.
 */
export function fnv1a(text: string, start: number = offsetBasis): number {
  let hash = start;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), prime);
  return hash;
}
