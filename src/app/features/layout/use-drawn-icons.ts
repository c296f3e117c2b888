import { useEffect } from "react";

function drawBlankIcons(): void {
  for (const icon of document.querySelectorAll("use")) {
    const isBlank = icon.getBBox?.().width === 0;
    if (isBlank) icon.setAttribute("href", icon.getAttribute("href") ?? "");
  }
}

/**
 * Draws the icons of subjects that are blank: Chromium shows nothing of a drawing in another file that comes out of its cache while
 * the page is being loaded, until it is named again.
 */
export function useDrawnIcons(): void {
  useEffect(() => {
    drawBlankIcons();
    // A name that is given while the page is still being loaded may come to nothing as well.
    window.addEventListener("load", drawBlankIcons);
  }, []);
}
