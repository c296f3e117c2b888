import { type RefObject, useEffect, useRef, useState } from "react";

/**
 * Returns whether an element's content is wider than the element, so that only overflowing elements are in the tab
 * order. True until it has been measured, so that without JavaScript every scroll container can be focused.
 */
export function useIsOverflowing<Container extends HTMLElement>(): [RefObject<Container | null>, boolean] {
  const ref = useRef<Container>(null);
  const [isOverflowing, setIsOverflowing] = useState(true);
  useEffect(() => {
    const container = ref.current;
    if (container === null || typeof ResizeObserver === "undefined") return;
    const observer = new ResizeObserver(() =>
      setIsOverflowing(container.scrollWidth > container.clientWidth + 1),
    );
    observer.observe(container);
    // The content can grow without its container, e.g. when a font has loaded.
    if (container.firstElementChild !== null) observer.observe(container.firstElementChild);
    return () => observer.disconnect();
  }, []);
  return [ref, isOverflowing];
}
