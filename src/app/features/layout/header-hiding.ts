import { useEffect } from "react";

/** Distance from the top of the page below which the header may hide, in pixels. */
const minScrollPx = 160;

/** Scrolling that is shorter than this is not a change of direction, in pixels: a finger is never quite still. */
const tolerancePx = 8;

/** A bar that sticks below the header, and moves up with it. */
const stickyBarSelector = "main .sticky-bar";

/** True if no bar waits below its place at the header: moved up with it, it would cover what is above it. */
function canHide(): boolean {
  const bar = document.querySelector(stickyBarSelector);
  const header = document.querySelector(".site-header");
  if (!bar || !header) return true;
  return bar.getBoundingClientRect().top <= header.getBoundingClientRect().height + 1;
}

/**
 * Hides the header when the reader scrolls down and shows it again when they scroll up: `data-header` of <html> tells the
 * stylesheet, which moves it without any change of the layout.
 */
export function HeaderHiding(): null {
  useEffect(() => {
    const { dataset } = document.documentElement;
    let turnPx = window.scrollY;
    const show = (): void => {
      delete dataset["header"];
    };
    const listener = (): void => {
      const scrollPx = window.scrollY;
      const isHidden = dataset["header"] === "hidden";
      const isDown = scrollPx > turnPx;
      // Scrolled on in the same direction: the turning point follows.
      if (isDown === isHidden) turnPx = scrollPx;
      if (Math.abs(scrollPx - turnPx) < tolerancePx && scrollPx > minScrollPx) return;
      if (scrollPx <= minScrollPx || !isDown) show();
      else if (canHide()) dataset["header"] = "hidden";
      turnPx = scrollPx;
    };
    window.addEventListener("scroll", listener, { passive: true });
    return () => {
      window.removeEventListener("scroll", listener);
      show();
    };
  }, []);
  return null;
}
