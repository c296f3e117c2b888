const offsetBasis = 0x811c9dc5;
const prime = 0x01000193;

function hashOnto(start: number, text: string): number {
  let hash = start;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), prime);
  return hash;
}

/** Murmur3's last mixing, without which the high bits (by which shards are chosen) of similar texts are alike. */
function mixBits(start: number): number {
  let hash = Math.imul(start ^ (start >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** A number from 0 to 2³² - 1 that spreads texts evenly: FNV-1a over UTF-16 units, then mixed. */
export function hashText(text: string): number {
  return mixBits(hashOnto(offsetBasis, text));
}

/** The key of two neighbouring words: that of `first second` as one text. */
export function hashPair(first: string, second: string): number {
  return mixBits(hashOnto(hashOnto(hashOnto(offsetBasis, first), " "), second));
}

/** The key of a keyword, by its `keywordKey`. No pair of words can have its text: words hold no line break. */
export function hashKeyword(key: string): number {
  return hashText(`keyword\n${key}`);
}
