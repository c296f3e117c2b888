const offsetBasis = 0x811c9dc5;
const prime = 0x01000193;

function continueHash(start: number, text: string): number {
  let hash = start;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), prime);
  return hash;
}

/** Murmur3's finalizer. Without it the high bits, which choose the shard, are alike for similar texts. */
function mixBits(start: number): number {
  let hash = Math.imul(start ^ (start >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** An evenly distributed 32-bit hash of a text: FNV-1a over UTF-16 units, then mixed. */
export function hashText(text: string): number {
  return mixBits(continueHash(offsetBasis, text));
}

/** The hash of a bigram: that of `first second` as one text. */
export function hashBigram(first: string, second: string): number {
  return mixBits(continueHash(continueHash(continueHash(offsetBasis, first), " "), second));
}

/** The hash of a keyword, given its `keywordToKey`. Never collides with a bigram's text: words contain no line break. */
export function hashKeyword(key: string): number {
  return hashText(`keyword\n${key}`);
}
