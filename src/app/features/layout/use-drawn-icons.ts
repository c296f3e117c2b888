import { useEffect } from "react";

/**
 * Draws the icons of subjects that are blank: Chromium shows nothing of a drawing in another file that comes out of its cache while
 * the page is being parsed, until it is named again.
 */
export function useDrawnIcons(): void {
  useEffect(() => {
    for (const icon of document.querySelectorAll("use")) {
      const isBlank = icon.getBBox?.().width === 0;
      if (isBlank) icon.setAttribute("href", icon.getAttribute("href") ?? "");
    }
  }, []);
}
