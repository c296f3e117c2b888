import { fnv1a } from "../../content/text/fnv1a.ts";

/** Murmur3's finalizer. Without it the high bits, which choose the shard, are alike for similar texts. */
function mixBits(start: number): number {
  let hash = Math.imul(start ^ (start >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** An evenly distributed 32-bit hash of a text: FNV-1a over UTF-16 units, then mixed. */
export function hashText(text: string): number {
  return mixBits(fnv1a(text));
}

/** The part of a bigram's hash that depends on its first term alone. */
export function startBigram(first: string): number {
  return fnv1a(" ", fnv1a(first));
}

/** The hash of a bigram, from that part and the second term. */
export function finishBigram(start: number, second: string): number {
  return mixBits(fnv1a(second, start));
}

/** The hash of a bigram: that of `first second` as one text. */
export function hashBigram(first: string, second: string): number {
  return finishBigram(startBigram(first), second);
}

/** The hash of a keyword, given its `keywordToKey`. Never collides with a bigram's text: words contain no line break. */
export function hashKeyword(key: string): number {
  return hashText(`keyword\n${key}`);
}
