import { useLayoutEffect, useState } from "react";
import type { HighlightPlace } from "../anchor/use-placed-highlights.ts";

/** Where the toolbar is on the screen, in pixels. */
export interface ToolbarPosition {
  /** The middle of the passage, or as near as the toolbar fits. */
  readonly x: number;
  /** Below the passage. */
  readonly y: number;
}

/** Half the width of the toolbar, with a margin. */
const halfWidthPx = 176;

/** Room for the toolbar at the bottom of the screen. */
const heightPx = 96;

function placeToPosition({ ranges }: HighlightPlace): ToolbarPosition {
  const rects = ranges.flatMap((range) => [...range.getClientRects()]);
  const last = rects.at(-1);
  if (last === undefined) return { x: halfWidthPx, y: 0 };
  const width = document.documentElement.clientWidth;
  return {
    x: Math.max(halfWidthPx, Math.min((last.left + last.right) / 2, width - halfWidthPx)),
    y: Math.max(0, Math.min(last.bottom, window.innerHeight - heightPx)),
  };
}

/** Where the toolbar of a place is, also while the page is scrolled. On small screens styles put it at the bottom instead. */
export function useToolbarPosition(place: HighlightPlace): ToolbarPosition {
  const [position, setPosition] = useState(() => placeToPosition(place));
  useLayoutEffect(() => {
    const update = (): void => setPosition(placeToPosition(place));
    update();
    const events = new AbortController();
    const options = { signal: events.signal, passive: true };
    window.addEventListener("scroll", update, options);
    window.addEventListener("resize", update, options);
    return () => events.abort();
  }, [place]);
  return position;
}
