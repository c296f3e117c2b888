import { useEffect, useRef } from "react";
import { useLocation } from "react-router";
import type { PlacedHighlight } from "../anchor/use-placed-highlights.ts";
import { hashToHighlightId } from "../highlight-path.ts";
import { goToPlace } from "./go-to-place.ts";

/** Goes to the highlight that the page's fragment names, once it has a place. */
export function useGoToHighlight(placed: readonly PlacedHighlight[]): void {
  const { hash, key } = useLocation();
  const handledKey = useRef<string>(undefined);
  useEffect(() => {
    const id = hashToHighlightId(hash);
    const place = placed.find(({ highlight }) => highlight.id === id)?.place;
    if (place === undefined || handledKey.current === key) return;
    handledKey.current = key;
    goToPlace(place);
  }, [placed, hash, key]);
}
