import { readFileSync } from "node:fs";
import { placeholderFontsScript } from "../../../publish/inline-scripts.ts";
import type { PostcssPlugin } from "../srgb-colors.ts";
import type { FormulaFont } from "./formula-styles.ts";

/** The family that takes the place of a family of KaTeX until its fonts have loaded. */
function toPlaceholderFamily(family: string): string {
  return `${family}_Placeholder`;
}

/** Names the placeholder after each of KaTeX's families. Where a page has no such font, browsers go on to the next. */
export const placeholderFamilies: PostcssPlugin = {
  postcssPlugin: "quire:placeholder-families",
  Declaration(declaration) {
    const { parent, prop, value } = declaration;
    if ((prop !== "font-family" && prop !== "font") || !value.includes("KaTeX_")) return;
    // PostCSS visits what was changed once more.
    if (value.includes("_Placeholder") || (parent?.type === "atrule" && parent.name === "font-face")) return;
    declaration.value = value.replace(
      /KaTeX_[A-Za-z0-9]+/u,
      (family) => `${family},${toPlaceholderFamily(family)}`,
    );
  },
};

const fontsByName = new Map<string, string>();

/** A font without outlines (`tools/placeholder-font.ts`), in Base64. */
function readPlaceholderFont(name: string): string {
  const known = fontsByName.get(name);
  if (known !== undefined) return known;
  const font = readFileSync(new URL(`./placeholder-fonts/${name}.woff2`, import.meta.url), "base64");
  fontsByName.set(name, font);
  return font;
}

/** The element that reserves the space of these fonts. */
export function renderPlaceholderFonts(fonts: readonly FormulaFont[]): string {
  const data = fonts.map(({ name, family, style, weight }) =>
    [toPlaceholderFamily(family), style, weight, readPlaceholderFont(name)].join(" "),
  );
  return `<script data-fonts="${data.join()}">${placeholderFontsScript}</script>`;
}
