import { type RefObject, useEffect, useState } from "react";

/** How long an element has to be visible, in milliseconds: results come and go while a reader types or scrolls. */
const minVisibleMs = 300;

/** Whether an element has been visible for a moment. */
export function useHasBeenVisible(element: RefObject<Element | null>): boolean {
  const [hasBeenVisible, setHasBeenVisible] = useState(false);
  useEffect(() => {
    if (hasBeenVisible || element.current === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const observer = new IntersectionObserver(([entry]) => {
      clearTimeout(timer);
      if (entry?.isIntersecting) timer = setTimeout(() => setHasBeenVisible(true), minVisibleMs);
    });
    observer.observe(element.current);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [element, hasBeenVisible]);
  return hasBeenVisible;
}
