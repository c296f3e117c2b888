import { useLayoutEffect } from "react";
import { useLocation } from "react-router";
import { isSaveDataEnabled } from "../../data/network-information.ts";
import regularUrl from "../../styles/fonts/literata-basic.woff2?url";
import italicUrl from "../../styles/fonts/literata-basic-italic.woff2?url";

/** The first family of `--font-serif` once the font is loaded (tokens.css). No stylesheet defines it. */
const loadedFamily = "Loaded Literata";

const weight = "400 700";

const loadedFaces: FontFace[] = [];

/** The width of a few letters, without changing what the reader sees. */
function measureWidth(families: string): number {
  const sample = document.body.appendChild(document.createElement("span"));
  sample.textContent = "Width";
  sample.style.cssText = `position:absolute;visibility:hidden;font:16px ${families}`;
  const { width } = sample.getBoundingClientRect();
  sample.remove();
  return width;
}

/**
 * Makes sure that a page that was painted with local fonts keeps them. An `optional` font that came too late is used after all
 * once another stylesheet is loaded (for a dialog, say), and would move the text behind it.
 */
function keepLocalFonts(): void {
  if (measureWidth("Literata, monospace") === measureWidth("monospace"))
    document.documentElement.style.setProperty("--font-serif", "var(--font-serif-local)");
}

async function loadTextFont(): Promise<void> {
  if (loadedFaces.length > 0 || !document.fonts || isSaveDataEnabled()) return;
  const regular = new FontFace(loadedFamily, `url("${regularUrl}")`, { weight });
  const italic = new FontFace(loadedFamily, `url("${italicUrl}")`, {
    weight,
    style: "italic",
    display: "swap",
  });
  try {
    await regular.load();
    // Browsers load italics when a page has some.
    loadedFaces.push(regular, italic);
    keepLocalFonts();
  } catch (error) {
    console.warn("The font of texts can't be loaded.", error);
  }
}

/**
 * Loads the font of texts, and uses it from the next page on. The stylesheet's own face is used only if it is there at
 * the first paint (`font-display: optional`), as a later change would move the text that is being read.
 */
export function useTextFont(): void {
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page changes with the path.
  useLayoutEffect(() => {
    if (loadedFaces.length > 0) {
      document.documentElement.dataset["textFont"] = "loaded";
      document.documentElement.style.removeProperty("--font-serif");
    }
    for (const face of loadedFaces) document.fonts.add(face);
    void loadTextFont();
  }, [pathname]);
}
