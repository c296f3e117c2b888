import { useEffect } from "react";
import type { PlacedHighlight } from "../anchor/use-placed-highlights.ts";
import { highlightColors } from "../storage/highlight-schema.ts";
import { paintMarks } from "./paint-marks.ts";

/** Marks highlights in the answer. */
export function useMarks(placed: readonly PlacedHighlight[]): void {
  useEffect(() => {
    const rangesOf = (isIncluded: (each: PlacedHighlight) => boolean): Range[] =>
      placed.flatMap((each) => (isIncluded(each) && each.place ? each.place.ranges : []));
    for (const color of highlightColors)
      paintMarks(
        color,
        rangesOf(({ highlight }) => highlight.color === color),
      );
    paintMarks(
      "note",
      rangesOf(({ highlight }) => highlight.note !== ""),
    );
  }, [placed]);
  useEffect(
    () => () => {
      for (const kind of [...highlightColors, "note", "target"] as const) paintMarks(kind, []);
    },
    [],
  );
}
