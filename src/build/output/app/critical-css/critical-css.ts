import { type Declaration, type MediaQuery, transform } from "lightningcss";
import { inlineConstants, restoreLightDark } from "./compact-css.ts";
import type { PageNames } from "./critical-selectors.ts";
import { createRuleFilter } from "./rule-filter.ts";
import { htmlToSelectorNames } from "./selector-names.ts";

/** Declarations that only have an effect once something changes or is used, or move nothing and are hardly seen. */
const deferrableProperties: ReadonlySet<string> = new Set([
  "animation",
  "border-radius",
  "box-shadow",
  "cursor",
  "font-variant-numeric",
  "overflow-clip-margin",
  "overscroll-behavior",
  "overscroll-behavior-x",
  "pointer-events",
  "scroll-margin-block-start",
  "scroll-padding-block-start",
  "scrollbar-color",
  "scrollbar-width",
  "text-decoration-thickness",
  "text-underline-offset",
  "transition",
  "user-select",
  "z-index",
]);

/** The name of layers, within others, with rules that an article can do without: they move nothing on its first screen. */
const deferrableLayer = "deferred";

/** Preferences that only change colors and motion: not worth their bytes for such a short time. */
const deferrableFeatures: ReadonlySet<string> = new Set([
  "prefers-contrast",
  "prefers-reduced-motion",
  "forced-colors",
  "scripting",
  // Rules for very low screens only let go of what stays in view while scrolling.
  "height",
]);

function isDeferrableDeclaration(declaration: Declaration): boolean {
  if (declaration.property === "custom") return deferrableProperties.has(declaration.value.name);
  // Only Safari enlarges text by itself.
  if (declaration.property === "text-size-adjust") return !declaration.vendorPrefix.includes("webkit");
  if (declaration.property !== "unparsed") return deferrableProperties.has(declaration.property);
  return deferrableProperties.has(declaration.value.propertyId.property);
}

function isDeferrable({ mediaType, condition }: MediaQuery): boolean {
  if (mediaType === "print") return true;
  return condition?.type === "feature" && deferrableFeatures.has(String(condition.value.name));
}

/**
 * The critical CSS of pages with these names: what they look like before the complete stylesheet has loaded.
 */
export function extractCriticalCss(styles: string, page: PageNames): string {
  const { code } = transform({
    filename: "styles.css",
    code: Buffer.from(styles),
    minify: true,
    visitor: {
      Declaration: (declaration) => (isDeferrableDeclaration(declaration) ? [] : undefined),
      Rule: {
        media: ({ value }) => (value.query.mediaQueries.every(isDeferrable) ? [] : undefined),
        // The same colors for wide-gamut screens.
        supports: ({ value }) =>
          value.condition.type === "declaration" && value.condition.value.includes("lab(") ? [] : undefined,
        "layer-block": ({ value }) => (value.name?.at(-1) === deferrableLayer ? [] : undefined),
        keyframes: () => [],
        "view-transition": () => [],
        // Font files load even later than the stylesheet, and what stands in for them is for later pages.
        "font-face": () => [],
      },
    },
  });
  const { filterRules } = createRuleFilter(Buffer.from(code).toString());
  return filterRules(page);
}

/** The critical CSS of a kind of page. Serializable: each worker gets it once. */
export interface PageKindStyles {
  readonly styles: string;
  /** The languages of the page, as selectors name them. */
  readonly languages: ReadonlySet<string>;
}

/**
 * The critical CSS of a kind of page, given one page that has everything that one can have. `publisherStyles` may set
 * custom properties that the stylesheet uses.
 */
export function createPageKindStyles(
  stylesheet: string,
  fullPage: string,
  publisherStyles = "",
): PageKindStyles {
  const names = htmlToSelectorNames(fullPage);
  const page = {
    firstScreen: names,
    answer: names,
    contained: new Set([...names.elements, ...names.classes]),
  };
  const styles = inlineConstants(extractCriticalCss(stylesheet, page), publisherStyles);
  return { styles: restoreLightDark(styles), languages: names.languages };
}
