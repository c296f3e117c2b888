import type { HighlightPlace } from "../anchor/use-placed-highlights.ts";
import { canPaintMarks, paintMarks } from "./paint-marks.ts";

/** The block that a place begins in: the paragraph, cell or list item. */
function placeToBlock({ ranges }: HighlightPlace): HTMLElement | null {
  const node = ranges[0]?.startContainer;
  const element = node instanceof Element ? node : node?.parentElement;
  return (
    element?.closest<HTMLElement>("p, li, td, th, pre, blockquote, h2, h3, h4, h5, h6, .answer > *") ?? null
  );
}

/** Moves the focus to the block of a place, so that keys and screen readers go on from there. */
export function focusPlace(place: HighlightPlace): void {
  const block = placeToBlock(place);
  if (block === null) return;
  if (block.tabIndex < 0) {
    block.tabIndex = -1;
    block.dataset["highlightPlace"] = "";
    const forget = (): void => {
      block.removeAttribute("tabindex");
      delete block.dataset["highlightPlace"];
    };
    block.addEventListener("blur", forget, { once: true });
  }
  block.focus({ preventScroll: true });
}

/** Scrolls to a place and marks it, by selecting it where the browser has no other way. Opens what it is hidden in. */
export function goToPlace(place: HighlightPlace): void {
  const [first] = place.ranges;
  const last = place.ranges.at(-1);
  if (first === undefined || last === undefined) return;
  for (let node: Node | null = first.startContainer; node !== null; node = node.parentNode)
    if (node instanceof HTMLDetailsElement) node.open = true;
  focusPlace(place);
  placeToBlock(place)?.scrollIntoView({ block: "center" });
  if (canPaintMarks()) paintMarks("target", place.ranges);
  else
    document
      .getSelection()
      ?.setBaseAndExtent(first.startContainer, first.startOffset, last.endContainer, last.endOffset);
}
