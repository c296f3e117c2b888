/**
 * A packed position of a bigram: the document number and the position of the bigram's first word, modulo 8. Three bits
 * are enough to tell whether bigrams follow one another; a false positive happens in 1 of 8 cases.
 */
export const positionModulus = 8;

/** Packs a document number and a position. `position` counts the words of a text without stop words. */
export function packPosition(document: number, position: number): number {
  return document * positionModulus + (position % positionModulus);
}

export function packedPositionToDocument(packed: number): number {
  return Math.floor(packed / positionModulus);
}

/** Maps a document to a bit mask of the positions (modulo 8) at which a phrase may start in it. */
export type PhraseStarts = ReadonlyMap<number, number>;

/** Where a phrase may start, given the packed positions of its bigram number `offset`. */
export function positionsToPhraseStarts(positions: Iterable<number>, offset: number): PhraseStarts {
  const phraseStarts = new Map<number, number>();
  for (const packed of positions) {
    const document = packedPositionToDocument(packed);
    const start = (((packed - offset) % positionModulus) + positionModulus) % positionModulus;
    phraseStarts.set(document, (phraseStarts.get(document) ?? 0) | (1 << start));
  }
  return phraseStarts;
}

/** The documents in which all these bigrams follow one another as a phrase. */
export function intersectPhraseStarts(bigrams: readonly PhraseStarts[]): Set<number> {
  const [first, ...others] = bigrams;
  const documents = new Set<number>();
  for (const [document, starts] of first ?? []) {
    const commonStarts = others.reduce((mask, other) => mask & (other.get(document) ?? 0), starts);
    if (commonStarts !== 0) documents.add(document);
  }
  return documents;
}
