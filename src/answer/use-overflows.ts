import { type RefObject, useEffect, useRef, useState } from "react";

/**
 * Tells whether an element's content is wider than the element, so that only what scrolls becomes a stop of the Tab
 * key. True until it has been measured: in a page without JavaScript every scrolling part can be reached.
 */
export function useOverflows<Box extends HTMLElement>(): [RefObject<Box | null>, boolean] {
  const ref = useRef<Box>(null);
  const [overflows, setOverflows] = useState(true);
  useEffect(() => {
    const box = ref.current;
    if (box === null || typeof ResizeObserver === "undefined") return;
    const observer = new ResizeObserver(() => setOverflows(box.scrollWidth > box.clientWidth + 1));
    observer.observe(box);
    // The content grows without its box when a font arrives.
    if (box.firstElementChild !== null) observer.observe(box.firstElementChild);
    return () => observer.disconnect();
  }, []);
  return [ref, overflows];
}
