import { useEffect, useEffectEvent } from "react";
import type { PlacedHighlight } from "../anchor/use-placed-highlights.ts";
import { pointToHighlight } from "./point-to-highlight.ts";

/** What a click is meant for, if it is there. */
const controls = "a, button, input, select, summary, label";

/** Calls `onChoose` with the highlight in the answer that was clicked or tapped, and with undefined for a click beside one. */
export function useHighlightClicks(
  placed: readonly PlacedHighlight[],
  onChoose: (id: string | undefined) => void,
): void {
  const handleClick = useEffectEvent((event: MouseEvent): void => {
    const { target } = event;
    if (!(target instanceof Element) || target.closest(".highlight-toolbar")) return;
    // The end of a selection is a click, too.
    if (document.getSelection()?.isCollapsed === false) return;
    const isText = target.closest("#answer") !== null && target.closest(controls) === null;
    onChoose(isText ? pointToHighlight(placed, event)?.highlight.id : undefined);
  });
  useEffect(() => {
    const listener = (event: MouseEvent): void => handleClick(event);
    document.addEventListener("click", listener);
    return () => document.removeEventListener("click", listener);
  }, []);
}
