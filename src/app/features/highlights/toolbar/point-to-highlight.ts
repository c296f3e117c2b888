import type { PlacedHighlight } from "../anchor/use-placed-highlights.ts";

/** True if a point of the screen is within a range. */
function containsPoint(range: Range, x: number, y: number): boolean {
  return [...range.getClientRects()].some(
    ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
  );
}

/** The highlight at a point of the screen; of several the shortest, which would otherwise be out of reach. */
export function pointToHighlight(
  placed: readonly PlacedHighlight[],
  { x, y }: { readonly x: number; readonly y: number },
): PlacedHighlight | undefined {
  const lengthOf = ({ place }: PlacedHighlight): number => (place ? place.end - place.start : 0);
  return placed
    .filter(({ place }) => place?.ranges.some((range) => containsPoint(range, x, y)))
    .sort((one, other) => lengthOf(one) - lengthOf(other))[0];
}
