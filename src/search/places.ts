/**
 * Where two neighbours stand: a document with the place of the first of them among its text's words, of which only the
 * last three bits are kept. Enough to tell whether pairs follow one another: by chance they seem to in 1 of 8 cases.
 */
export const placesPerDocument = 8;

/** `position` counts the words of a text, stop words left out. */
export function toPlace(document: number, position: number): number {
  return document * placesPerDocument + (position % placesPerDocument);
}

export function placeToDocument(place: number): number {
  return Math.floor(place / placesPerDocument);
}

/** Documents, each with the places (a bit for each of eight) at which a run of words may begin there. */
export type Beginnings = ReadonlyMap<number, number>;

/** Where runs may begin whose pair number `offset` stands at these places. */
export function placesToBeginnings(places: Iterable<number>, offset: number): Beginnings {
  const beginnings = new Map<number, number>();
  for (const place of places) {
    const document = placeToDocument(place);
    const beginning = (((place - offset) % placesPerDocument) + placesPerDocument) % placesPerDocument;
    beginnings.set(document, (beginnings.get(document) ?? 0) | (1 << beginning));
  }
  return beginnings;
}

/** The documents in which all of these pairs, one after the other, make a run. */
export function commonRuns(pairs: readonly Beginnings[]): Set<number> {
  const [first, ...others] = pairs;
  const runs = new Set<number>();
  for (const [document, beginnings] of first ?? []) {
    const left = others.reduce((mask, pair) => mask & (pair.get(document) ?? 0), beginnings);
    if (left !== 0) runs.add(document);
  }
  return runs;
}
